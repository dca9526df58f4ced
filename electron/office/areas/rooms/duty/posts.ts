/** The posts, and when somebody can't stand. */
import type { dutyCalls } from '../../../../../shared/areas/rooms/duty/calls.ts';
import { dutyAwayModel } from '../../../../../shared/areas/rooms/duty/model.ts';
import { dutyPostModel } from '../../../../../shared/areas/rooms/duty/posts.ts';
import { refuse, refuseField } from '../../../../../shared/problem.ts';
import type { Handler } from '../../../context.ts';
import { requireActiveStaff, requirePost } from './rows.ts';

type Calls = typeof dutyCalls;

export const saveDutyPost: Handler<Calls['saveDutyPost']> = (context, { id, version, patch }) => {
  const before = id === null ? null : requirePost(context, id);
  const after = { ...before, ...patch };
  for (const key of ['name', 'kind', 'startsAt', 'endsAt'] as const)
    if (!after[key]) refuseField(`patch.${key}`, 'required');
  if (after.endsAt! <= after.startsAt!) refuseField('patch.endsAt', 'endBeforeStart');
  if (after.startsOn && after.endsOn && after.endsOn < after.startsOn)
    refuseField('patch.endsOn', 'endBeforeStart');
  if (before) return context.update(dutyPostModel, before.id, patch, version);
  return context.insert(dutyPostModel, { people: 1, active: true, ...patch });
};

export const removeDutyPost: Handler<Calls['removeDutyPost']> = (context, { id }) => {
  const used = context.read.get('select 1 from duty where postId = ? and deletedAt is null limit 1', id);
  if (used) refuse('inUse');
  context.remove(dutyPostModel, id);
  return null;
};

export const saveDutyAway: Handler<Calls['saveDutyAway']> = (context, { id, version, patch }) => {
  const before = id === null ? null : context.records.find(dutyAwayModel, id);
  if (before === undefined) refuse('notFound', { record: 'dutyAway' });
  const after = { ...before, ...patch };
  if (!after.staffId) refuseField('patch.staffId', 'required');
  requireActiveStaff(context, after.staffId!);
  if (!after.weekdays && !after.startsOn && !after.endsOn) refuseField('patch.weekdays', 'required');
  if (after.startsOn && after.endsOn && after.endsOn < after.startsOn)
    refuseField('patch.endsOn', 'endBeforeStart');
  if (before) return context.update(dutyAwayModel, before.id, patch, version);
  return context.insert(dutyAwayModel, patch);
};

export const removeDutyAway: Handler<Calls['removeDutyAway']> = (context, { id }) => {
  context.remove(dutyAwayModel, id);
  return null;
};
