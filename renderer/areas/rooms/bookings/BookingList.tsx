/** The bookings of a month one under the other, those that were cancelled too. */
import { Badge } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { bookingKind } from '../../../../shared/codes/index.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { colorOf } from './words.ts';

interface BookingListProps {
  rows: readonly BookingRow[] | undefined;
  roomNames: ReadonlyMap<string, string>;
  onOpen?: (row: BookingRow) => void;
  height?: number;
}

export function BookingList({ rows, roomNames, onOpen, height }: BookingListProps) {
  const { t, language } = useText();
  const columns = useMemo(
    (): TableColumn<BookingRow>[] => [
      {
        key: 'day',
        title: t('rooms.bookings.column.day'),
        width: 190,
        sortValue: ({ booking }) => `${booking.day} ${booking.startsAt}`,
        render: ({ booking }) => formatDay(booking.day, language, 'full'),
      },
      {
        key: 'time',
        title: t('rooms.bookings.column.time'),
        width: 120,
        render: ({ booking }) => `${booking.startsAt}–${booking.endsAt}`,
      },
      {
        key: 'room',
        title: t('rooms.bookings.room'),
        width: 130,
        sortValue: ({ booking }) => roomNames.get(booking.roomId) ?? '',
        render: ({ booking }) => roomNames.get(booking.roomId),
      },
      {
        key: 'title',
        title: t('rooms.bookings.column.title'),
        width: 220,
        grow: true,
        sortValue: ({ booking }) => booking.title,
        render: ({ booking }) => booking.title,
      },
      {
        key: 'kind',
        title: t('rooms.bookings.column.kind'),
        width: 80,
        render: ({ booking }) => labelOf(bookingKind, booking.kind, language),
      },
      {
        key: 'staff',
        title: t('rooms.bookings.column.staff'),
        width: 110,
        sortValue: ({ staffName }) => staffName,
        render: ({ staffName }) => staffName,
      },
      {
        key: 'places',
        title: t('rooms.bookings.column.places'),
        width: 90,
        align: 'right',
        render: ({ booking }) => booking.places ?? t('rooms.bookings.whole'),
      },
      {
        key: 'state',
        title: t('rooms.bookings.column.state'),
        width: 130,
        render: (row) => <StateBadge row={row} />,
      },
    ],
    [t, language, roomNames],
  );
  return (
    <RecordTable
      label={t('rooms.tabs.schedule')}
      columns={columns}
      rows={rows}
      rowKey={({ booking }) => booking.id}
      {...(onOpen ? { onOpen } : {})}
      {...(height ? { height } : {})}
      empty={
        <EmptyState
          icon={IconCalendarOff}
          title={t('rooms.bookings.none')}
          text={t('rooms.bookings.noneHint')}
        />
      }
    />
  );
}

function StateBadge({ row }: { row: BookingRow }) {
  const { t } = useText();
  const { booking } = row;
  if (booking.notCome) return <Badge color="gray">{t('rooms.bookings.notCome')}</Badge>;
  if (booking.cameCount !== null)
    return <Badge>{t('rooms.bookings.came', { count: booking.cameCount })}</Badge>;
  return <Badge color={colorOf(row)}>{t(`rooms.bookings.state.${booking.state}`)}</Badge>;
}
