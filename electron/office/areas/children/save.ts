/** Writing one file: the child's own values, and the people at its side. */
import { type Kin, type KinRole, kinModel, relationOfRole } from '../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import { Refusal, refuse } from '../../../../shared/problem.ts';
import type { Values } from '../../../../shared/record.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import { readIdNumber } from '../../../../shared/values/idNumber.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { kinOfChild, requireChild } from './files.ts';

type ChildPatch = Partial<Values<typeof childModel.fields>>;
type KinPatch = Partial<Values<typeof kinModel.fields>>;

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
  input: { id: string | null; version: number | null; patch: ChildPatch },
): Child {
  const before = input.id === null ? {} : requireChild(context, input.id);
  const patch = filledFromIdNumber(input.patch, before, context.today);
  requireFreeIdNumber(context, patch.idNumber ?? null, input.id);
  const kept =
    input.id === null
      ? context.insert(childModel, { fileOpenedOn: context.today, ...patch, ...requireName(patch) })
      : context.update(childModel, input.id, patch, input.version);
  keepWithinScope(context, kept);
  return kept;
}

function requireName(patch: ChildPatch): { name: string } {
  if (!patch.name)
    throw new Refusal({ code: 'invalidInput', fields: [{ path: 'patch.name', issue: 'required' }] });
  return { name: patch.name };
}

function requireFreeIdNumber(context: ReadContext, idNumber: string | null, id: string | null): void {
  if (idNumber === null) return;
  const other = context.read.get<{ id: string }>(
    'select id from child where idNumber = ? and deletedAt is null',
    idNumber,
  );
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
  },
): Kin {
  requireChild(context, input.childId);
  const { childId: _, ...patch } = input.patch;
  const siblings = kinOfChild(context, input.childId);
  if (patch.carer === true || input.role === 'carer') releaseCarer(context, siblings, input.id);
  if (input.id !== null) {
    if (!siblings.some((each) => each.id === input.id)) refuse('notFound', { record: 'kin' });
    return context.update(kinModel, input.id, patch, input.version);
  }
  const relation = input.role !== null && input.role !== 'carer' ? relationOfRole[input.role] : undefined;
  return context.insert(kinModel, {
    ...patch,
    ...(relation ? { relation } : {}),
    ...(input.role === 'carer' ? { carer: true } : {}),
    childId: input.childId,
  });
}

/** One person looks after the child at a time: a new carer takes the mark from the old one. */
function releaseCarer(context: WriteContext, siblings: readonly Kin[], id: string | null): void {
  for (const each of siblings)
    if (each.carer === true && each.id !== id) context.update(kinModel, each.id, { carer: false });
}

export function removeKin(context: WriteContext, input: { id: string }): null {
  const kin = context.records.find(kinModel, input.id) ?? refuse('notFound', { record: 'kin' });
  requireChild(context, kin.childId);
  context.remove(kinModel, kin.id);
  return null;
}

/** To the bin; the people at the child's side stay with the file and come back with it. */
export function remove(context: WriteContext, input: { id: string }): null {
  requireChild(context, input.id);
  context.remove(childModel, input.id);
  return null;
}
