/** Families of keys on the calendar and on duty; see textFamilies.ts. */
import { openingPoints } from '../../shared/areas/rooms/calendar/openingRule.ts';
import { dayKinds } from '../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { dutyReasons, measures } from '../../shared/areas/rooms/duty/rota.ts';
import { openedShown } from '../../shared/areas/rooms/opened/shown.ts';
import { calendarDayKind, weekday } from '../../shared/codes/index.ts';

const codesOf = (list: { entries: readonly { code: string }[] }) => list.entries.map(({ code }) => code);

export const roomFamilies: Record<string, readonly string[] | null> = {
  'rooms.weekday.*': codesOf(weekday),
  'rooms.calendar.*': ['name', 'startsAt', 'endsAt', 'weekdays', 'bellSet'],
  'rooms.calendar.kind.*': dayKinds,
  'rooms.calendar.kindHint.*': codesOf(calendarDayKind),
  'rooms.calendar.nameHint.*': codesOf(calendarDayKind),
  'rooms.calendar.source.*': ['state', 'law'],
  'rooms.opened.views.*': ['weeks', 'days'],
  'rooms.opened.show.*': openedShown,
  'rooms.duty.views.*': ['week', 'term', 'mine', 'work'],
  'rooms.duty.work.*': ['planned', 'done', 'doneMinutes', 'registered', 'stoodIn', 'handedOn'],
  'rooms.duty.why.*': dutyReasons,
  'rooms.duty.measures.*': measures,
  'rooms.duty.mine.*': ['ahead', 'past'],
  'rooms.calendar.rule.*': [
    'openHoursLeast',
    'vacationDaysLeast',
    'vacationHoursLeast',
    'activitiesLeast',
    ...openingPoints,
  ],
};
