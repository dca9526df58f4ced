import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { may } from '../../../shared/roles.ts';
import { commandsFor, navigationFor } from '../../areas/index.ts';
import { useUndoing, type Way } from '../../ui/undoing.tsx';
import { isTyping } from '../isTyping.ts';
import { useEntrance, useSession } from '../session.tsx';

/**
 * Keys for finding, locking, undoing, pages and commands, made from the areas' own lists. While a dialog is open only the lock
 * hears its key: a slip of the finger must not carry one away from what is half filled in.
 */
export function useShortcuts({ onFind }: { onFind(): void }): void {
  const { role } = useSession();
  const { lock } = useEntrance();
  const navigate = useNavigate();
  const go = (to: string, state?: unknown) => void navigate(to, { state });
  const free = (act: () => void) => () => {
    if (!document.querySelector('[aria-modal="true"]')) act();
  };
  const { last } = useUndoing();
  const mayUndo = may(role, 'acts.undo');
  /** In a text field the keys belong to what is being typed there; a key held down is one press. */
  const turn = (way: Way) => (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.repeat || !mayUndo) return;
    event.preventDefault();
    free(() => void last(way))();
  };
  useHotkeys(
    [
      ['mod+L', lock],
      ['mod+K', free(onFind)],
      ['mod+Z', turn('undo'), { preventDefault: false }],
      ['mod+shift+Z', turn('redo'), { preventDefault: false }],
      ['mod+Y', turn('redo'), { preventDefault: false }],
      ...navigationFor(role).map(({ to }, index): [string, () => void] => [
        `alt+${index + 1}`,
        free(() => go(to)),
      ]),
      ...commandsFor(role).flatMap(({ keys, run }): [string, () => void][] =>
        keys ? [[keys, free(() => run({ go }))]] : [],
      ),
    ],
    [],
    true,
  );
}
