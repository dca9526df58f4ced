/** The chart of children by class. A module of its own, so that its library is read after 今日 is usable. */
import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useText } from '../../../app/text.ts';

export interface ClassCount {
  className: string;
  both: number;
  one: number;
}

export default function ClassBars({ counts }: { counts: ClassCount[] }) {
  const { t } = useText();
  return (
    <BarChart
      h="100%"
      data={counts.map((each) => ({ ...each }))}
      dataKey="className"
      type="stacked"
      withLegend
      legendProps={{ verticalAlign: 'top', height: 36 }}
      series={[
        { name: 'both', label: t('children.today.both'), color: 'apricot.5' },
        { name: 'one', label: t('children.today.one'), color: 'pine.5' },
      ]}
      tickLine="none"
      gridAxis="x"
      yAxisProps={{ allowDecimals: false, width: 32 }}
      xAxisProps={{ interval: 0 }}
      maxBarWidth={30}
      barProps={{ isAnimationActive: false }}
      role="img"
      aria-label={t('children.today.chartLabel')}
    />
  );
}
