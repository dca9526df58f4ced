/** Short words at the window's lower edge: done, undone, or what went wrong where no place on the page can say it. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import { useCallback } from 'react';
import type { CallName } from '../../shared/areas.ts';
import { useOfficeCommand } from '../app/calls.ts';
import { office } from '../app/office.ts';
import { problemText, toProblem } from './problemText.ts';

const shownMs = 4000;
/** Long enough to read what was done and to change one's mind. */
const undoableMs = 12_000;

export function notifyDone(message: string): void {
  notifications.show({
    message,
    color: 'pine',
    icon: <IconCheck size={18} stroke={1.7} />,
    autoClose: shownMs,
  });
}

/**
 * Stays until it is closed: a person must have seen it. Giving up on purpose is no problem. `message` where more is
 * known than the problem's own sentence says.
 */
export function notifyProblem(error: unknown, message?: string): void {
  const problem = toProblem(error);
  if (problem.code === 'cancelled') return;
  notifications.show({
    id: problem.code,
    message: message ?? problemText(i18next.t, problem),
    color: 'apricot',
    icon: <IconAlertTriangle size={18} stroke={1.7} />,
    autoClose: false,
    role: 'alert',
  });
}

/**
 * Says what was done and offers one thing to do about it. One with an `id` takes the place of the one before it; an
 * `urgent` one stays until somebody has seen it.
 */
export function notifyWithAct({
  id,
  message,
  label,
  act,
  urgent = false,
}: {
  id?: string;
  message: string;
  label: string;
  act(): void;
  urgent?: boolean;
}): void {
  if (id !== undefined) notifications.hide(id);
  const shown = notifications.show({
    ...(id === undefined ? {} : { id }),
    ...(urgent
      ? { color: 'red', icon: <IconAlertTriangle size={18} stroke={1.7} />, autoClose: false, role: 'alert' }
      : { color: 'pine', icon: <IconCheck size={18} stroke={1.7} />, autoClose: undoableMs }),
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(shown);
            act();
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  });
}

/**
 * `tell({ message, call })` after a call that took something away: says so and offers 撤销. It takes back the newest
 * act of that call, which is the one just made: the office serves one session, one call after another.
 */
export function useUndo() {
  const { mutateAsync: undo } = useOfficeCommand('admin.undo');
  return useCallback(
    async ({ message, call, actId }: { message: string; call: CallName; actId?: string }): Promise<void> => {
      const id = actId ?? (await newestAct(call));
      if (id === null) return notifyDone(message);
      notifyWithAct({ message, label: i18next.t('frame.undo'), act: () => void takeBack(id) });
      async function takeBack(id: string) {
        try {
          await undo({ id });
          notifyDone(i18next.t('frame.undone'));
        } catch (error) {
          notifyProblem(error);
        }
      }
    },
    [undo],
  );
}

async function newestAct(call: CallName): Promise<string | null> {
  try {
    const acts = await office.call('admin.acts', { limit: 5 });
    return acts.find((each) => each.call === call && each.undoable)?.id ?? null;
  } catch {
    return null;
  }
}
