/** Activities by kind and by month, and who was there on which day of a month. */
import { activityFiguresPaper, monthRegister } from '../../../../shared/areas/activities/figurePapers.ts';
import type {
  AttendedMonth,
  activityFigureCalls,
  CountedActivities,
} from '../../../../shared/areas/activities/figures.ts';
import { everyActivity } from '../../../../shared/areas/activities/log.ts';
import { isHere } from '../../../../shared/areas/children/rules.ts';
import { activityKind } from '../../../../shared/codes/index.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { daysOfMonth } from '../../../../shared/values/month.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { loadFiles } from '../children/files.ts';
import { writePaper } from '../writePaper.ts';
import { attendanceBetween } from './attendance.ts';
import { figuresOf } from './list.ts';

type Calls = typeof activityFigureCalls;

export const figures: Handler<Calls['figures']> = (context, { from, to }) => counted(context, from, to);

export const figuresPaper: Handler<Calls['figuresPaper']> = async (context, { from, to, format }) => {
  const document = await context.alone(() =>
    activityFiguresPaper(counted(context, from, to), school(context), { from, to, today: context.today }),
  );
  return writePaper(context, document, format);
};

function counted(context: ReadContext, from: Day, to: Day): CountedActivities {
  const held = { ...everyActivity, from, to, state: 'held' };
  const months = context.read.all<{ month: string }>(
    `select distinct substr(day, 1, 7) as month from activity
     where state = 'held' and deletedAt is null and day between ? and ? order by 1`,
    from,
    to,
  );
  const children = attendanceBetween(context, from, to);
  return {
    total: figuresOf(context, held),
    kinds: activityKind.entries
      .map(({ code }) => ({ kind: code, figures: figuresOf(context, { ...held, kinds: [code] }) }))
      .filter(({ figures: { times } }) => times > 0),
    months: months.map(({ month }) => ({
      month,
      figures: figuresOf(context, { ...held, ...inBoth({ from, to }, daysOfMonth(month)) }),
    })),
    children: children.length,
    cameToNothing: children.filter(({ times }) => times === 0).length,
  };
}

interface Span {
  from: Day;
  to: Day;
}

function inBoth(one: Span, other: Span): Span {
  return {
    from: one.from > other.from ? one.from : other.from,
    to: one.to < other.to ? one.to : other.to,
  };
}

export const month: Handler<Calls['month']> = (context, asked) => attended(context, asked.month);

export const monthPaper: Handler<Calls['monthPaper']> = async (context, asked) => {
  const document = await context.alone(() =>
    monthRegister(attended(context, asked.month), school(context), {
      masked: asked.masked,
      today: context.today,
    }),
  );
  return writePaper(context, document, asked.format);
};

/** Those who have left since stand there where they came to something. */
function attended(context: ReadContext, of: string): AttendedMonth {
  const { from, to } = daysOfMonth(of);
  const came = timesOf(context, from, to);
  const last = to < context.today ? to : context.today;
  const days = daysOf(from, to);
  const rows = loadFiles(context, last)
    .filter(({ child }) => came.has(child.id) || isHere(child, last))
    .map(({ child, className }) => {
      const times = days.map((day) => came.get(child.id)?.get(day) ?? 0);
      return {
        child: { id: child.id, name: child.name, className },
        times,
        sum: times.reduce((all, each) => all + each, 0),
      };
    });
  const held = numbersOf(
    context,
    `select day, count(*) as number from activity
     where state = 'held' and deletedAt is null and day between ? and ? group by day`,
    { from, to },
  );
  const registered = numbersOf(
    context,
    `select day, max(children) as number from dutyRegister
     where children is not null and deletedAt is null and day between ? and ? group by day`,
    { from, to },
  );
  return {
    month: of,
    days: days.map((day, at) => ({
      day,
      activities: held.get(day) ?? 0,
      came: rows.filter(({ times }) => times[at]! > 0).length,
      registered: registered.get(day) ?? null,
    })),
    rows,
  };
}

function daysOf(from: Day, to: Day): Day[] {
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function numbersOf(context: ReadContext, sql: string, { from, to }: Span): ReadonlyMap<Day, number> {
  const rows = context.read.all<{ day: Day; number: number }>(sql, from, to);
  return new Map(rows.map(({ day, number }) => [day, number]));
}

/** By child, to how many activities on each day. */
function timesOf(context: ReadContext, from: Day, to: Day): ReadonlyMap<string, ReadonlyMap<Day, number>> {
  const rows = context.read.all<{ childId: string; day: Day; times: number }>(
    `select activityChild.childId, activity.day, count(*) as times
     from activity join activityChild on activityChild.activityId = activity.id
     where activity.state = 'held' and activity.day between ? and ?
       and activity.deletedAt is null and activityChild.deletedAt is null
     group by 1, 2`,
    from,
    to,
  );
  return new Map(
    [...Map.groupBy(rows, ({ childId }) => childId)].map(([id, some]) => [
      id,
      new Map(some.map(({ day, times }) => [day, times])),
    ]),
  );
}
