/** A repeat that is being planned in the form: its rule, its end, and the days that will be left out of it. */
import { useState } from 'react';
import { type BookingAsked, bookingAsked } from '../../../../shared/areas/rooms/bookings/model.ts';
import type { BookingSeries, SeriesRule } from '../../../../shared/areas/rooms/bookings/series.ts';
import type { PlannedState, SeriesScope } from '../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import { addDays, type Day, daysBetween } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import type { Draft } from '../../../ui/RecordForm/draft.ts';

export interface PlannedDay {
  day: Day;
  state: PlannedState;
  words: string | null;
}

export interface Until {
  endsOn: Day | null;
  count: number | null;
}

interface RepeatOptions {
  first: Partial<BookingAsked>;
  /** The booking that is changed, of this repeat; null for a new one. */
  change: { id: string; scope: SeriesScope; series: BookingSeries; day: Day } | null;
}

const nothingAsked = { classId: null, places: null, note: null };
export const noEnd: Until = { endsOn: null, count: null };

export function useRepeat({ first, change }: RepeatOptions) {
  const [draft, setDraft] = useState<Draft>({});
  const [rule, setRule] = useState<SeriesRule | null>(null);
  const [until, setUntil] = useState<Until>(noEnd);
  /** Days whose usual fate is turned: a free one left out, a day off held all the same. */
  const [turned, setTurned] = useState<ReadonlySet<Day>>(new Set());

  // a title is not needed to plan the days
  const values = bookingAsked.safeParse({ ...nothingAsked, ...first, ...draft, title: '—' });
  const planned = change ? change.series.rule : rule;
  const end =
    change && values.data ? addDays(change.series.endsOn, daysBetween(change.day, values.data.day)) : null;
  const ends = change ? { endsOn: end, count: null } : until;
  const { data } = useOfficeQuery(
    'rooms.planSeries',
    {
      values: values.data ?? ({} as BookingAsked),
      rule: planned ?? { every: 'schoolDay' },
      ...ends,
      change: change && { id: change.id, scope: change.scope },
    },
    { enabled: planned !== null && values.success, keepPrevious: true },
  );
  const days: PlannedDay[] = planned === null || !data ? [] : data.days;
  const isOut = ({ day, state }: PlannedDay) => state === 'full' || (state === 'dayOff') !== turned.has(day);
  const toggle = (day: Day) =>
    setTurned((was) => new Set(was.has(day) ? [...was].filter((each) => each !== day) : [...was, day]));
  return {
    /** As it is typed now; what it begins with where that is no day. */
    day: values.data?.day ?? first.day ?? '',
    rule: planned,
    until: ends,
    days,
    leaveOut: days.filter(isOut).map(({ day }) => day),
    setDraft,
    setRule,
    setUntil,
    isOut,
    toggle,
  };
}
export type Repeat = ReturnType<typeof useRepeat>;
