import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useText } from '../../../app/text.ts';

export interface CoverageBar {
  name: string;
  /** Of a hundred weeks in which the rules asked for something, those in which it was done. */
  coverage: number;
}

/** px of height for each name, all of which are written. */
const perBar = 26;
const axis = 40;

/** How far the rules were kept, the best first; the table behind it has the numbers. */
export default function WorkBars({ bars }: { bars: readonly CoverageBar[] }) {
  const { t } = useText();
  return (
    <BarChart
      h={bars.length * perBar + axis}
      data={[...bars]}
      dataKey="name"
      orientation="vertical"
      gridAxis="x"
      tickLine="none"
      xAxisProps={{ domain: [0, 100] }}
      yAxisProps={{ width: 84, interval: 0 }}
      series={[{ name: 'coverage', label: t('mentoring.work.coverage'), color: 'pine.5' }]}
      maxBarWidth={14}
      withBarValueLabel
      valueFormatter={(value) => `${value}%`}
      barProps={{ isAnimationActive: false }}
      role="img"
      aria-label={t('mentoring.work.asChart')}
    />
  );
}
