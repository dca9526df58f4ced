/** Papers of the calendar and of duty. */
import { SchoolCalendar } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { spansOf } from '../../../../shared/areas/rooms/calendar/spans.ts';
import { dutyWork } from '../../../../shared/areas/rooms/duty/work.ts';
import type { dutyPaperCalls } from '../../../../shared/areas/rooms/paperCalls.ts';
import { openingNotice } from '../../../../shared/areas/rooms/papers/opening.ts';
import {
  dutyWorkPaper,
  type RotaFacts,
  rotaList,
  rotaPoster,
} from '../../../../shared/areas/rooms/papers/rota.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import type { Handlers, ReadContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';
import { calendarFacts } from './calendar/facts.ts';
import { registersBetween } from './duty/register.ts';
import { dutiesBetween, dutyPosts, dutyStaff } from './duty/rows.ts';

/** How far ahead the notice for the door names days off. */
const noticeDays = 100;

function rotaFacts(context: ReadContext, from: Day, to: Day): RotaFacts {
  const names = new Map(dutyStaff(context).map(({ id, name }) => [id, name]));
  const duties = dutiesBetween(context, from, to);
  const used = new Set(duties.map(({ postId }) => postId));
  return {
    school: school(context),
    days: new SchoolCalendar(calendarFacts(context, from, to)).between(from, to),
    posts: dutyPosts(context).filter(({ id, active }) => active || used.has(id)),
    duties,
    nameOf: (staffId) => names.get(staffId) ?? '',
  };
}

export const dutyPaperHandlers: Handlers<typeof dutyPaperCalls> = {
  rotaPaper: async (context, { from, to, size, format }) => {
    const facts = await context.alone(() => rotaFacts(context, from, to));
    return writePaper(context, format === 'xlsx' ? rotaList(facts) : rotaPoster(facts, size), format);
  },
  dutyWorkPaper: async (context, { from, to, format }) => {
    const document = await context.alone(() => {
      const facts = {
        duties: dutiesBetween(context, from, to),
        posts: dutyPosts(context),
        staff: dutyStaff(context),
        registered: registersBetween(context, from, to),
      };
      const rows = dutyWork(facts, context.today);
      return dutyWorkPaper(rows, { school: school(context), from, to, today: context.today });
    });
    return writePaper(context, document, format);
  },
  openingNotice: async (context, { format }) => {
    const document = await context.alone(() => {
      const { today } = context;
      const { opening, ownDays, publicDays } = calendarFacts(context, today, addDays(today, noticeDays));
      return openingNotice({ school: school(context), opening, spans: spansOf(ownDays, publicDays), today });
    });
    return writePaper(context, document, format);
  },
};
