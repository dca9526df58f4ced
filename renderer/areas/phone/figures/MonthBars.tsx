import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import type { MonthCalls } from '../../../../shared/areas/phone/figures.ts';
import { useText } from '../../../app/text.ts';
import styles from './figures.module.css';

interface MonthBarsProps {
  months: readonly MonthCalls[];
  /** 'YYYY-MM', and whether of the calls that came through. */
  onOpen(month: string, connected: boolean): void;
}

/** Calls by month, those that came through and those that did not; a bar opens them, as the table behind it does. */
export default function MonthBars({ months, onOpen }: MonthBarsProps) {
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
      barProps={({ name }) => ({
        isAnimationActive: false,
        className: styles.bar,
        onClick: (_, index) => {
          const of = months[index];
          if (of) onOpen(of.month, name === 'connected');
        },
      })}
      role="img"
      aria-label={t('mentoring.work.asChart')}
    />
  );
}
