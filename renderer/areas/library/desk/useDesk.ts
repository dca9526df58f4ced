/** The desk of this page: one session while it is open, drawn anew whenever something has happened. */
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { office } from '../../../app/office.ts';
import { sound } from '../../../ui/scan/sound.ts';
import { isDialogOpen, useGoingOn } from '../../../ui/scan/useGoingOn.ts';
import { DeskSession, type DeskState } from './deskSession.ts';

export function useDesk(): { desk: DeskSession; state: DeskState } {
  const client = useQueryClient();
  const [desk] = useState(
    () =>
      new DeskSession({
        call: (name, input) =>
          office.call(name, input, {
            touched: (areas) => {
              for (const area of areas) void client.invalidateQueries({ queryKey: [area] });
            },
          }),
        isFree: () => !isDialogOpen(),
        sound,
      }),
  );
  const state = useSyncExternalStore(desk.listen, desk.now);
  useGoingOn(desk, state.waiting);
  return { desk, state };
}
