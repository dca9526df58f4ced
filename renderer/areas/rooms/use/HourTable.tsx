/** How often a room is used by the hour and the weekday: the fuller an hour, the greener; the number stands in it. */
import { useMemo } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import type { RoomUse } from '../../../../shared/areas/rooms/bookings/useCalls.ts';
import { weekdayOf } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { weekday as weekdayCodes } from '../../../../shared/codes/calendar.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { minutesOf } from '../../../../shared/values/clock.ts';
import { useText } from '../../../app/text.ts';
import { Figure } from './CountTable.tsx';
import type { Counted } from './counted.ts';
import styles from './use.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

export function HourTable({ hours, onOpen }: { hours: RoomUse['hours']; onOpen(counted: Counted): void }) {
  const { t, language } = useText();
  const most = Math.max(1, ...hours.map(({ bookings }) => bookings));
  const rows = useMemo(() => {
    const all = hours.map(({ hour }) => hour);
    const [first, last] = [Math.min(...all), Math.max(...all)];
    return all.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }, [hours]);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('rooms.use.hour')}</th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {labelOf(weekdayCodes, String(weekday), language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((hour) => (
          <tr key={hour}>
            <th scope="row">{`${hour}:00`}</th>
            {weekdays.map((weekday) => {
              const at = hours.find((each) => each.hour === hour && each.weekday === weekday);
              const title = `${labelOf(weekdayCodes, String(weekday), language)} ${hour}:00`;
              const has = ({ booking }: BookingRow) =>
                weekdayOf(booking.day) === weekday &&
                minutesOf(booking.startsAt) < hour * 60 + 60 &&
                minutesOf(booking.endsAt) > hour * 60 &&
                !booking.notCome;
              return (
                <td
                  key={weekday}
                  style={{ '--full': (at?.bookings ?? 0) / most } as React.CSSProperties}
                  className={styles.hour}
                >
                  <Figure value={at?.bookings ?? 0} label={title} onOpen={() => onOpen({ title, has })} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
