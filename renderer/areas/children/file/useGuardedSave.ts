/** Saving against a lost update: the version is the one that the form was opened with. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Refusal } from '../../../../shared/problem.ts';

/**
 * Calls `save` with the version that the person saw. When the record has changed meanwhile the file is read again and
 * the Refusal goes on to the form, which keeps what was typed; the next save then goes over the version now shown.
 */
export function useGuardedSave(version: number | null) {
  const client = useQueryClient();
  const seen = useRef(version);
  const shown = useRef(version);
  shown.current = version;
  const refused = useRef(false);
  return async (save: (version: number | null) => Promise<unknown>): Promise<void> => {
    if (refused.current) seen.current = shown.current;
    try {
      await save(seen.current);
    } catch (error) {
      if (error instanceof Refusal && error.problem.code === 'changedMeanwhile') {
        refused.current = true;
        await client.invalidateQueries({ queryKey: ['children'] });
      }
      throw error;
    }
  };
}
