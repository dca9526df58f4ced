import { Kbd } from '@mantine/core';

/** A key binding as Mantine's useHotkeys writes it ('mod+K'), as the keys are named on a keyboard. */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {keys.replace(/mod/i, 'Ctrl').replace(/alt/i, 'Alt').replace(/shift/i, 'Shift').replaceAll('+', ' ')}
    </Kbd>
  );
}
