import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useText } from '../../../app/text.ts';
import type { Counted } from './ActivityFiguresPage.tsx';
import styles from './figures.module.css';

interface CountBarsProps {
  rows: readonly Counted[];
  onOpen(row: Counted): void;
}

/** How often, and how many children; a bar opens its activities, as the number in the table behind it does. */
export default function CountBars({ rows, onOpen }: CountBarsProps) {
  const { t } = useText();
  return (
    <BarChart
      h={360}
      data={rows.map(({ name, figures: { times, persons } }) => ({ name, times, persons }))}
      dataKey="name"
      tickLine="none"
      series={[
        { name: 'times', label: t('activities.figure.times'), color: 'pine.5' },
        { name: 'persons', label: t('activities.figure.persons'), color: 'apricot.5' },
      ]}
      maxBarWidth={48}
      withLegend
      withBarValueLabel
      barProps={{
        isAnimationActive: false,
        className: styles.bar,
        onClick: (_, index) => {
          const row = rows[index];
          if (row) onOpen(row);
        },
      }}
      role="img"
      aria-label={t('mentoring.work.asChart')}
    />
  );
}
