import { Badge } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useText } from '../../../app/text.ts';

/** Whether a point of the rule is kept, in a word and a sign. */
export function KeptBadge({ kept }: { kept: boolean }) {
  const { t } = useText();
  return (
    <Badge
      variant="light"
      color={kept ? 'pine' : 'apricot'}
      leftSection={kept ? <IconCheck size={12} aria-hidden /> : <IconX size={12} aria-hidden />}
    >
      {t(kept ? 'rooms.calendar.rule.kept' : 'rooms.calendar.rule.notKept')}
    </Badge>
  );
}
