/** Scans one after the other, however fast they come: each waits for the one before, and none is lost. */
import { useCallback, useRef } from 'react';

export function useScanLine(handle: (code: string) => Promise<void>) {
  const last = useRef<Promise<void>>(Promise.resolve());
  const now = useRef(handle);
  now.current = handle;
  return useCallback((code: string) => {
    last.current = last.current.then(() => now.current(code)).catch(() => {});
  }, []);
}
