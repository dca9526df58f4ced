/** Calls counted by month and by child, and the papers of the phone. */
import { type DayNumber, numberOf } from '../../../../shared/areas/contacts/calendar.ts';
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import { mostRegistered, type PhoneFigures } from '../../../../shared/areas/phone/figures.ts';
import { everyCall } from '../../../../shared/areas/phone/log.ts';
import {
  figuresPaper as figuresOnPaper,
  logPaper as logOnPaper,
} from '../../../../shared/areas/phone/papers.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { classes, school } from '../admin/school.ts';
import { childScope, requireChild } from '../children/files.ts';
import { type CareFacts, careFacts } from '../contacts/careFacts.ts';
import { writePaper } from '../writePaper.ts';
import { callCondition, callsOf, figuresOf, minutesSql } from './list.ts';
import { childrenNamed, rowsOf } from './rows.ts';

type Calls = typeof phoneCalls;

interface Asked {
  from: Day;
  to: Day;
  days: number;
}

interface Counted {
  childId: string;
  month: string;
  attempts: number;
  connected: number;
  minutes: number;
}

export const figures: Handler<Calls['figures']> = (context, asked) => figuresIn(context, asked);

function figuresIn(context: ReadContext, { from, to, days }: Asked): PhoneFigures {
  const filter = { ...everyCall, from, to };
  const { sql, params } = callCondition(context, filter);
  const counted = context.read.all<Counted>(
    `select phoneCall.childId, substr(phoneCall.day, 1, 7) as month, count(*) as attempts,
       sum(phoneCall.connected) as connected,
       coalesce(sum(case when phoneCall.connected = 1 then ${minutesSql} end), 0) as minutes
     from phoneCall join child on child.id = phoneCall.childId where ${sql} group by 1, 2 order by 2`,
    ...params,
  );
  const months = [...new Set(counted.map(({ month }) => month))];
  const byChild = Map.groupBy(counted, ({ childId }) => childId);
  const last = lastCalls(context);
  const facts = careFacts(context);
  const known = new Map(facts.map((each) => [each.id, each]));
  const inCare = facts.filter((each) => isInCare(each, numberOf(context.today)));
  const shown = [...new Set([...inCare.map(({ id }) => id), ...byChild.keys()])];
  const children = childrenNamed(context, shown);
  const order = new Map(facts.map(({ id }, at) => [id, at]));
  const since = addDays(context.today, -days);
  const cared = new Set(inCare.map(({ id }) => id));
  return {
    total: figuresOf(context, filter),
    months: months.map((month) => {
      const some = counted.filter((each) => each.month === month);
      return {
        month,
        attempts: sum(some, 'attempts'),
        connected: sum(some, 'connected'),
        children: some.filter(({ connected }) => connected > 0).length,
        minutes: sum(some, 'minutes'),
      };
    }),
    children: shown
      .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .flatMap((id) => {
        const child = children.get(id);
        if (!child) return [];
        const some = byChild.get(id) ?? [];
        const lastOn = last.get(id) ?? null;
        return {
          child,
          classId: known.get(id)?.classId ?? null,
          attempts: sum(some, 'attempts'),
          connected: sum(some, 'connected'),
          minutes: sum(some, 'minutes'),
          byMonth: months.map((month) => some.find((each) => each.month === month)?.connected ?? 0),
          lastOn,
          silent: cared.has(id) && (lastOn === null || lastOn < since),
        };
      }),
  };
}

function sum(some: readonly Counted[], key: 'attempts' | 'connected' | 'minutes'): number {
  return some.reduce((all, each) => all + each[key], 0);
}

function isInCare({ care }: CareFacts, day: DayNumber): boolean {
  return care.some(({ first, last }) => first <= day && day <= last);
}

/** Of each child in reach the day of its last call that came through. */
function lastCalls(context: ReadContext): ReadonlyMap<string, Day> {
  const scope = childScope(context);
  const rows = context.read.all<{ childId: string; day: Day }>(
    `select phoneCall.childId, max(phoneCall.day) as day from phoneCall join child on child.id = phoneCall.childId
     where phoneCall.connected = 1 and phoneCall.deletedAt is null and child.deletedAt is null and ${scope.sql}
     group by phoneCall.childId`,
    ...scope.params,
  );
  return new Map(rows.map(({ childId, day }) => [childId, day]));
}

export const logPaper: Handler<Calls['logPaper']> = async (context, { filter, format }) => {
  const document = await context.alone(() => {
    if (filter.childId !== null) requireChild(context, filter.childId);
    const calls = callsOf(context, filter, { offset: 0, limit: mostRegistered }).toReversed();
    const inClass = classes(context).find(({ id }) => id === filter.classId);
    return logOnPaper(rowsOf(context, calls), school(context), {
      from: filter.from,
      to: filter.to,
      className: inClass ? formatClassName(inClass) : null,
      figures: figuresOf(context, filter),
      today: context.today,
    });
  });
  return writePaper(context, document, format);
};

export const figuresPaper: Handler<Calls['figuresPaper']> = async (context, { format, ...asked }) => {
  const document = await context.alone(() =>
    figuresOnPaper(figuresIn(context, asked), school(context), { ...asked, today: context.today }),
  );
  return writePaper(context, document, format);
};
