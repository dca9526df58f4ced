/** Asking for a value whole; the office records who asked. */
import { useCallback } from 'react';
import { useOfficeCommand } from '../../../app/calls.ts';

/** `reveal(path)` answers the value at this path of the child's file; rejects with a Refusal. */
export function useReveal(childId: string): (path: string) => Promise<unknown> {
  const { mutateAsync } = useOfficeCommand('children.reveal');
  return useCallback(async (path) => (await mutateAsync({ childId, path })).value, [mutateAsync, childId]);
}
