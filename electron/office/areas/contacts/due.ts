/** What is due for whom, computed for all children at once from one reading of their contacts. */
import {
  Calendar,
  type DayNumber,
  dayOfNumber,
  numberOf,
} from '../../../../shared/areas/contacts/calendar.ts';
import type { contactsCalls } from '../../../../shared/areas/contacts/calls.ts';
import type { CareRule } from '../../../../shared/areas/contacts/careRules.ts';
import { type Due, PreparedRule } from '../../../../shared/areas/contacts/due.ts';
import {
  type Matrix,
  type RuleBrief,
  stateLetters,
  weekAhead,
} from '../../../../shared/areas/contacts/dueCalls.ts';
import { everyContact } from '../../../../shared/areas/contacts/log.ts';
import { weeksOf } from '../../../../shared/areas/contacts/weeks.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { addDays, type Day, dayOf } from '../../../../shared/values/day.ts';
import { termBefore, termOn } from '../../../../shared/values/term.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { classes, terms } from '../admin/school.ts';
import { requireChild } from '../children/files.ts';
import { type CareFacts, type ContactDays, careFacts, contactDays } from './careFacts.ts';
import { careRules } from './careRules.ts';
import { figuresOf } from './list.ts';

type Calls = typeof contactsCalls;

interface Ready {
  rule: CareRule;
  prepared: PreparedRule;
}

/** A window of a school year may have begun so long before the first day that is asked for. */
const longestWindowDays = 366;

/** The rules in use, ready for days up to `until`, and since when contacts matter to any of them. */
function rulesFor(context: ReadContext, until: Day): { rules: Ready[]; from: Day } {
  const calendar = new Calendar(terms(context));
  const used = careRules(context).filter(({ enabled }) => enabled);
  const begins = (rule: CareRule) => rule.holdsFrom ?? dayOf(rule.createdAt);
  const from = used.map(begins).toSorted()[0] ?? until;
  return {
    from: addDays(from, -longestWindowDays),
    rules: used.map((rule) => ({
      rule,
      prepared: new PreparedRule({ ...rule, holdsFrom: numberOf(begins(rule)) }, calendar, numberOf(until)),
    })),
  };
}

/** Whom a rule is for, by what holds now. */
function holdsFor({ classId, riskLevel }: CareRule, child: CareFacts): boolean {
  return (
    (classId === null || classId === child.classId) && (riskLevel === null || riskLevel === child.riskLevel)
  );
}

const none: DayNumber[] = [];

/** The days of all kinds that count for a rule, ascending. */
function daysFor({ kinds }: CareRule, days: ContactDays | undefined): readonly DayNumber[] {
  if (!days) return none;
  const found = kinds.flatMap((kind) => days.get(kind) ?? none);
  return kinds.length > 1 ? found.sort((a, b) => a - b) : found;
}

function briefOf({ id, name, kinds }: CareRule): RuleBrief {
  return { id, name, kinds };
}

function stateOn(ready: Ready, child: CareFacts, days: ContactDays | undefined, day: DayNumber): Due {
  return ready.prepared.statesOn([day], child.care, daysFor(ready.rule, days))[0]!;
}

export const dueOf: Handler<Calls['dueOf']> = (context, { childId }) => {
  requireChild(context, childId);
  const { rules, from } = rulesFor(context, context.today);
  const [child] = careFacts(context, childId);
  const days = contactDays(context, from, childId).get(childId);
  return rules
    .filter(({ rule }) => child && holdsFor(rule, child))
    .map((ready) => {
      const { state, day } = stateOn(ready, child!, days, numberOf(context.today));
      const last = daysFor(ready.rule, days).at(-1);
      return {
        rule: briefOf(ready.rule),
        state,
        day: day === null ? null : dayOfNumber(day),
        lastOn: last === undefined ? null : dayOfNumber(last),
      };
    });
};

export const dueCounts: Handler<Calls['dueCounts']> = (context) => {
  const { rules, from } = rulesFor(context, context.today);
  const today = numberOf(context.today);
  const children = careFacts(context);
  const days = contactDays(context, from);
  const late = { ...everyContact, open: true, overdueOn: context.today };
  return {
    rules: rules.map((ready) => {
      const counts = { overdue: 0, due: 0 };
      for (const child of children) {
        if (!holdsFor(ready.rule, child)) continue;
        const { state } = stateOn(ready, child, days.get(child.id), today);
        if (state === 'overdue' || state === 'due') counts[state] += 1;
      }
      return { rule: briefOf(ready.rule), ...counts };
    }),
    lateFollowUps: figuresOf(context, late).times,
  };
};

export const matrix: Handler<Calls['matrix']> = (context, { termId }) => {
  const known = terms(context);
  const term =
    (termId === null
      ? (termOn(known, context.today) ?? termBefore(known, context.today))
      : known.find(({ id }) => id === termId)) ?? null;
  return matrixOf(context, weeksOf(term, context.today));
};

/** Children by these weeks, each week by its last day, or by today while it runs. */
export function matrixOf(context: ReadContext, weeks: Matrix['weeks']): Matrix {
  const { today } = context;
  const come = weeks.filter(({ from }) => from <= today);
  const days = come.map(({ to }) => numberOf(to < today ? to : today));
  const { rules, from } = rulesFor(context, today);
  const contacts = contactDays(context, from);
  const ahead = weekAhead.repeat(weeks.length - come.length);
  const nothingAsked = stateLetters.notYet.repeat(come.length) + ahead;
  const names = namesOf(context);
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  const rows = careFacts(context)
    .filter(({ care }) => care.some((span) => span.first <= last && span.last >= first))
    .map((child) => {
      const met = contacts.get(child.id);
      return {
        childId: child.id,
        name: child.name,
        classId: child.classId,
        className: names.className(child.classId),
        mentorId: child.mentorId,
        mentorName: names.staffName(child.mentorId),
        weeks: rules.map(({ rule, prepared }) => {
          if (!holdsFor(rule, child)) return nothingAsked;
          let letters = '';
          for (const { state } of prepared.statesOn(days, child.care, daysFor(rule, met)))
            letters += stateLetters[state];
          return letters + ahead;
        }),
      };
    });
  return { rules: rules.map(({ rule }) => briefOf(rule)), weeks, rows };
}

function namesOf(context: ReadContext) {
  const classNames = new Map(classes(context).map((each) => [each.id, formatClassName(each)]));
  const staff = new Map(
    context.read
      .all<{ id: string; name: string }>('select id, name from staff')
      .map(({ id, name }) => [id, name]),
  );
  return {
    className: (id: string | null) => classNames.get(id ?? '') ?? null,
    staffName: (id: string | null) => staff.get(id ?? '') ?? null,
  };
}
