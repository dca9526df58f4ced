/** Swaps: asked by who stands there, agreed by who was asked; the duties change hands in the same act. */
import type { dutyCalls } from '../../../../../shared/areas/rooms/duty/calls.ts';
import {
  type Duty,
  type DutySwap,
  dutyModel,
  dutySwapModel,
} from '../../../../../shared/areas/rooms/duty/model.ts';
import { refuse } from '../../../../../shared/problem.ts';
import { may } from '../../../../../shared/roles.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { reasonNow } from './rota.ts';
import { requireActiveStaff, requireDuty, requireFree } from './rows.ts';

type Calls = typeof dutyCalls;

const arranges = ({ session }: Pick<ReadContext, 'session'>) => may(session.role, 'rooms.arrange');

export const dutySwaps: Handler<Calls['dutySwaps']> = (context) => {
  const me = context.session.staffId;
  return context.read
    .all<Record<string, SqlValue>>(
      `select * from dutySwap where state = 'asked' and deletedAt is null order by createdAt, seq`,
    )
    .map((row) => fromRow(dutySwapModel, row))
    .filter(({ fromId, withId }) => arranges(context) || fromId === me || withId === me)
    .flatMap((swap) => {
      const found = standingDuties(context, swap);
      if (!found || found.duty.day < context.today) return [];
      const mayAnswer = arranges(context) || swap.withId === me;
      return [{ swap, ...found, mayAnswer, mayWithdraw: swap.fromId === me || arranges(context) }];
    });
};

/** The duties of a swap, provided that they are still theirs who agreed on them. */
function standingDuties(
  context: Pick<ReadContext, 'records'>,
  swap: DutySwap,
): { duty: Duty; inReturn: Duty | null } | null {
  const duty = context.records.find(dutyModel, swap.dutyId);
  const inReturn = swap.inReturnId === null ? null : context.records.find(dutyModel, swap.inReturnId);
  if (duty?.staffId !== swap.fromId || inReturn === undefined) return null;
  return inReturn === null || inReturn.staffId === swap.withId ? { duty, inReturn } : null;
}

export const askSwap: Handler<Calls['askSwap']> = (context, { dutyId, withId, inReturnId, note }) => {
  const duty = requireDuty(context, dutyId);
  if (duty.staffId !== context.session.staffId && !arranges(context)) refuse('notAllowed');
  if (requireActiveStaff(context, withId).id === duty.staffId) refuse('dutyTwice');
  const inReturn = inReturnId === null ? null : requireDuty(context, inReturnId);
  if (inReturn && inReturn.staffId !== withId) refuse('changedMeanwhile', { record: 'duty' });
  requireDoable(context, duty, withId, inReturn);
  return context.insert(dutySwapModel, {
    ...{ dutyId, fromId: duty.staffId, withId, inReturnId, note },
    state: 'asked',
  });
};

function requireDoable(context: ReadContext, duty: Duty, withId: string, inReturn: Duty | null): void {
  if (duty.day < context.today || (inReturn && inReturn.day < context.today)) refuse('dutyPast');
  requireFree(context, withId, duty.day, inReturn?.id ?? null);
  if (inReturn) requireFree(context, duty.staffId, inReturn.day, duty.id);
}

export const answerSwap: Handler<Calls['answerSwap']> = (context, { id, agreed }) => {
  const swap = requireOpen(context, id);
  if (swap.withId !== context.session.staffId && !arranges(context)) refuse('notAllowed');
  context.update(dutySwapModel, swap.id, { state: agreed ? 'agreed' : 'refused' }, swap.version);
  if (!agreed) return null;
  const found = standingDuties(context, swap);
  if (!found) refuse('changedMeanwhile', { record: 'duty' });
  const { duty, inReturn } = found;
  requireDoable(context, duty, swap.withId, inReturn);
  if (inReturn && inReturn.day === duty.day) exchangePosts(context, duty, inReturn);
  else {
    // of two on different days neither is in the other's way
    handOver(context, duty, swap.withId);
    if (inReturn) handOver(context, inReturn, swap.fromId);
  }
  return null;
};

function handOver(context: WriteContext, duty: Duty, staffId: string): void {
  const why = reasonNow(context, 'swap', duty.day, staffId);
  context.update(dutyModel, duty.id, { staffId, insteadOfId: duty.staffId, why }, duty.version);
}

/** On one day nobody may stand twice even for a moment: each keeps their row and takes the other's post. */
function exchangePosts(context: WriteContext, one: Duty, other: Duty): void {
  for (const [mine, theirs] of [
    [one, other],
    [other, one],
  ] as const) {
    const why = reasonNow(context, 'swap', mine.day, mine.staffId);
    context.update(
      dutyModel,
      mine.id,
      { postId: theirs.postId, insteadOfId: theirs.staffId, why },
      mine.version,
    );
  }
}

export const withdrawSwap: Handler<Calls['withdrawSwap']> = (context, { id }) => {
  const swap = requireOpen(context, id);
  if (swap.fromId !== context.session.staffId && !arranges(context)) refuse('notAllowed');
  context.update(dutySwapModel, swap.id, { state: 'withdrawn' }, swap.version);
  return null;
};

/** Refuses notFound, also to whom it does not concern, and swapAnswered. */
function requireOpen(context: ReadContext, id: string): DutySwap {
  const swap = context.records.find(dutySwapModel, id);
  const me = context.session.staffId;
  if (!swap || !(arranges(context) || swap.fromId === me || swap.withId === me))
    refuse('notFound', { record: 'dutySwap' });
  if (swap.state !== 'asked') refuse('swapAnswered');
  return swap;
}
