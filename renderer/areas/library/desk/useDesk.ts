/** The desk of this page: one session while it is open, drawn anew whenever something has happened. */
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { office } from '../../../app/office.ts';
import { useText } from '../../../app/text.ts';
import { DeskSession, type DeskState } from './deskSession.ts';
import { sound } from './sound.ts';

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
        isFree: () => !document.querySelector('[aria-modal="true"]'),
        sound,
      }),
  );
  const state = useSyncExternalStore(desk.listen, desk.now);
  useGoingOn(desk, state.waiting);
  return { desk, state };
}

/** While a dialog holds scans up, says so, and goes on once it is closed. */
function useGoingOn(desk: DeskSession, waiting: number): void {
  const { t } = useText();
  const held = waiting > 0;
  useEffect(() => {
    if (!held) return;
    const look = () => {
      if (document.querySelector('[aria-modal="true"]')) return;
      notifications.hide('desk-waiting');
      desk.resume();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['aria-modal'],
    });
    return () => {
      observer.disconnect();
      notifications.hide('desk-waiting');
    };
  }, [desk, held]);
  useEffect(() => {
    if (waiting === 0 || !document.querySelector('[aria-modal="true"]')) return;
    notifications.hide('desk-waiting');
    notifications.show({
      id: 'desk-waiting',
      message: t('library.desk.waiting', { count: waiting }),
      color: 'apricot',
      autoClose: false,
      role: 'status',
    });
  }, [waiting, t]);
}
