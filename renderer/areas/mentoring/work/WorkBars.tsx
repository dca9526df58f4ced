import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useText } from '../../../app/text.ts';

export interface CoverageBar {
  name: string;
  /** Of a hundred children: those whom each way reached, and those whom all three did. */
  talks: number;
  visits: number;
  calls: number;
  all: number;
}

/** How far each way reaches, beside each other; the table behind it has the same numbers. */
export default function WorkBars({ bars }: { bars: readonly CoverageBar[] }) {
  const { t } = useText();
  return (
    <BarChart
      h="100%"
      data={[...bars]}
      dataKey="name"
      unit="%"
      withLegend
      legendProps={{ verticalAlign: 'top', align: 'right', height: 36 }}
      tickLine="none"
      yAxisProps={{ domain: [0, 100], width: 44 }}
      series={[
        { name: 'talks', label: t('mentoring.work.talks'), color: 'pine.3' },
        { name: 'visits', label: t('mentoring.work.visits'), color: 'pine.6' },
        { name: 'calls', label: t('mentoring.work.calls'), color: 'apricot.4' },
        { name: 'all', label: t('mentoring.work.all'), color: 'pine.9' },
      ]}
      maxBarWidth={14}
      barProps={{ isAnimationActive: false }}
      aria-label={t('mentoring.work.asChart')}
    />
  );
}
