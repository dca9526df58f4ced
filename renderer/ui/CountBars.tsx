/** Counts as bars, a chart for each measure under the other; a bar opens its rows, as the number in the table behind it does. */
import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Text } from '@mantine/core';
import styles from './CountBars.module.css';

interface CountBarsProps {
  names: readonly string[];
  /** With a count for each name; at most two, the first in green, the second in apricot. */
  measures: readonly { title: string; counts: readonly number[] }[];
  /** The bar of the name at this place. */
  onOpen(index: number): void;
}

const colors = ['pine.5', 'apricot.5'];

export default function CountBars({ names, measures, onOpen }: CountBarsProps) {
  return measures.map(({ title, counts }, at) => (
    <div key={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <BarChart
        h={190}
        data={names.map((name, index) => ({ name, count: counts[index] }))}
        dataKey="name"
        tickLine="none"
        yAxisProps={{ width: 40, allowDecimals: false }}
        series={[{ name: 'count', label: title, color: colors[at] ?? 'pine.5' }]}
        maxBarWidth={48}
        barProps={{
          isAnimationActive: false,
          className: styles.bar ?? '',
          onClick: (_, index) => onOpen(index),
        }}
        role="img"
        aria-label={title}
      />
    </div>
  ));
}
