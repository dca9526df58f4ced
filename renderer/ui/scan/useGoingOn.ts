/** While a dialog holds scans up, says so, and goes on once it is closed. */
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useText } from '../../app/text.ts';

const told = 'scans-waiting';

export const isDialogOpen = () => document.querySelector('[aria-modal="true"]') !== null;

/** `waiting`: how many wait or are under way. */
export function useGoingOn({ resume }: { resume(): void }, waiting: number): void {
  const { t } = useText();
  const held = waiting > 0;
  useEffect(() => {
    if (!held) return;
    const look = () => {
      if (isDialogOpen()) return;
      notifications.hide(told);
      resume();
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
      notifications.hide(told);
    };
  }, [resume, held]);
  useEffect(() => {
    if (waiting === 0 || !isDialogOpen()) return;
    notifications.hide(told);
    notifications.show({
      id: told,
      message: t('frame.scansWaiting', { count: waiting }),
      color: 'apricot',
      autoClose: false,
      role: 'status',
    });
  }, [waiting, t]);
}
