/** How the home was opened, by the duty registers, and what was held in it. */
import { mostDaysAtOnce } from '../../../../../shared/areas/rooms/bookings/calls.ts';
import { mondayOf } from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import type { OpenedView, openedCalls } from '../../../../../shared/areas/rooms/opened/calls.ts';
import { type OpenedFacts, openedDays } from '../../../../../shared/areas/rooms/opened/opened.ts';
import { addDays, type Day } from '../../../../../shared/values/day.ts';
import type { Handlers, ReadContext } from '../../../context.ts';
import { school } from '../../admin/school.ts';
import { schoolCalendar } from '../calendar/facts.ts';

/** Of these days, both in it, up to today. */
export function openedBetween(context: ReadContext, from: Day, to: Day): OpenedView {
  const { read } = context;
  const last = [to, addDays(from, mostDaysAtOnce - 1)].toSorted()[0]!;
  const monday = mondayOf(from);
  const sunday = [addDays(mondayOf(last), 6), context.today].toSorted()[0]!;
  const { openHoursLeast, vacationDaysLeast, vacationHoursLeast, activitiesLeast } = school(context);
  return openedDays({
    ...{ from, to: last },
    days: schoolCalendar(context, monday, sunday).between(monday, sunday),
    registers: read.all<OpenedFacts['registers'][number]>(
      `select day, openedAt, closedAt, children from dutyRegister
       where deletedAt is null and day between ? and ? order by day, seq`,
      monday,
      sunday,
    ),
    activityDays: read
      .all<{ day: Day }>(
        `select day from activity where state = 'held' and deletedAt is null and day between ? and ?`,
        monday,
        sunday,
      )
      .map(({ day }) => day),
    rule: { hoursLeast: openHoursLeast, vacationDaysLeast, vacationHoursLeast, activitiesLeast },
  });
}

export const openedHandlers: Handlers<typeof openedCalls> = {
  openedDays: (context, { from, to }) => openedBetween(context, from, to),
};
