/**
 * The one place that turns a change of the present into a spell of the past. Whatever writes a child or somebody at its
 * side passes its patch through here: a class, mentor, place of work, carer or stay that was recorded and is replaced
 * has ended, and is kept as a spell of the same act, so that undoing takes back both.
 */
import type { Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import type { Child, childModel } from '../../../../shared/areas/children/model.ts';
import { type Spell, type SpellKind, spellModel } from '../../../../shared/areas/children/spells.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Values } from '../../../../shared/record.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { endEntrustments } from '../guardians/present.ts';

export type ChildPatch = Partial<Values<typeof childModel.fields>>;
export type KinPatch = Partial<Values<typeof kinModel.fields>>;

/** How a change is to be understood. */
export interface Move {
  /** From this day on it holds. */
  day: Day;
  /** The old value had been written wrongly and never was: no spell. */
  correction: boolean;
  /** Somebody named the day: one that lies in a spell already kept is refused, else the older knowledge gives way. */
  strict: boolean;
  /** Kept with what ends by it. */
  note?: string | null;
}

/** The move that a form asked for. Refuses a day that has not come, at 'since'. */
export function moveOf(
  context: Pick<ReadContext, 'today'>,
  input: { since?: Day | null | undefined; correction?: boolean | undefined },
): Move {
  const day = input.since ?? context.today;
  if (day > context.today) refuseField('since', 'dayAhead');
  return { day, correction: input.correction ?? false, strict: (input.since ?? null) !== null };
}

/** The child's spells by the day on which they ended, earliest first. */
export function spellsOf(context: Pick<ReadContext, 'read'>, childId: string): Spell[] {
  return context.read
    .all<Record<string, SqlValue>>(
      'select * from spell where childId = ? and deletedAt is null order by endsOn, seq',
      childId,
    )
    .map((row) => fromRow(spellModel, row));
}

/** The patch with what follows from it, and the spells that end by it kept. */
export function trackChild(context: WriteContext, before: Child, patch: ChildPatch, move: Move): ChildPatch {
  const changes = (key: 'classId' | 'mentorId' | 'leftOn') =>
    patch[key] !== undefined && patch[key] !== before[key];
  const completed = patch.leftOn === null ? { leftBy: null, ...patch } : patch;
  if (move.correction || !(changes('classId') || changes('mentorId') || changes('leftOn'))) return completed;
  const past = new Past(context, before.id, spellsOf(context, before.id), move);
  if (changes('classId')) past.replace('class', before.classId, before.enrolledOn);
  if (changes('mentorId')) past.replace('mentor', before.mentorId, null);
  return comesBack(before, completed) ? cameBack(past, before, completed, move) : completed;
}

function comesBack(before: Child, patch: ChildPatch): boolean {
  return before.leftOn !== null && patch.leftOn === null;
}

/** A leaving taken away by a day before it never happened; else the first stay is over and another begins. */
function cameBack(past: Past, before: Child, patch: ChildPatch, move: Move): ChildPatch {
  const newDay = patch.enrolledOn !== undefined && patch.enrolledOn !== before.enrolledOn;
  const since = (newDay ? patch.enrolledOn : null) ?? move.day;
  if (since < before.leftOn!) return patch;
  past.keep('stay', null, before.enrolledOn, before.leftOn!, before.leftBy);
  return { cameBy: 'returned', ...patch, enrolledOn: since };
}

/** The same for somebody at the child's side. `siblings`: all people there, this one too. */
export function trackKin(
  context: WriteContext,
  before: Kin,
  siblings: readonly Kin[],
  patch: KinPatch,
  move: Move,
): KinPatch {
  const away = trackAway(context, before, patch, move);
  if (patch.carer === undefined || (patch.carer === true) === (before.carer === true)) return away;
  if (patch.carer === true)
    return beginCare(
      context,
      before.childId,
      siblings.filter((each) => each.id !== before.id),
      away,
      move,
    );
  endCare(context, before, move);
  return { ...away, carerSince: null };
}

/** A new carer begins when the one before ends; the first that is recorded has been there since long ago. */
export function beginCare(
  context: WriteContext,
  childId: string,
  others: readonly Kin[],
  patch: KinPatch,
  move: Move,
): KinPatch {
  if (patch.carerSince) return patch;
  const carer = others.find((each) => each.carer === true);
  if (move.correction) return { ...patch, carerSince: carer?.carerSince ?? null };
  const known = carer !== undefined || lastEnd(spellsOf(context, childId), 'care', null) !== null;
  return known ? { ...patch, carerSince: move.day } : patch;
}

function endCare(context: WriteContext, before: Kin, move: Move): void {
  if (move.correction) return;
  const spells = spellsOf(context, before.childId);
  const past = new Past(context, before.childId, spells, move);
  past.keep('care', before.id, before.carerSince ?? lastEnd(spells, 'care', null), move.day, null);
  // an agreement is with one person: the next carer needs one of their own (未成年人保护法 Art. 22)
  endEntrustments(context, before.childId, { kinId: before.id, day: move.day, why: 'carerChanged' });
}

/** What of a going out ends by the patch, and what else it changes. */
function trackAway(context: WriteContext, before: Kin, patch: KinPatch, move: Move): KinPatch {
  const after = { ...before, ...patch };
  if (move.correction || after.away === null) return patch;
  const until = (end: Day | null) => {
    const spells = spellsOf(context, before.childId);
    const past = new Past(context, before.childId, spells, move);
    const start = before.awaySince ?? lastEnd(spells, 'away', before.id);
    past.keep('away', before.id, start, end ?? move.day, before.awayPlace);
  };
  if (before.away === true && after.away === false) {
    const end = after.returnedOn !== null && after.returnedOn <= move.day ? after.returnedOn : null;
    until(end);
    return { awaySince: null, awayPlace: null, employer: null, returnedOn: end ?? move.day, ...patch };
  }
  if (before.away === false && after.away === true) return wentOut(before, patch, move);
  if (before.away !== true) return patch;
  const laterStart = differs(before.awaySince, patch.awaySince) ? patch.awaySince! : null;
  if (before.returnedOn !== null && laterStart !== null && laterStart >= before.returnedOn) {
    until(before.returnedOn);
    return { returnedOn: null, ...patch };
  }
  if (!differs(before.awayPlace, patch.awayPlace)) return patch;
  until(before.returnedOn ?? laterStart);
  return { employer: null, returnedOn: null, ...patch, awaySince: laterStart ?? move.day };
}

function differs(before: string | null, after: string | null | undefined): boolean {
  return before !== null && after !== undefined && after !== null && after !== before;
}

/** The days of the going out before are over: a spell has them, or nobody wrote them down as one. */
function wentOut(before: Kin, patch: KinPatch, move: Move): KinPatch {
  const fresh = patch.awaySince !== undefined && patch.awaySince !== before.awaySince;
  const since = (fresh ? patch.awaySince : null) ?? move.day;
  return { returnedOn: null, ...patch, awaySince: since };
}

function lastEnd(spells: readonly Spell[], kind: SpellKind, kinId: string | null): Day | null {
  return (
    spells.findLast((each) => each.kind === kind && (kinId === null || each.kinId === kinId))?.endsOn ?? null
  );
}

class Past {
  private readonly context: WriteContext;
  private readonly childId: string;
  private readonly spells: readonly Spell[];
  private readonly move: Move;

  constructor(context: WriteContext, childId: string, spells: readonly Spell[], move: Move) {
    this.context = context;
    this.childId = childId;
    this.spells = spells;
    this.move = move;
  }

  /** A value of the child's own gives way to another. Filling in what was never recorded is no move. */
  replace(kind: 'class' | 'mentor', value: string | null, begins: Day | null): void {
    const last = lastEnd(this.spells, kind, null);
    if (value === null && last === null) return;
    this.keep(kind, null, last ?? begins, this.move.day, value);
  }

  /** Of no length: nothing. Refuses spellOverlaps where a day that somebody named lies in a spell already kept. */
  keep(kind: SpellKind, kinId: string | null, startsOn: Day | null, endsOn: Day, value: string | null): void {
    const last = lastEnd(this.spells, kind, kind === 'away' ? kinId : null);
    if (last !== null && endsOn < last) {
      if (this.move.strict) refuse('spellOverlaps');
      return;
    }
    const begins = last !== null && (startsOn === null || startsOn < last) ? last : startsOn;
    if (begins !== null && begins >= endsOn) return;
    const { childId } = this;
    const { note = null } = this.move;
    this.context.insert(spellModel, { childId, kinId, kind, startsOn: begins, endsOn, value, note });
  }
}
