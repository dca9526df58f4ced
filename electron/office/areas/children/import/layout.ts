/** Which sheet and rows hold the children, and to which target each column goes. */
import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { importColumn, importLayoutModel } from '../../../../../shared/areas/children/import.ts';
import {
  gradeTargetId,
  type ImportTarget,
  type ImportTargets,
} from '../../../../../shared/areas/children/importTargets.ts';
import type { KinRole } from '../../../../../shared/areas/children/kin.ts';
import { Refusal, refuse } from '../../../../../shared/problem.ts';
import type { ValuesOf } from '../../../../../shared/record.ts';
import { type RawTable, readTable } from '../../../files/readTable.ts';
import type { TableHeading } from '../../../files/readTableHeading.ts';
import { cellAt, type RawRow, type RawSheet, type RawWorkbook } from '../../../files/readWorkbookRaw.ts';

/** The table of children of one sheet. */
export interface CensusTable extends RawTable {
  sheet: RawSheet;
  fingerprint: string;
  /** Where each heading goes by itself; same order as `headings`. */
  automatic: (ImportTarget | null)[];
}

/** A target with the columns that it is read from: one, or grade and class. */
export interface LayoutColumn {
  target: ImportTarget;
  columns: readonly number[];
  /** Ticks and blanks only: a blank says no. */
  marks: boolean;
}

export type Mapping = ValuesOf<typeof importLayoutModel>['mapping'];

/** By column; null leaves the column out. */
export type Corrections = ReadonlyMap<number, string | null>;

/** The sheet of that name, or the one with most headings understood, a visible one before a hidden copy. Refuses headerNotFound {sheet}. */
export function findTable(
  workbook: RawWorkbook,
  sheetName: string | null,
  targets: ImportTargets,
): CensusTable {
  const tables = workbook.sheets
    .filter((sheet) => (sheetName === null ? sheet.rows.length > 0 : sheet.name === sheetName))
    .map((sheet) => tableIn(sheet, targets));
  const found = tables.filter((table) => table !== null);
  const [best] = found.toSorted(
    (a, b) => countMapped(b) - countMapped(a) || Number(a.sheet.hidden) - Number(b.sheet.hidden),
  );
  return best ?? refuse('headerNotFound', { sheet: sheetName ?? workbook.sheets[0]?.name ?? '' });
}

function countMapped({ automatic }: CensusTable): number {
  return automatic.filter((target) => target !== null).length;
}

function tableIn(sheet: RawSheet, targets: ImportTargets): CensusTable | null {
  const isKnown = (label: string, group: string | null) =>
    targets.ofHeading(label, group) !== null || label === '序号';
  try {
    const table = readTable(sheet, isKnown);
    return {
      ...table,
      sheet,
      fingerprint: fingerprintOf(table.headings),
      automatic: mapHeadings(table.headings, targets),
    };
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'headerNotFound') return null;
    throw error;
  }
}

/** Tells layouts apart: the headings with their places. */
function fingerprintOf(headings: readonly TableHeading[]): string {
  const places = headings.map(({ column, group, label }) => [column, group, label]);
  return createHash('sha256').update(JSON.stringify(places)).digest('hex');
}

/**
 * Each heading's own target, each target once. A heading that means nothing alone, or something that is there
 * already, belongs to the person named before it: 父亲姓名, 电话, 母亲姓名, 电话.
 */
function mapHeadings(headings: readonly TableHeading[], targets: ImportTargets): (ImportTarget | null)[] {
  const taken = new Set<string>();
  let person: KinRole | null = null;
  return headings.map(({ label, group }) => {
    const own = label === '' ? null : targets.ofHeading(label, group);
    const free = own && !taken.has(own.id) ? own : null;
    const target = free ?? (person && group === null ? targets.ofPerson(label, person) : null);
    if (!target || taken.has(target.id)) return null;
    taken.add(target.id);
    person = target.owner === 'child' ? null : target.owner;
    return target;
  });
}

/** What differs from the automatic mapping; unknown targets are refused as invalidInput. */
export function keepCorrections(
  table: CensusTable,
  before: Corrections,
  wanted: Mapping,
  targets: ImportTargets,
): Corrections {
  const kept = new Map(before);
  for (const { column, target } of wanted) {
    if (target !== null && !targets.byId(target)) refuse('invalidInput');
    const index = table.headings.findIndex((heading) => heading.column === column);
    if (index < 0) refuse('invalidInput');
    if ((table.automatic[index]?.id ?? null) === target) kept.delete(column);
    else kept.set(column, target);
  }
  return kept;
}

/** The columns as the preview shows them. */
export function columnsOf(table: CensusTable, corrections: Corrections): z.output<typeof importColumn>[] {
  return table.headings.map(({ column, group, label }, index) => {
    const corrected = corrections.get(column);
    const target = corrected === undefined ? (table.automatic[index]?.id ?? null) : corrected;
    return { column, group, label, target, corrected: corrected !== undefined };
  });
}

/** The targets with their columns. Of two columns for one target the first is read; a grade is read before its class. */
export function layoutOf(
  table: CensusTable,
  corrections: Corrections,
  targets: ImportTargets,
): LayoutColumn[] {
  const places = new Map<string, number[]>();
  for (const { column, target } of columnsOf(table, corrections))
    if (target !== null && !places.has(target)) places.set(target, [column]);
  const grade = places.get(gradeTargetId);
  if (grade) places.set('child.classId', [...grade, ...(places.get('child.classId') ?? [])]);
  places.delete(gradeTargetId);
  return [...places].flatMap(([id, columns]): LayoutColumn[] => {
    const target = targets.byId(id);
    return target ? [{ target, columns, marks: holdsMarks(table.rows, target, columns) }] : [];
  });
}

const tick = /^[√✓✔☑]$/;

/** A column whose filled cells are all ticks, and that has at least one. */
function holdsMarks(rows: readonly RawRow[], target: ImportTarget, columns: readonly number[]): boolean {
  if (target.code === null && target.field.kind !== 'flag') return false;
  const texts = rows.flatMap((row) => columns.map((column) => cellAt(row, column).text.trim()));
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => tick.test(text));
}
