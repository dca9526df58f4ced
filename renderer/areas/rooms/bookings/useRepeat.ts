/** A repeat that is planned in the form, new or changed: its rule, its end, and the days that will be left out of it. */
import { useState } from 'react';
import { type BookingAsked, bookingAsked } from '../../../../shared/areas/rooms/bookings/model.ts';
import { ruleMoved, shiftBetween } from '../../../../shared/areas/rooms/bookings/repeat.ts';
import type { BookingSeries, SeriesRule } from '../../../../shared/areas/rooms/bookings/series.ts';
import type { PlannedDay, SeriesScope } from '../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { office } from '../../../app/office.ts';
import type { Draft } from '../../../ui/RecordForm/draft.ts';

export interface Until {
  endsOn: Day | null;
  count: number | null;
}

interface RepeatOptions {
  first: Partial<BookingAsked>;
  /** The booking that is changed, of this repeat; null for a new one. `day`: where it stands so far. */
  change: { id: string; scope: SeriesScope; series: BookingSeries; day: Day } | null;
}

const nothingAsked = { classId: null, places: null, note: null };
export const noEnd: Until = { endsOn: null, count: null };

export function useRepeat({ first, change }: RepeatOptions) {
  const [draft, setDraft] = useState<Draft>({});
  /** As they were chosen here; null: a new one does not repeat, one that is there goes on as it is. */
  const [rule, setRule] = useState<SeriesRule | null>(null);
  const [until, setUntil] = useState<Until | null>(null);
  /** Days whose usual fate is turned: a free one left out, a day off held all the same. */
  const [turned, setTurned] = useState<ReadonlySet<Day>>(new Set());

  // a title is not needed to plan the days
  const values = bookingAsked.safeParse({ ...nothingAsked, ...first, ...draft, title: '—' });
  const shift = change && values.data ? shiftBetween(change.day, values.data.day) : 0;
  const asItIs = change && {
    rule: ruleMoved(change.series.rule, shift),
    until: { endsOn: addDays(change.series.endsOn, shift), count: null },
  };
  const ends = until ?? asItIs?.until ?? noEnd;
  const asked = {
    ...{ values: values.data ?? ({} as BookingAsked), rule, ...ends },
    change: change && { id: change.id, scope: change.scope },
  };
  const { data } = useOfficeQuery('rooms.planSeries', asked, {
    enabled: (rule !== null || change !== null) && values.success,
    keepPrevious: true,
  });
  const days: readonly PlannedDay[] = (rule === null && !change) || !data ? [] : data.days;
  const isOut = ({ day, state, out }: PlannedDay) => state === 'full' || out !== turned.has(day);
  const toggle = (day: Day) =>
    setTurned((was) => new Set(was.has(day) ? [...was].filter((each) => each !== day) : [...was, day]));
  return {
    /** As it is typed now; what it begins with where that is no day. */
    day: values.data?.day ?? first.day ?? '',
    /** What is shown; `chosen` is what the office is told, null where nothing was chosen. */
    rule: rule ?? asItIs?.rule ?? null,
    chosen: rule,
    until: ends,
    /** The rule, the end or a day of it was chosen anew. */
    isChanged: rule !== null || until !== null || turned.size > 0,
    days,
    leaveOut: days.filter(isOut).map(({ day }) => day),
    /** The days and those left out, of what was typed last: the page may still show those of before. */
    async planned() {
      const { days: now } = await office.call('rooms.planSeries', asked);
      return { first: now[0]?.day, leaveOut: now.filter(isOut).map(({ day }) => day) };
    },
    setDraft,
    setRule,
    setUntil,
    isOut,
    toggle,
  };
}
export type Repeat = ReturnType<typeof useRepeat>;
