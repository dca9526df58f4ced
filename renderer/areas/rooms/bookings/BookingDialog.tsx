/** One booking: made, changed, cancelled with a reason, its held place taken, who came. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import type { FreeTime } from '../../../../shared/areas/rooms/bookings/free.ts';
import {
  type BookingAsked,
  bookingAsked,
  bookingModel,
} from '../../../../shared/areas/rooms/bookings/model.ts';
import type { SchoolCalendar } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import type { Room } from '../../../../shared/areas/rooms/rooms.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import type { Draft } from '../../../ui/RecordForm/draft.ts';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { BookingActs } from './BookingActs.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import { WayPanel } from './WayPanel.tsx';
import { useTimeWords } from './words.ts';

export interface BookingDialogProps {
  /** A booking that is there, or what a new one begins with. */
  of: BookingRow | Partial<BookingAsked>;
  rooms: readonly Room[];
  calendar: SchoolCalendar | null;
  onClose(): void;
}

const formFields = [
  ...(['title', 'kind', 'roomId', 'day', 'startsAt', 'endsAt'] as const),
  ...(['places', 'classId', 'staffId', 'note'] as const),
];

export function BookingDialog({ of, rooms, calendar, onClose }: BookingDialogProps) {
  const { t } = useText();
  const timeWords = useTimeWords();
  const row = 'booking' in of ? of : null;
  const fixed = row !== null && (!row.mayChange || row.booking.state === 'cancelled');
  const title = row ? `${row.booking.title} · ${timeWords(row.booking)}` : t('rooms.bookings.newTitle');
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      <Stack>
        {row && <BookingActs row={row} onClose={onClose} />}
        {fixed ? (
          <BookingFacts row={row} rooms={rooms} />
        ) : (
          <BookingForm of={of} rooms={rooms} calendar={calendar} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  );
}

function BookingForm({ of, rooms, calendar, onClose }: BookingDialogProps) {
  const { t } = useText();
  const { staffId } = useSession();
  const timeWords = useTimeWords();
  const row = 'booking' in of ? of : null;
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const { mutateAsync: save } = useOfficeCommand('rooms.saveBooking');
  const waits = useRef(false);
  const first = useMemo(
    (): Partial<BookingAsked> => ('booking' in of ? askedOf(of) : { kind: 'group', staffId, ...of }),
    [of, staffId],
  );
  if (!staff || !classes) return null;

  const submit = async (patch: Partial<BookingAsked>) => {
    const whenFull = waits.current ? 'wait' : 'refuse';
    waits.current = false;
    const values = { ...nothingAsked, ...first, ...patch } as BookingAsked;
    const kept = await save({
      id: row?.booking.id ?? null,
      version: row?.booking.version ?? null,
      values,
      whenFull,
    });
    const words = kept.booking.state === 'waiting' ? 'rooms.bookings.inLine' : 'rooms.bookings.saved';
    notifyDone(t(words, { time: timeWords(kept.booking) }));
    onClose();
  };
  return (
    <RecordForm
      model={bookingModel}
      fields={formFields}
      values={first}
      links={{
        roomId: rooms
          .filter(({ active, id }) => active || id === first.roomId)
          .map(({ id, name }) => ({ value: id, label: name })),
        staffId: staff.map(({ id, name }) => ({ value: id, label: name })),
        classId: classes.map((each) => ({ value: each.id, label: formatClassName(each) })),
      }}
      hints={(draft, set) => ({
        places: t('rooms.bookings.placesHint'),
        startsAt: <Bells draft={draft} calendar={calendar} onTake={set} />,
        note: (
          <WayPanel
            draft={draft}
            exceptId={row?.booking.id ?? null}
            rooms={rooms}
            onTake={(free: FreeTime) => set({ ...free })}
            onWait={
              row
                ? null
                : (button) => {
                    waits.current = true;
                    button.form?.requestSubmit();
                  }
            }
          />
        ),
      })}
      onCancel={onClose}
      onSubmit={submit}
      submitLabel={row ? t('frame.save') : t('rooms.bookings.book')}
    />
  );
}

/** Lessons and breaks of the day, as times to take at a click. */
function Bells({
  draft,
  calendar,
  onTake,
}: {
  draft: Draft;
  calendar: SchoolCalendar | null;
  onTake(times: Draft): void;
}) {
  const day = typeof draft.day === 'string' && isDay(draft.day) ? draft.day : null;
  const bells = day && calendar ? calendar.bellsOn(day) : [];
  if (bells.length === 0) return null;
  return (
    <Group gap={4}>
      {bells.map(({ name, startsAt, endsAt }) => (
        <Button
          key={`${name} ${startsAt}`}
          size="compact-xs"
          variant={draft.startsAt === startsAt && draft.endsAt === endsAt ? 'light' : 'subtle'}
          title={`${startsAt}–${endsAt}`}
          onClick={() => onTake({ startsAt, endsAt })}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
}

export function askedOf({ booking }: BookingRow): BookingAsked {
  const keys = Object.keys(bookingAsked.shape) as (keyof BookingAsked)[];
  return Object.fromEntries(keys.map((key) => [key, booking[key]])) as unknown as BookingAsked;
}

const nothingAsked = { classId: null, places: null, note: null };
