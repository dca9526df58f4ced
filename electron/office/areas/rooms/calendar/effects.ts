/** What a change of the calendar touches, and ending it in the same act. */

import { mostDaysAtOnce } from '../../../../../shared/areas/rooms/bookings/calls.ts';
import { bookingModel } from '../../../../../shared/areas/rooms/bookings/model.ts';
import type {
  CalendarChange,
  CalendarEnds,
  DayEffectsFound,
  effectCalls,
} from '../../../../../shared/areas/rooms/calendar/effectCalls.ts';
import { endsBooking, endsDuty } from '../../../../../shared/areas/rooms/calendar/effects.ts';
import { calendarDayModel } from '../../../../../shared/areas/rooms/calendar/model.ts';
import {
  type CalendarFacts,
  SchoolCalendar,
} from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { dutyModel } from '../../../../../shared/areas/rooms/duty/model.ts';
import { refuse } from '../../../../../shared/problem.ts';
import { addDays, type Day } from '../../../../../shared/values/day.ts';
import type { Handler, ReadContext, WriteContext } from '../../../context.ts';
import { letPass, moveUpOn, roomDays } from '../bookings/line.ts';
import { bookingsBetween } from '../bookings/list.ts';
import { registersBetween } from '../duty/register.ts';
import { dutiesBetween, dutyPosts, dutyStaff } from '../duty/rows.ts';
import { calendarFacts } from './facts.ts';

/** Days that one act may write: a long vacation. */
export const mostDays = 200;

export const dayEffects: Handler<(typeof effectCalls)['dayEffects']> = (context, { of }) =>
  touchedBy(context, changed(context, of));

/** The days that a change is for, as they are and as they will be. */
interface Changed {
  from: Day;
  to: Day;
  before: SchoolCalendar;
  after: SchoolCalendar;
}

function changed(context: ReadContext, change: CalendarChange): Changed {
  if (change.change === 'opening') {
    const from = context.today;
    return between(context, from, addDays(from, mostDaysAtOnce - 1), { opening: change.rows });
  }
  const own = (from: Day, to: Day) => calendarFacts(context, from, to).ownDays;
  if (change.change === 'asUsual') {
    const days = change.ids.map(
      (id) =>
        context.records.find(calendarDayModel, id)?.day ?? refuse('notFound', { record: 'calendarDay' }),
    );
    const [from, to] = [days.toSorted()[0]!, days.toSorted().at(-1)!];
    return between(context, from, to, { ownDays: own(from, to).filter(({ day }) => !days.includes(day)) });
  }
  const { from, kind, asWeekday } = change;
  const last = addDays(from, mostDays - 1);
  const to = change.to < last ? change.to : last;
  const ownDays: CalendarFacts['ownDays'][number][] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    ownDays.push({ day, kind, asWeekday, name: null, bellSet: null });
  return between(context, from, to, { ownDays });
}

function between(context: ReadContext, from: Day, to: Day, otherwise: Partial<CalendarFacts>): Changed {
  const facts = calendarFacts(context, from, to);
  return {
    ...{ from, to },
    before: new SchoolCalendar(facts),
    after: new SchoolCalendar({ ...facts, ...otherwise }),
  };
}

function touchedBy(context: ReadContext, { from, to, before, after }: Changed): DayEffectsFound {
  const bookings = bookingsBetween(context, { from, to, roomId: null, cancelled: false }).filter(
    ({ booking }) =>
      booking.cameCount === null && endsBooking(booking, before.on(booking.day), after.on(booking.day)),
  );
  const posts = new Map(dutyPosts(context).map((post) => [post.id, post]));
  const names = new Map(dutyStaff(context).map(({ id, name }) => [id, name]));
  const held = new Set(registersBetween(context, from, to).map(({ postId, day }) => `${postId} ${day}`));
  const duties = dutiesBetween(context, from, to)
    .flatMap(({ id, postId, day, staffId }) => {
      const post = posts.get(postId);
      if (!post || held.has(`${postId} ${day}`) || !endsDuty(post, before.on(day), after.on(day))) return [];
      const { name: postName, startsAt, endsAt } = post;
      return [{ id, day, postName, startsAt, endsAt, staffName: names.get(staffId) ?? '' }];
    })
    .toSorted((a, b) => (`${a.day} ${a.startsAt}` < `${b.day} ${b.startsAt}` ? -1 : 1));
  return { bookings, duties };
}

/**
 * Before the change itself is written. What is named but no longer touched (cancelled since, moved to another day) is let
 * be. Nobody moves up on a day on which the home is closed.
 */
export function endTouched(context: WriteContext, change: CalendarChange, ends?: CalendarEnds): void {
  if (!ends) return;
  letPass(context);
  const days = changed(context, change);
  const touched = touchedBy(context, days);
  const named = new Set([...ends.bookings, ...ends.duties]);
  const gone = touched.bookings.map(({ booking }) => booking).filter(({ id }) => named.has(id));
  for (const { id } of gone)
    context.update(bookingModel, id, { state: 'cancelled', cancelReason: ends.reason });
  for (const { id } of touched.duties) if (named.has(id)) context.remove(dutyModel, id);
  for (const where of roomDays(gone)) {
    const { kind, opening } = days.after.on(where.day);
    if (kind !== 'dayOff' && opening.length > 0) moveUpOn(context, where, false);
  }
}
