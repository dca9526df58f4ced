import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import type { RoomUse } from '../../../../shared/areas/rooms/bookings/useCalls.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import styles from './use.module.css';

interface WeekBarsProps {
  weeks: RoomUse['weeks'];
  onOpen(monday: string): void;
}

/** Hours of use week by week; a bar opens its bookings, as the numbers in the table below it do. */
export default function WeekBars({ weeks, onOpen }: WeekBarsProps) {
  const { t, language } = useText();
  return (
    <BarChart
      h={220}
      data={weeks.map(({ monday, minutes }) => ({
        monday: formatDay(monday, language, 'date'),
        hours: Math.round(minutes / 6) / 10,
      }))}
      dataKey="monday"
      tickLine="none"
      yAxisProps={{ width: 44 }}
      series={[{ name: 'hours', label: t('rooms.use.column.hours'), color: 'pine.6' }]}
      maxBarWidth={28}
      barProps={{
        isAnimationActive: false,
        className: styles.bar,
        onClick: (_, index) => {
          const week = weeks[index];
          if (week) onOpen(week.monday);
        },
      }}
      role="img"
      aria-label={t('rooms.use.byWeek')}
    />
  );
}
