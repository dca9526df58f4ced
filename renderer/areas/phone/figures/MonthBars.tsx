import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import type { MonthCalls } from '../../../../shared/areas/phone/figures.ts';
import { useText } from '../../../app/text.ts';

/** Calls by month, those that came through and those that did not; the table behind it has the numbers. */
export default function MonthBars({ months }: { months: readonly MonthCalls[] }) {
  const { t } = useText();
  return (
    <BarChart
      h={360}
      data={months.map(({ month, attempts, connected }) => ({
        month: t('phone.figure.month', { month: Number(month.slice(5)) }),
        connected,
        failed: attempts - connected,
      }))}
      dataKey="month"
      type="stacked"
      tickLine="none"
      series={[
        { name: 'connected', label: t('phone.connected'), color: 'pine.5' },
        { name: 'failed', label: t('phone.notConnected'), color: 'apricot.5' },
      ]}
      maxBarWidth={64}
      withLegend
      barProps={{ isAnimationActive: false }}
      role="img"
      aria-label={t('mentoring.work.asChart')}
    />
  );
}
