/** The bookings of a day, a week or a month as the library of schedules draws them, in this program's words. */
import { UnstyledButton } from '@mantine/core';
import { DayView, MonthView, type ScheduleEventData, WeekView } from '@mantine/schedule';
import '@mantine/schedule/styles.css';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import type { SchoolCalendar } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { clockOf, minutesOf } from '../../../../shared/values/clock.ts';
import { addDays, type Day, formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { useDayWord } from '../calendar/useDayWord.ts';
import styles from './schedule.module.css';
import { type Placed, spanOf } from './time.ts';
import type { Moving } from './useMoving.ts';
import { colorOf, useTimeWords } from './words.ts';

export interface ScheduleViewProps {
  /** Pixels that there are for it. */
  height: number;
  view: 'day' | 'week' | 'month';
  day: Day;
  rows: readonly BookingRow[];
  /** Names of rooms, where all are shown at once. */
  roomNames: ReadonlyMap<string, string> | null;
  calendar: SchoolCalendar | null;
  moving: Moving | null;
  mayBook: boolean;
  onKeyDown(event: KeyboardEvent, row: BookingRow): void;
  onOpen(row: BookingRow): void;
  onDay(day: Day): void;
  onNew(at: Placed): void;
  onMoved(row: BookingRow, at: Placed): void;
}

/** Pixels. */
const [hourHeight, titleHeight, lineHeight] = [52, 25, 16];

/** Drawn from the hour in which something is booked or open first (else eight) until six, and further where need be. */
function hoursOf({ rows, calendar, view, day }: ScheduleViewProps): { startTime: string; endTime: string } {
  const { from, to } = spanOf(view, day);
  const opening = calendar?.between(from, to).flatMap((each) => each.opening) ?? [];
  const starts = [...rows.map(({ booking }) => booking.startsAt), ...opening.map((each) => each.from)];
  const ends = [...rows.map(({ booking }) => booking.endsAt), ...opening.map((each) => each.to), '18:00'];
  const first = starts.length > 0 ? Math.min(...starts.map(minutesOf)) : 8 * 60;
  const last = Math.ceil(Math.max(...ends.map(minutesOf)) / 60);
  return {
    startTime: `${clockOf(Math.floor(first / 60) * 60)}:00`,
    endTime: last >= 24 ? '23:59:59' : `${clockOf(last * 60)}:00`,
  };
}

export function ScheduleView(props: ScheduleViewProps) {
  const { view, day, rows, calendar, moving, mayBook, height, onNew, onOpen } = props;
  const { t, language } = useText();
  const timeWords = useTimeWords();
  const dayWord = useDayWord();
  const wordOf = (each: Day) => calendar && dayWord(calendar.on(each));
  const { from } = spanOf(view, day);
  const week = useRef<HTMLDivElement>(null);
  // the library names a day by its date alone and leaves out the weekday that stands there
  useEffect(() => {
    const labels = week.current?.querySelectorAll<HTMLElement>('.mantine-WeekView-weekViewDayLabel') ?? [];
    for (const [index, each] of [...labels].entries()) {
      each.removeAttribute('aria-label');
      putName(each, wordOf(addDays(from, index)));
    }
  });
  const byId = new Map(rows.map((row) => [row.booking.id, row]));
  const events = rows.map((row) => eventOf(row, moving));
  const rowOf = ({ id }: ScheduleEventData) => byId.get(String(id));
  const room = (row: BookingRow) => props.roomNames?.get(row.booking.roomId);
  const nameOf = (row: BookingRow) =>
    [row.booking.title, timeWords(row.booking), room(row), row.staffName, stateWord(row)]
      .filter(Boolean)
      .join(' ');
  const stateWord = ({ booking }: BookingRow) =>
    booking.state === 'booked' ? '' : t(`rooms.bookings.state.${booking.state}`);

  const body = (event: ScheduleEventData): ReactNode => {
    const row = rowOf(event);
    if (!row) return event.title;
    const at = moving?.row === row ? moving.at : row.booking;
    if (view === 'month')
      return (
        <span className={styles.name}>
          {at.startsAt} {event.title}
        </span>
      );
    return (
      <span className={styles.body}>
        <span className={styles.name}>{event.title}</span>{' '}
        <span className={styles.detail} style={{ WebkitLineClamp: linesIn(at) }}>
          {at.startsAt}
          <span className={styles.roomy}>–{at.endsAt}</span>
          {[stateWord(row), room(row), row.staffName].filter(Boolean).map((each) => ` · ${each}`)}
        </span>
      </span>
    );
  };
  const common = {
    date: day,
    events,
    locale: language === 'zh-CN' ? 'zh-cn' : 'en',
    withHeader: false,
    labels: {
      timeSlot: t('rooms.bookings.slot'),
      weekday: t('rooms.bookings.weekday'),
      moreLabel: (count: number) => t('rooms.bookings.more', { count }),
    },
    renderEventBody: body,
    renderEvent: (event: ScheduleEventData, button: React.ComponentPropsWithoutRef<'button'>) => {
      const row = rowOf(event);
      return (
        <UnstyledButton
          {...button}
          title={row ? nameOf(row) : event.title}
          data-state={row?.booking.state}
          data-moving={moving?.row === row || undefined}
          onKeyDown={(pressed: KeyboardEvent) => row && props.onKeyDown(pressed, row)}
        />
      );
    },
    onEventClick: (event: ScheduleEventData) => {
      const row = rowOf(event);
      if (row) onOpen(row);
    },
    withEventsDragAndDrop: true,
    canDragEvent: (event: ScheduleEventData) => rowOf(event)?.mayChange ?? false,
    onEventDrop: ({ eventId, newStart, newEnd }: Dropped) => {
      const row = byId.get(String(eventId));
      if (row) props.onMoved(row, view === 'month' ? onDay(row, newStart) : placed(newStart, newEnd));
    },
  };
  if (view === 'month')
    return (
      <MonthView
        {...common}
        firstDayOfWeek={1}
        consistentWeeks={false}
        className={styles.month}
        withWeekNumbers={false}
        getDayProps={(each) => {
          const word = wordOf(each);
          const named = formatDay(each, language, 'full');
          return {
            className: styles.monthDay,
            'aria-label': word ? t('rooms.bookings.dayName', { day: named, name: word }) : named,
            ...(word && { 'data-name': word, title: word }),
          };
        }}
        onDayClick={(clicked: string) => props.onDay(clicked)}
      />
    );
  const hours = hoursOf(props);
  const timed = {
    ...common,
    ...hours,
    scrollAreaProps: { mah: height },
    intervalMinutes: 30,
    eventDragInterval: 15,
    eventResizeInterval: 15,
    slotHeight: hourHeight,
    withEventResize: true,
    canResizeEvent: common.canDragEvent,
    onEventResize: common.onEventDrop,
    withDragSlotSelect: mayBook,
    onTimeSlotClick: ({ slotStart, slotEnd }: { slotStart: string; slotEnd: string }) =>
      mayBook && onNew(placed(slotStart, slotEnd)),
    onSlotDragEnd: (from: string, to: string) => mayBook && onNew(placed(from, to)),
    getTimeSlotProps: ({ start }: { start: string }) =>
      calendar && isClosed(calendar, start) ? { 'data-closed': true } : undefined,
  };
  return view === 'day' ? (
    <DayView {...timed} withAllDaySlot={false} />
  ) : (
    <WeekView
      ref={week}
      className={styles.week}
      {...timed}
      firstDayOfWeek={1}
      withWeekNumber={false}
      withAllDaySlots={false}
      highlightToday
      weekdayFormat={language === 'zh-CN' ? 'dddd' : 'ddd'}
      onDateChange={props.onDay}
    />
  );
}

/** Shown under the weekday by the style sheet: the library draws nothing of ours there. */
function putName(label: HTMLElement, name: string | null): void {
  if (name === null) {
    delete label.dataset.name;
    label.removeAttribute('title');
  } else {
    label.dataset.name = name;
    label.title = name;
  }
}

/** Lines of its details that are seen whole under the title. */
function linesIn({ startsAt, endsAt }: Placed): number {
  const pixels = ((minutesOf(endsAt) - minutesOf(startsAt)) / 60) * hourHeight;
  return Math.max(1, Math.floor((pixels - titleHeight) / lineHeight));
}

interface Dropped {
  eventId: string | number;
  newStart: string;
  newEnd: string;
}

function eventOf(row: BookingRow, moving: Moving | null): ScheduleEventData {
  const at = moving?.row.booking.id === row.booking.id ? moving.at : row.booking;
  return {
    id: row.booking.id,
    title: row.booking.title,
    start: `${at.day} ${at.startsAt}:00`,
    end: `${at.day} ${at.endsAt}:00`,
    color: colorOf(row),
  };
}

function placed(start: string, end: string): Placed {
  return { day: start.slice(0, 10), startsAt: start.slice(11, 16), endsAt: end.slice(11, 16) };
}

function onDay({ booking }: BookingRow, start: string): Placed {
  return { day: start.slice(0, 10), startsAt: booking.startsAt, endsAt: booking.endsAt };
}

function isClosed(calendar: SchoolCalendar, start: string): boolean {
  const at = start.slice(11, 16);
  return !calendar.on(start.slice(0, 10)).opening.some(({ from, to }) => from <= at && at < to);
}
