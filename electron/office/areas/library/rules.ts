/** The lending rules as the school keeps them, and the day on which a loan is due. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import {
  dueDay,
  type LendingRule,
  lendingRuleModel,
  mostMovedDays,
} from '../../../../shared/areas/library/lendingRules.ts';
import { refuse } from '../../../../shared/problem.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { schoolCalendar } from '../rooms/calendar/facts.ts';

type Calls = typeof libraryCalls;

export function rules(context: ReadContext): LendingRule[] {
  return context.read
    .all<Record<string, SqlValue>>('select * from lendingRule where deletedAt is null order by seq')
    .map((row) => fromRow(lendingRuleModel, row));
}

export const saveRule: Handler<Calls['saveRule']> = (context, { id, version, patch }) => {
  const { borrowerKind: _, lentKind: __, ...values } = patch;
  return context.update(lendingRuleModel, id, values, version);
};

export function lendingRule(context: ReadContext, borrowerKind: string, lentKind: string): LendingRule {
  const row = context.read.get<Record<string, SqlValue>>(
    'select * from lendingRule where borrowerKind = ? and lentKind = ? and deletedAt is null',
    borrowerKind,
    lentKind,
  );
  return row ? fromRow(lendingRuleModel, row) : refuse('notFound', { record: 'lendingRule' });
}

/** So many days from one on, moved to the next day on which the home is open. */
export function dueOn(context: ReadContext, days: number, from = context.today): Day {
  const first = addDays(from, days);
  const calendar = schoolCalendar(context, first, addDays(first, mostMovedDays));
  return dueDay(from, days, (day) => calendar.on(day).opening.length > 0);
}
