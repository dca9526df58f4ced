/** Which month: one step back, one step on, none after this one. */
import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addMonths, monthOf } from '../../../shared/values/month.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';

interface MonthChooserProps {
  month: string;
  onChange(month: string): void;
  disabled?: boolean;
}

export function MonthChooser({ month, onChange, disabled = false }: MonthChooserProps) {
  const { t } = useText();
  const { today } = useSession();
  const steps = [
    { key: 'earlier', icon: IconChevronLeft, to: addMonths(month, -1), off: disabled },
    {
      key: 'later',
      icon: IconChevronRight,
      to: addMonths(month, 1),
      off: disabled || month >= monthOf(today),
    },
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
        {t('reports.month.month', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
      </Text>
      {after}
    </Group>
  );
}
