import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Text } from '@mantine/core';
import { useText } from '../../../app/text.ts';
import type { Counted } from './ActivityFiguresPage.tsx';
import styles from './figures.module.css';

interface CountBarsProps {
  rows: readonly Counted[];
  onOpen(row: Counted): void;
}

const measures = ['times', 'persons'] as const;

/** How often, and under it how many children; a bar opens its activities, as the number in the table behind it does. */
export default function CountBars({ rows, onOpen }: CountBarsProps) {
  const { t } = useText();
  return measures.map((measure) => (
    <div key={measure}>
      <Text size="sm" fw={600}>
        {t(`activities.figure.${measure}`)}
      </Text>
      <BarChart
        h={190}
        data={rows.map(({ name, figures }) => ({ name, count: figures[measure] }))}
        dataKey="name"
        tickLine="none"
        yAxisProps={{ width: 40, allowDecimals: false }}
        series={[
          {
            name: 'count',
            label: t(`activities.figure.${measure}`),
            color: measure === 'times' ? 'pine.5' : 'apricot.5',
          },
        ]}
        maxBarWidth={48}
        barProps={{
          isAnimationActive: false,
          className: styles.bar ?? '',
          onClick: (_, index) => {
            const row = rows[index];
            if (row) onOpen(row);
          },
        }}
        role="img"
        aria-label={t(`activities.figure.${measure}`)}
      />
    </div>
  ));
}
