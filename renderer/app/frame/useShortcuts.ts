import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { commandsFor, navigationFor } from '../../areas/index.ts';
import { useEntrance, useSession } from '../session.tsx';

/**
 * Keys for finding, locking, pages and commands, made from the areas' own lists. While a dialog is open only the lock
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
  useHotkeys(
    [
      ['mod+L', lock],
      ['mod+K', free(onFind)],
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
