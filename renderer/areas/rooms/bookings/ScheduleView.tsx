/** The bookings of a day, a week or a month as the library of schedules draws them, in this program's words. */
import { UnstyledButton } from '@mantine/core';
import { DayView, MonthView, type ScheduleEventData, WeekView } from '@mantine/schedule';
import '@mantine/schedule/styles.css';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import type { SchoolCalendar } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { clockOf, minutesOf } from '../../../../shared/values/clock.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import styles from './schedule.module.css';
import { type Placed, spanOf } from './time.ts';
import type { Moving } from './useMoving.ts';
import { colorOf, useTimeWords } from './words.ts';

export interface ScheduleViewProps {
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

/** Drawn from eight to six, and further where something is booked or the home is open. */
function hoursOf({ rows, calendar, view, day }: ScheduleViewProps): { startTime: string; endTime: string } {
  const { from, to } = spanOf(view, day);
  const opening = calendar?.between(from, to).flatMap((each) => each.opening) ?? [];
  const starts = [
    ...rows.map(({ booking }) => booking.startsAt),
    ...opening.map((each) => each.from),
    '08:00',
  ];
  const ends = [...rows.map(({ booking }) => booking.endsAt), ...opening.map((each) => each.to), '18:00'];
  const last = Math.ceil(Math.max(...ends.map(minutesOf)) / 60);
  return {
    startTime: `${clockOf(Math.floor(Math.min(...starts.map(minutesOf)) / 60) * 60)}:00`,
    endTime: last >= 24 ? '23:59:59' : `${clockOf(last * 60)}:00`,
  };
}

export function ScheduleView(props: ScheduleViewProps) {
  const { view, day, rows, calendar, moving, mayBook, onNew, onOpen } = props;
  const { t, language } = useText();
  const timeWords = useTimeWords();
  const week = useRef<HTMLDivElement>(null);
  // the library names a day by its date alone and leaves out the weekday that stands there
  useEffect(() => {
    const labels = week.current?.querySelectorAll('.mantine-WeekView-weekViewDayLabel') ?? [];
    for (const each of labels) each.removeAttribute('aria-label');
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
    return (
      <span className={styles.body}>
        <span className={styles.name}>{event.title}</span>{' '}
        <span className={styles.detail}>
          {[`${at.startsAt}–${at.endsAt}`, stateWord(row), room(row), row.staffName]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    );
  };
  const common = {
    date: day,
    events,
    locale: language === 'zh-CN' ? 'zh-cn' : 'en',
    withHeader: false,
    labels: { timeSlot: t('rooms.bookings.slot'), weekday: t('rooms.bookings.weekday') },
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
        withWeekNumbers={false}
        onDayClick={(clicked: string) => props.onDay(clicked)}
      />
    );
  const timed = {
    ...common,
    ...hoursOf(props),
    intervalMinutes: 30,
    eventDragInterval: 15,
    eventResizeInterval: 15,
    slotHeight: 52,
    withAllDaySlots: false,
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
    <DayView {...timed} />
  ) : (
    <WeekView
      ref={week}
      {...timed}
      firstDayOfWeek={1}
      withWeekNumber={false}
      highlightToday
      weekdayFormat={language === 'zh-CN' ? 'dddd' : 'ddd'}
      onDateChange={props.onDay}
    />
  );
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
