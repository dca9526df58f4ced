/** Writing what a preview showed: classes, files and the corrected layout, in one transaction and one act. */
import { schoolClassModel } from '../../../../../shared/areas/admin/model.ts';
import { type ImportReport, importLayoutModel } from '../../../../../shared/areas/children/import.ts';
import { type Kin, kinModel } from '../../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../../shared/areas/children/model.ts';
import { mergeOwn, type OwnValues, splitOwn } from '../../../../../shared/areas/children/ownValues.ts';
import { refuse } from '../../../../../shared/problem.ts';
import type { Fields, RecordModel, Values } from '../../../../../shared/record.ts';
import type { Class } from '../../../../../shared/values/className.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import { breathe, type JobContext, type WriteContext } from '../../../context.ts';
import { kinOfChild } from '../files.ts';
import { beginCare, type KinPatch, type Move, trackChild, trackKin } from '../spells.ts';
import { keepSaid } from './censuses.ts';
import type { SheetClass } from './classSheet.ts';
import type { Patch, RowWrites } from './compare.ts';
import { auditSeq, classKey } from './existing.ts';
import type { Corrections } from './layout.ts';
import { linkFamilies } from './linkFamilies.ts';
import type { PlannedRow } from './plan.ts';
import type { RunningImport } from './running.ts';
import type { Said } from './threeWay.ts';

const rowsInSlice = 50;

/**
 * Writes the rows that are new or changed. Rows with open questions stay out and are counted. Refuses
 * changedMeanwhile, with nothing written, when anything has been written since the rows were planned.
 */
export function commitPlan(
  context: JobContext,
  running: RunningImport,
  options: { censusDay: Day; classes: boolean },
): Promise<ImportReport> {
  return context.write(async (write) => {
    if (auditSeq(write.read) !== running.auditSeq) refuse('changedMeanwhile', { record: 'child' });
    const taken = running.rows.filter(({ preview }) => ['new', 'changed'].includes(preview.verdict));
    const needed = taken.flatMap(({ writes }) => writes.inClass ?? []);
    const classes = keepClasses(write, needed, options.classes ? running.classes : []);
    const said: { childId: string; said: Said }[] = [];
    for (const [index, row] of taken.entries()) {
      if (index % rowsInSlice === 0) {
        context.progress(index, taken.length);
        await breathe(context.signal);
      }
      const childId = keepRow(write, row.writes, classes, options.censusDay);
      if (row.saysNew) said.push({ childId, said: row.said });
    }
    for (const { preview, said: same, saysNew } of running.rows)
      if (preview.verdict === 'same' && preview.childId && saysNew)
        said.push({ childId: preview.childId, said: same });
    keepSaid(write, { fileName: running.fileName, day: options.censusDay }, said);
    keepLayout(write, running.table.fingerprint, running.remembered, running.corrections);
    const linked = linkFamilies(write, running.auditSeq);
    const wrote = auditSeq(write.read) !== running.auditSeq;
    return { actId: wrote ? write.act : null, ...countRows(running.rows), linked };
  });
}

function countRows(rows: readonly PlannedRow[]): Omit<ImportReport, 'actId' | 'linked'> {
  const count = (...verdicts: string[]) =>
    rows.filter(({ preview }) => verdicts.includes(preview.verdict)).length;
  return {
    added: count('new'),
    changed: count('changed'),
    same: count('same'),
    left: count('question', 'cannot'),
  };
}

/** Makes the classes that rows need and takes numbers and head teachers from the workbook's own list. Ids by class. */
function keepClasses(
  write: WriteContext,
  needed: readonly Class[],
  listed: readonly SheetClass[],
): Map<string, string> {
  const rows = write.read.all<Class & { id: string }>(
    'select id, grade, number from schoolClass where deletedAt is null',
  );
  const ids = new Map(rows.map((row) => [classKey(row), row.id]));
  for (const { grade, number, pupils, headTeacherName } of listed) {
    const id = ids.get(classKey({ grade, number }));
    const said = {
      ...(pupils === null ? {} : { pupils }),
      ...(headTeacherName === null ? {} : { headTeacherName }),
    };
    if (id) write.update(schoolClassModel, id, said);
    else ids.set(classKey({ grade, number }), write.insert(schoolClassModel, { grade, number, ...said }).id);
  }
  for (const { grade, number } of needed) {
    const key = classKey({ grade, number });
    if (!ids.has(key)) ids.set(key, write.insert(schoolClassModel, { grade, number }).id);
  }
  return ids;
}

