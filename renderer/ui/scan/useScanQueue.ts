/** A page's own queue of scans: each waits for the one before, none is lost, and none is done while a dialog is open. */
import { useRef, useState } from 'react';
import { ScanQueue } from './scanQueue.ts';
import { isDialogOpen, useGoingOn } from './useGoingOn.ts';

export function useScanQueue(handle: (code: string) => Promise<void>): ScanQueue {
  const now = useRef(handle);
  now.current = handle;
  const [waiting, setWaiting] = useState(0);
  const [queue] = useState(
    () =>
      new ScanQueue({
        handle: (code) => now.current(code),
        isFree: () => !isDialogOpen(),
        onCount: setWaiting,
      }),
  );
  useGoingOn(queue, waiting);
  return queue;
}
