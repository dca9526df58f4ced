/** The calls that a child makes at the desk that was handed to it: its own name, its own people, its own call. */
import type { Kin } from '../../../../shared/areas/children/kin.ts';
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import { phoneCallModel } from '../../../../shared/areas/phone/model.ts';
import {
  type OwnCallee,
  type OwnState,
  ownCallees,
  relationsOfOwn,
} from '../../../../shared/areas/phone/own.ts';
import { refuse } from '../../../../shared/problem.ts';
import { dayOf } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext } from '../../context.ts';
import type { Desk, HandedOver } from '../../desk.ts';
import { kinOfChild, requireChild } from '../children/files.ts';
import { requireLine } from './lines.ts';
import { clockOf, isRunning } from './log.ts';
import { requireCall } from './rows.ts';

type Calls = typeof phoneCalls;
type Context = ReadContext & { desk: Desk };

const aMinuteMs = 60_000;

export const ownBegin: Handler<Calls['ownBegin']> = (context, { childId, lineId }) => {
  requireChild(context, childId);
  if (lineId !== null) requireLine(context, lineId);
  context.desk.handedTo = { childId, lineId, callId: null, who: null, done: false };
  return null;
};

export const own: Handler<Calls['own']> = (context) => stateOf(context, handed(context));

export const ownStart: Handler<Calls['ownStart']> = (context, { who }) => {
  const to = handed(context);
  if (to.done) refuse('notFound', { record: 'phoneCall' });
  const callee = calledKin(kinOfChild(context, to.childId), who);
  const whom = {
    kinId: callee?.id ?? null,
    relation: callee?.relation ?? usualRelation[who],
    number: callee?.phones?.[0]?.number ?? null,
    day: context.today,
    startsAt: clockOf(context.now),
    endsAt: null,
    startedAt: context.now,
  };
  if (to.callId === null) {
    if (isRunning(context, to.childId)) refuse('callRunning');
    const { id } = context.insert(phoneCallModel, {
      ...whom,
      childId: to.childId,
      lineId: to.lineId,
      way: 'voice',
      source: 'child',
      dutyStaffId: context.session.staffId,
    });
    to.callId = id;
  } else context.update(phoneCallModel, to.callId, whom);
  to.who = who;
  return stateOf(context, to);
};

export const ownStop: Handler<Calls['ownStop']> = (context) => {
  const to = handed(context);
  const call = requireCall(context, to.callId ?? refuse('notFound', { record: 'phoneCall' }));
  if (call.endsAt === null && !to.done) {
    const endsAt = dayOf(context.now) === call.day ? clockOf(context.now) : '23:59';
    context.update(phoneCallModel, call.id, { endsAt });
  }
  return stateOf(context, to);
};

export const ownSave: Handler<Calls['ownSave']> = (context, { connected, whyNot, mood, line }) => {
  const to = handed(context);
  const call = requireCall(context, to.callId ?? refuse('notFound', { record: 'phoneCall' }));
  if (to.done) refuse('notFound', { record: 'phoneCall' });
  const afterwards = context.now - (call.startedAt ?? context.now) < aMinuteMs;
  context.update(phoneCallModel, call.id, {
    connected,
    whyNot: connected ? null : (whyNot ?? 'other'),
    mood,
    line,
    ...(connected && afterwards ? { endsAt: null } : {}),
  });
  to.done = true;
  return stateOf(context, to);
};

function handed({ desk }: Context): HandedOver {
  return desk.handedTo ?? refuse('notFound', { record: 'phoneCall' });
}

const usualRelation: Record<OwnCallee, string | null> = {
  father: '51',
  mother: '52',
  grandparents: '69',
  other: null,
};

function isCalled(who: OwnCallee, { relation }: Kin): boolean {
  if (who !== 'other') return relationsOfOwn[who].includes(relation ?? '');
  return !Object.values(relationsOfOwn).some((codes) => codes.includes(relation ?? ''));
}

/** Who of those at its side the child means: the first that can be rung. */
function calledKin(kin: readonly Kin[], who: OwnCallee): Kin | undefined {
  const meant = kin.filter((each) => each.deceased !== true && isCalled(who, each));
  return meant.find(({ phones }) => (phones?.length ?? 0) > 0) ?? meant[0];
}

function stateOf(context: Context, to: HandedOver): OwnState {
  const kin = kinOfChild(context, to.childId).filter(({ deceased }) => deceased !== true);
  const call = to.callId === null ? null : requireCall(context, to.callId);
  return {
    name: requireChild(context, to.childId).name,
    whom: ownCallees.map((who) => ({
      who,
      numbers: kin
        .filter((each) => isCalled(who, each))
        .flatMap(({ phones }) => (phones ?? []).map(({ number }) => number)),
    })),
    who: to.who,
    since: call && call.endsAt === null && !to.done ? call.startedAt : null,
    over: call !== null && call.endsAt !== null,
    done: to.done,
  };
}
