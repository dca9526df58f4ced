/** Writing one file: the child's own values, and the people at its side. */

import type { Confirmation } from '../../../../shared/areas/children/keptFields.ts';
import { type Kin, type KinRole, kinModel, relationOfRole } from '../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import { ownKey, withOwn } from '../../../../shared/areas/children/ownValues.ts';
import { derive } from '../../../../shared/areas/children/rules.ts';
import { seenValue } from '../../../../shared/areas/children/sight.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { readIdNumber } from '../../../../shared/values/idNumber.ts';
import { hidden, veil } from '../../../../shared/veil.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { isInReach, kinOfChild, loadFile, requireChild } from './files.ts';
import { childModelOf, patchedOwn, requireKnownCodes } from './ownFields.ts';
import { requireSeen } from './reveal.ts';
import { shareHome, shareKin } from './siblings.ts';
import { beginCare, type ChildPatch, type KinPatch, moveOf, trackChild, trackKin } from './spells.ts';
import { veilChild } from './veiled.ts';

/** From which day a change holds, or that it only mends what was written wrongly. */
interface Moved {
  since?: Day | null | undefined;
  correction?: boolean | undefined;
  /** Brothers and sisters whose files change too. */
  alsoFor?: readonly string[] | undefined;
}

/** A valid ID number fills an empty birth date and sex (GB 11643); a filled one that differs is asked about, not changed. */
export function filledFromIdNumber(patch: ChildPatch, before: Partial<Child>, today: string): ChildPatch {
  const { idNumber } = patch;
  if (!idNumber) return patch;
  const read = readIdNumber(idNumber, today);
  if (!read.ok) return patch;
  const empty = (key: 'birthDate' | 'sex') => (patch[key] === undefined ? before[key] : patch[key]) == null;
  return {
    ...patch,
    ...(empty('birthDate') ? { birthDate: read.birthDate } : {}),
    ...(empty('sex') ? { sex: read.sex } : {}),
  };
}

export function save(
  context: WriteContext,
  input: { id: string | null; version: number | null; patch: ChildPatch } & Moved,
): Child {
  const before = input.id === null ? null : requireChild(context, input.id);
  const { mergedInto: _, ...said } = input.patch;
  const model = childModelOf(context);
  if (before) requireSeen(context, model, withOwn(before), flatPatch(said));
  const given = before ? withWholeQuestions(context, before, said) : said;
  const filled = filledFromIdNumber(given, before ?? {}, context.today);
  const patch = withOwnPatched(context, before ?? {}, filled);
  requireKnownCodes(context, before ?? {}, patch);
  requireFreeIdNumber(context, patch.idNumber ?? null, input.id);
  const kept = before
    ? context.update(
        childModel,
        before.id,
        trackChild(context, before, patch, moveOf(context, input)),
        input.version,
      )
    : context.insert(childModel, { fileOpenedOn: context.today, ...patch, ...requireName(patch) });
  keepWithinScope(context, kept);
  shareHome(context, kept.id, patch, input.alsoFor ?? []);
  return veilChild(model, kept, context.session.role).record;
}

/**
 * Confirmed questions come back as the person sees them. Those that show a value in part get it whole again, from the
 * question that was confirmed before or is asked now; those that the person does not see stay.
 */
function withWholeQuestions(context: ReadContext, before: Child, patch: ChildPatch): ChildPatch {
  if (patch.confirmations === undefined) return patch;
  const { role } = context.session;
  const stored = before.confirmations ?? [];
  const { doubts } = derive(loadFile(context, before.id, context.today), context.today);
  const known: (Omit<Confirmation, 'reason'> & { reason?: string })[] = [...stored, ...doubts];
  const given = (patch.confirmations ?? []).map((each) => {
    const meant = known.find(
      (one) => one.field === each.field && one.issue === each.issue && seenValue(one, role) === each.value,
    );
    if (!meant || meant.value === each.value) return each;
    const reason = each.reason === hidden ? (meant.reason ?? each.reason) : each.reason;
    return { ...each, value: meant.value, reason };
  });
  const unseen = stored.filter((each) => seenValue(each, role) === undefined);
  const confirmations = [...unseen, ...given];
  return { ...patch, confirmations: confirmations.length === 0 ? null : confirmations };
}

