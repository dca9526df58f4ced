/** What stands in the way of the booking that is being typed, the nearest free times, and waiting in line. */
import { Button, Group } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import type { FreeTime } from '../../../../shared/areas/rooms/bookings/free.ts';
import { bookingAsked } from '../../../../shared/areas/rooms/bookings/model.ts';
import type { Room } from '../../../../shared/areas/rooms/rooms.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import type { Draft } from '../../../ui/RecordForm/draft.ts';
import styles from './schedule.module.css';
import { WaitingLine } from './WaitingLine.tsx';
import { useTimeWords } from './words.ts';

interface WayPanelProps {
  draft: Draft;
  exceptId: string | null;
  rooms: readonly Room[];
  onTake(free: FreeTime): void;
  /** Null where the booking is there already and can't be put in line. */
  onWait: ((button: HTMLButtonElement) => void) | null;
}

const asked = bookingAsked.pick({ roomId: true, day: true, startsAt: true, endsAt: true, places: true });

export function WayPanel({ draft, exceptId, rooms, onTake, onWait }: WayPanelProps) {
  const { t } = useText();
  const timeWords = useTimeWords();
  const { roomId, day, startsAt, endsAt, places } = draft;
  const wanted = asked.safeParse({ roomId, day, startsAt, endsAt, places: places ?? null });
  const { data } = useOfficeQuery(
    'rooms.freeTimes',
    { ...(wanted.data ?? nowhere), exceptId },
    { enabled: wanted.success, keepPrevious: true },
  );
  if (!wanted.success || !data || data.fits) return null;
  const other = (free: FreeTime) =>
    free.roomId === roomId ? '' : ` ${rooms.find(({ id }) => id === free.roomId)?.name ?? ''}`;
  return (
    <div className={styles.way} role="status">
      {data.clashes.map(({ booking, staffName }) => (
        <span key={booking.id}>
          {t('rooms.bookings.inTheWay', { title: booking.title, time: timeWords(booking), name: staffName })}
        </span>
      ))}
      {data.clashes.length === 0 && <span>{t('rooms.bookings.tooMany')}</span>}
      <WaitingLine of={wanted.data} />
      <Group gap={6}>
        {data.free.length > 0 && <span>{t('rooms.bookings.nearest')}</span>}
        {data.free.map((free) => (
          <Button
            key={`${free.roomId} ${free.day} ${free.startsAt}`}
            size="compact-sm"
            variant="light"
            onClick={() => onTake(free)}
          >
            {timeWords(free)}
            {other(free)}
          </Button>
        ))}
        {onWait && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconHourglass size={14} stroke={1.7} />}
            onClick={(event) => onWait(event.currentTarget)}
          >
            {t('rooms.bookings.wait')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** For a query that is not asked. */
const nowhere = { roomId: '', day: '', startsAt: '', endsAt: '', places: null };
