/** Compensation: recorded with who settled it and why. */
import type * as z from 'zod';
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { type Charge, chargeModel, type chargeValues } from '../../../../shared/areas/library/charges.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { loanRow } from './loanRows.ts';

type Calls = typeof libraryCalls;
type Values = z.output<typeof chargeValues>;

export const charges: Handler<Calls['charges']> = (context, { loanId }) => chargesOf(context, loanId);

function chargesOf(context: ReadContext, loanId: string): Charge[] {
  loanRow(context, loanId);
  return context.read
    .all<Record<string, SqlValue>>(
      'select * from charge where loanId = ? and deletedAt is null order by seq',
      loanId,
    )
    .map((row) => fromRow(chargeModel, row));
}

export const saveCharge: Handler<Calls['saveCharge']> = (context, { id, version, loanId, kind, values }) => {
  if (id === null) {
    loanRow(context, loanId);
    return insertCharge(context, loanId, kind, values);
  }
  requireReasons(values);
  if (context.records.find(chargeModel, id)?.loanId !== loanId) refuse('notFound', { record: 'charge' });
  return context.update(chargeModel, id, { ...values, ...settled(context) }, version);
};

export function insertCharge(context: WriteContext, loanId: string, kind: string, values: Values): Charge {
  requireReasons(values);
  return context.insert(chargeModel, { loanId, kind, ...values, ...settled(context) });
}

function settled(context: WriteContext) {
  return { day: context.today, byId: context.session.staffId };
}

function requireReasons({ outcome, amountFen, reason }: Values): void {
  if (outcome === 'forgiven' && reason === null) refuseField('values.reason', 'required');
  if (outcome === 'paid' && amountFen === null) refuseField('values.amountFen', 'required');
}
