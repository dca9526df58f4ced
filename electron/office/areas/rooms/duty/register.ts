/** 值班登记: what the duty teacher wrote down. */
import type { dutyCalls } from '../../../../../shared/areas/rooms/duty/calls.ts';
import { type DutyRegister, dutyRegisterModel } from '../../../../../shared/areas/rooms/duty/model.ts';
import { refuse, refuseField } from '../../../../../shared/problem.ts';
import { may } from '../../../../../shared/roles.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { requirePost } from './rows.ts';

type Calls = typeof dutyCalls;

export function registerOf(
  { read }: Pick<ReadContext, 'read'>,
  postId: string,
  day: Day,
): DutyRegister | null {
  const row = read.get<Record<string, SqlValue>>(
    'select * from dutyRegister where postId = ? and day = ? and deletedAt is null',
    postId,
    day,
  );
  return row ? fromRow(dutyRegisterModel, row) : null;
}

/** Which posts were written down on which days. */
export function registersBetween(
  { read }: Pick<ReadContext, 'read'>,
  from: Day,
  to: Day,
): { postId: string; day: Day }[] {
  return read.all(
    'select postId, day from dutyRegister where deletedAt is null and day between ? and ?',
    from,
    to,
  );
}

export const saveDutyRegister: Handler<Calls['saveDutyRegister']> = (
  context,
  { postId, day, version, patch },
) => {
  requirePost(context, postId);
  const standsThere = context.read.get(
    'select 1 from duty where postId = ? and day = ? and staffId = ? and deletedAt is null',
    postId,
    day,
    context.session.staffId,
  );
  if (!standsThere && !may(context.session.role, 'rooms.arrange')) refuse('notAllowed');
  if (day > context.today) refuse('dutyAhead');
  const before = registerOf(context, postId, day);
  const after = { ...before, ...patch };
  if (after.openedAt && after.closedAt && after.closedAt <= after.openedAt)
    refuseField('patch.closedAt', 'endBeforeStart');
  if (!before) {
    // somebody has taken it out since it was shown
    if (version !== null) refuse('changedMeanwhile', { record: 'dutyRegister' });
    return context.insert(dutyRegisterModel, { ...patch, postId, day });
  }
  if (version === null) refuse('changedMeanwhile', { record: 'dutyRegister' });
  return context.update(dutyRegisterModel, before.id, { ...patch, postId, day }, version);
};