function keepRow(
  write: WriteContext,
  { child, inClass, kin }: RowWrites,
  classes: ReadonlyMap<string, string>,
  censusDay: Day,
): string {
  const classId = inClass && classes.get(classKey(inClass));
  const patch = storedPatch(write, child.id, classId ? { ...child.patch, classId } : child.patch);
  const values = typed(childModel, patch);
  if (child.id === null) {
    const childId = write.insert(childModel, { fileOpenedOn: censusDay, ...values, name: values.name! }).id;
    for (const each of kin) write.insert(kinModel, typed(kinModel, { ...each.patch, childId }));
    return childId;
  }
  // what the workbook changes has changed by the census day; where more recent spells are known, they stay
  const move: Move = {
    day: censusDay < write.today ? censusDay : write.today,
    correction: false,
    strict: false,
  };
  const before = write.records.find(childModel, child.id) ?? refuse('notFound', { record: 'child' });
  write.update(childModel, child.id, trackChild(write, before, values, move));
  const siblings = kin.length > 0 ? kinOfChild(write, child.id) : [];
  for (const each of kin) keepPerson(write, child.id, each.id, typed(kinModel, each.patch), siblings, move);
  return child.id;
}

function keepPerson(
  write: WriteContext,
  childId: string,
  id: string | null,
  patch: KinPatch,
  siblings: readonly Kin[],
  move: Move,
): void {
  const before = siblings.find((each) => each.id === id);
  if (before) {
    const same = namesSamePlace(before.awayPlace, patch.awayPlace);
    const known = same ? { ...before, awayPlace: patch.awayPlace! } : before;
    write.update(kinModel, before.id, trackKin(write, known, siblings, patch, move));
  } else {
    const completed = patch.carer === true ? beginCare(write, childId, siblings, patch, move) : patch;
    write.insert(kinModel, { ...completed, childId });
  }
}

/** 浙江省温州市 and 温州市 name one place, written more or less fully: nobody has moved. */
function namesSamePlace(before: string | null, after: string | null | undefined): boolean {
  if (before === null || after === null || after === undefined) return false;
  return before.includes(after) || after.includes(before);
}

/** The school's own values of a patch, put into those that the file has. */
function storedPatch(write: WriteContext, childId: string | null, patch: Patch): Patch {
  const { own, ...others } = splitOwn(patch) as { own?: OwnValues };
  if (!own) return patch;
  const held = childId === null ? null : (write.records.find(childModel, childId)?.own ?? null);
  return { ...others, own: mergeOwn(held, own) } as Patch;
}

/** Each value was read by its field's kind and check (readCell.ts), which the types of a generic patch can't say. */
function typed<F extends Fields>(_: RecordModel<F>, patch: Patch): Partial<Values<F>> {
  return patch as Partial<Values<F>>;
}

/** Remembers how this layout was corrected, for the next workbook with the same headings. */
function keepLayout(
  write: WriteContext,
  fingerprint: string,
  remembered: Corrections,
  corrections: Corrections,
): void {
  const mapping = [...corrections].map(([column, target]) => ({ column, target }));
  const same =
    corrections.size === remembered.size &&
    mapping.every(({ column, target }) => remembered.get(column) === target);
  if (same) return;
  const known = write.read.get<{ id: string }>(
    'select id from importLayout where fingerprint = ? and deletedAt is null',
    fingerprint,
  );
  if (known) write.update(importLayoutModel, known.id, { mapping });
  else write.insert(importLayoutModel, { fingerprint, mapping });
}
