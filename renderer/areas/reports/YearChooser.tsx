/** Which year: one step back, one step on, none after this one. */
import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';

export function YearChooser({ year, onChange }: { year: number; onChange(year: number): void }) {
  const { t } = useText();
  const { today } = useSession();
  const steps = [
    { key: 'yearBefore', icon: IconChevronLeft, to: year - 1, off: false },
    { key: 'yearAfter', icon: IconChevronRight, to: year + 1, off: year >= Number(today.slice(0, 4)) },
  ] as const;
  const [before, after] = steps.map(({ key, icon: Sign, to, off }) => (
    <Tooltip key={key} position="bottom" label={t(`reports.month.${key}`)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        disabled={off}
        aria-label={t(`reports.month.${key}`)}
        onClick={() => onChange(to)}
      >
        <Sign size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  ));
  return (
    <Group gap={4} component="span" display="inline-flex">
      {before}
      <Text span fw={600} c="black" aria-live="polite">
        {t('reports.month.year', { year })}
      </Text>
      {after}
    </Group>
  );
}
