import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import type { RoomUse } from '../../../../shared/areas/rooms/bookings/useCalls.ts';
import { useText } from '../../../app/text.ts';

/** Hours of use week by week; the numbers behind it stand below. */
export default function WeekBars({ weeks }: { weeks: RoomUse['weeks'] }) {
  const { t } = useText();
  return (
    <BarChart
      h={220}
      data={weeks.map(({ monday, minutes }) => ({
        monday: monday.slice(5),
        hours: Math.round(minutes / 6) / 10,
      }))}
      dataKey="monday"
      tickLine="none"
      yAxisProps={{ width: 44 }}
      series={[{ name: 'hours', label: t('rooms.use.column.hours'), color: 'pine.6' }]}
      maxBarWidth={28}
      barProps={{ isAnimationActive: false }}
      role="img"
      aria-label={t('rooms.use.byWeek')}
    />
  );
}
