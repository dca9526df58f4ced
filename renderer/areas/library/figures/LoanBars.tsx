import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useText } from '../../../app/text.ts';
import styles from './figures.module.css';
import type { Counted } from './LendingFiguresPage.tsx';

interface LoanBarsProps {
  rows: readonly Counted[];
  onOpen(row: Counted): void;
}

/** Loans and the children who borrowed; a bar opens its loans, as the number in the table behind it does. */
export default function LoanBars({ rows, onOpen }: LoanBarsProps) {
  const { t } = useText();
  return (
    <BarChart
      h={360}
      data={rows.map(({ name, figures: { times, children } }) => ({ name, times, children }))}
      dataKey="name"
      tickLine="none"
      series={[
        { name: 'times', label: t('library.figure.times'), color: 'pine.5' },
        { name: 'children', label: t('library.figure.children'), color: 'apricot.5' },
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
