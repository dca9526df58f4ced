/** What was done month by month, counted by the lists that each number opens. */
import { everyActivity } from '../../../../shared/areas/activities/log.ts';
import { everyContact } from '../../../../shared/areas/contacts/log.ts';
import { everyLoan } from '../../../../shared/areas/library/loanList.ts';
import { everyCall } from '../../../../shared/areas/phone/log.ts';
import type { MonthCounts } from '../../../../shared/areas/reports/exhibits.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { addMonths, daysOfMonth, monthOf } from '../../../../shared/values/month.ts';
import type { ReadContext } from '../../context.ts';
import { figuresOf as activityFigures } from '../activities/list.ts';
import { figuresOf as contactFigures } from '../contacts/list.ts';
import { loanFiguresOf } from '../library/loanList.ts';
import { figuresOf as callFigures } from '../phone/list.ts';

/** The months that these days lie in; the first and the last may be parts of one. */
export function monthCounts(context: ReadContext, from: Day, to: Day): MonthCounts[] {
  const counts: MonthCounts[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) {
    const whole = daysOfMonth(month);
    counts.push(countsOf(context, whole.from < from ? from : whole.from, whole.to > to ? to : whole.to));
  }
  return counts;
}

function countsOf(context: ReadContext, from: Day, to: Day): MonthCounts {
  const span = { from, to };
  const contacts = (kind: string) =>
    contactFigures(context, { ...everyContact, ...span, kinds: [kind] }).times;
  return {
    ...span,
    talks: contacts('talk'),
    visits: contacts('visit'),
    calls: callFigures(context, { ...everyCall, ...span }).attempts,
    activities: activityFigures(context, { ...everyActivity, ...span, state: 'held' }).times,
    loans: loanFiguresOf(context, { ...everyLoan, ...span, lent: 'book' }).times,
  };
}
