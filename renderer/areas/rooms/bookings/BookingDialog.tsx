/** One booking: made, changed, cancelled with a reason, its held place taken, who came. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import type { FreeTime } from '../../../../shared/areas/rooms/bookings/free.ts';
import {
  type BookingAsked,
  bookingAsked,
  bookingModel,
} from '../../../../shared/areas/rooms/bookings/model.ts';
import type { BookingSeries, SeriesRule } from '../../../../shared/areas/rooms/bookings/series.ts';
import type { SchoolCalendar } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import type { Room } from '../../../../shared/areas/rooms/rooms.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { type Day, isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import type { Draft } from '../../../ui/RecordForm/draft.ts';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { BookingActs } from './BookingActs.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import { RepeatFields } from './RepeatFields.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import { SeriesLine } from './SeriesLine.tsx';
import styles from './schedule.module.css';
import type { Scope } from './time.ts';
import { useRepeat } from './useRepeat.ts';
import { WaitingLine } from './WaitingLine.tsx';
import { WayPanel } from './WayPanel.tsx';
import { useTimeWords } from './words.ts';

export interface BookingDialogProps {
  /** A booking that is there, or what a new one begins with. */
  of: BookingRow | Partial<BookingAsked>;
  rooms: readonly Room[];
  calendar: SchoolCalendar | null;
  /** It stands where it was moved to, and is not saved there yet; `storedDay` is where it still is. */
  moved?: boolean;
  storedDay?: Day;
  /** Which bookings of its repeat are changed, where that is chosen already. */
  scope?: Scope;
  onClose(): void;
}

const formFields = [
  ...(['title', 'kind', 'roomId', 'day', 'startsAt', 'endsAt'] as const),
  ...(['places', 'staffId', 'classId', 'note'] as const),
];

export function BookingDialog(props: BookingDialogProps) {
  const { of, rooms, onClose } = props;
  const { t } = useText();
  const timeWords = useTimeWords();
  const row = 'booking' in of ? of : null;
  const fixed = row !== null && (!row.mayChange || row.booking.state === 'cancelled');
  const title = row ? `${row.booking.title} · ${timeWords(row.booking)}` : t('rooms.bookings.newTitle');
  const seriesId = row?.booking.seriesId ?? null;
  const { data: repeats } = useOfficeQuery(
    'rooms.series',
    { id: seriesId ?? '' },
    { enabled: seriesId !== null },
  );
  if (seriesId !== null && !repeats) return null;
  return (
    <Modal opened onClose={onClose} title={title} size={1080} yOffset="2dvh">
      <Stack gap="xs" className={styles.form}>
        {row && <BookingActs row={row} onClose={onClose} />}
        {row && row.booking.state !== 'cancelled' && <WaitingLine of={row.booking} />}
        {repeats && <SeriesLine {...repeats} mayChange={row?.mayChange ?? false} />}
        {fixed ? (
          <BookingFacts row={row} rooms={rooms} />
        ) : (
          <BookingForm {...props} series={repeats?.series ?? null} />
        )}
      </Stack>
    </Modal>
  );
}

function BookingForm(props: BookingDialogProps & { series: BookingSeries | null }) {
  const { of, rooms, calendar, series, moved = false, onClose } = props;
  const { t } = useText();
  const { staffId } = useSession();
  const timeWords = useTimeWords();
  const row = 'booking' in of ? of : null;
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const { mutateAsync: save } = useOfficeCommand('rooms.saveBooking');
  const { mutateAsync: saveSeries } = useOfficeCommand('rooms.saveSeries');
  const { mutateAsync: changeSeries } = useOfficeCommand('rooms.changeSeries');
  const waits = useRef(false);
  const first = useMemo(
    (): Partial<BookingAsked> => ('booking' in of ? askedOf(of) : { kind: 'group', staffId, ...of }),
    [of, staffId],
  );
  const [scope, setScope] = useState<Scope>(props.scope ?? 'one');
  const change =
    row && series && scope !== 'one'
      ? { id: row.booking.id, scope, series, day: props.storedDay ?? row.booking.day }
      : null;
  const repeat = useRepeat({ first, change });
  if (!staff || !classes) return null;

  const submit = async (patch: Partial<BookingAsked>) => {
    const whenFull = waits.current ? 'wait' : 'refuse';
    waits.current = false;
    const values = { ...nothingAsked, ...first, ...patch } as BookingAsked;
    if (repeat.rule && whenFull === 'refuse') {
      await saveRepeat(values, repeat.chosen);
      return onClose();
    }
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
  const saveRepeat = async (values: BookingAsked, rule: SeriesRule | null) => {
    const { until } = repeat;
    const { first: firstDay, leaveOut } = await repeat.planned();
    if (change) {
      const { id, scope: which } = change;
      const done = await changeSeries({ id, scope: which, values, rule, ...until, leaveOut });
      return notifyDone(t('rooms.repeat.changed', { count: done.changed + done.made }));
    }
    if (rule === null) return;
    const { made, leftOut } = await saveSeries({
      values: { ...values, day: firstDay ?? values.day },
      rule,
      ...until,
      leaveOut,
    });
    return notifyDone(t('rooms.repeat.made', { made, leftOut }));
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
      hints={() => ({ places: t('rooms.bookings.placesHint') })}
      {...(moved ? {} : { onCancel: onClose })}
      onDraft={repeat.setDraft}
      onSubmit={submit}
      changedBeside={change !== null && repeat.isChanged}
      submitLabel={row ? t('frame.save') : t('rooms.bookings.book')}
    >
      {(draft, set) => (
        <>
          <Group justify="space-between" gap="xs">
            <Bells draft={draft} calendar={calendar} onTake={set} />
            {series && <ScopeChoice value={scope} onChange={setScope} />}
          </Group>
          {(!row || change) && <RepeatFields repeat={repeat} isThere={change !== null} />}
          {repeat.rule === null && (
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
          )}
        </>
      )}
    </RecordForm>
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
  const { t } = useText();
  const day = typeof draft.day === 'string' && isDay(draft.day) ? draft.day : null;
  const bells = day && calendar ? calendar.bellsOn(day) : [];
  if (bells.length === 0) return null;
  return (
    <div className={styles.bells}>
      <span>{t('rooms.bookings.bells')}</span>
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
    </div>
  );
}

export function askedOf({ booking }: BookingRow): BookingAsked {
  const keys = Object.keys(bookingAsked.shape) as (keyof BookingAsked)[];
  return Object.fromEntries(keys.map((key) => [key, booking[key]])) as unknown as BookingAsked;
}

const nothingAsked = { classId: null, places: null, note: null };