/** A patch as the made model names its values. */
function flatPatch({ own, ...others }: ChildPatch): object {
  const entries = Object.entries(own ?? {}).map(([id, value]) => [ownKey(id), value]);
  return { ...others, ...Object.fromEntries(entries) };
}

/** The school's own values that a patch names go into those that the file has. */
function withOwnPatched(context: ReadContext, before: Partial<Child>, patch: ChildPatch): ChildPatch {
  return patch.own ? { ...patch, own: patchedOwn(context, before.own ?? null, patch.own) } : patch;
}

function requireName(patch: ChildPatch): { name: string } {
  if (!patch.name) refuseField('patch.name', 'required');
  return { name: patch.name };
}

function requireFreeIdNumber(context: ReadContext, idNumber: string | null, id: string | null): void {
  if (idNumber === null) return;
  const other = context.read.get<{ id: string }>(
    'select id from child where idNumber = ? and deletedAt is null',
    idNumber,
  );
  // The same words whether the other child is in reach or not: they tell that a number is on file to one who holds
  // the whole number already, and nothing of whose it is.
  if (other && other.id !== id) refuse('duplicateIdNumber');
}

/** A head teacher or mentor can't move a child out of their own sight, nor make one that they could not see. */
function keepWithinScope(context: WriteContext, child: Child): void {
  if (scopeOf(context.session.role) !== 'school') requireChild(context, child.id);
}

export function saveKin(
  context: WriteContext,
  input: {
    id: string | null;
    version: number | null;
    childId: string;
    role: KinRole | null;
    patch: KinPatch;
  } & Moved,
): Kin {
  requireChild(context, input.childId);
  const move = moveOf(context, input);
  const { childId: _, personId: __, ...said } = input.patch;
  const patch = input.role === 'carer' ? { ...said, carer: true } : said;
  const siblings = kinOfChild(context, input.childId);
  const before = input.id === null ? null : (siblings.find((each) => each.id === input.id) ?? missingKin());
  if (before) requireSeen(context, kinModel, before, patch);
  const completed = before
    ? trackKin(context, before, siblings, patch, move)
    : patch.carer === true
      ? beginCare(context, input.childId, siblings, patch, move)
      : patch;
  // One person looks after the child at a time: a new carer takes the mark from the old one.
  if (patch.carer === true)
    for (const each of siblings)
      if (each.carer === true && each.id !== input.id)
        context.update(kinModel, each.id, trackKin(context, each, siblings, { carer: false }, move));
  const { role } = context.session;
  if (before) {
    const kept = context.update(kinModel, before.id, completed, input.version);
    shareKin(context, kept, said, input.alsoFor ?? [], move);
    return veil(kinModel, kept, role).record;
  }
  const relation = input.role !== null && input.role !== 'carer' ? relationOfRole[input.role] : undefined;
  const kept = context.insert(kinModel, {
    ...completed,
    ...(relation ? { relation } : {}),
    childId: input.childId,
  });
  return veil(kinModel, kept, role).record;
}

function missingKin(): never {
  return refuse('notFound', { record: 'kin' });
}

export function removeKin(context: WriteContext, input: { id: string }): null {
  const kin = context.records.find(kinModel, input.id);
  // somebody at the side of a child out of reach looks like nobody at all
  if (!kin || !isInReach(context, kin.childId)) refuse('notFound', { record: 'kin' });
  context.remove(kinModel, kin.id);
  return null;
}

/** To the bin; the people at the child's side stay with the file and come back with it. */
export function remove(context: WriteContext, input: { id: string }): null {
  requireChild(context, input.id);
  context.remove(childModel, input.id);
  return null;
}
