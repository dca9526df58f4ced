import { Progress as Bar, Stack, Text } from '@mantine/core';
import type { Progress } from '../../../../shared/door.ts';
import { useText } from '../../../app/text.ts';
import { stepKey } from './labels.ts';

/** As StepDialog, on the page itself: over the lock no dialog is seen. */
export function StepLine({ progress }: { progress: Progress | null }) {
  const { t } = useText();
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : null;
  const words = t(stepKey(progress));
  return (
    <Stack gap={4} role="status">
      <Text c="dimmed" size="xs">
        {words}
      </Text>
      <Bar value={share ?? 100} animated={share === null} striped={share === null} aria-label={words} />
    </Stack>
  );
}
