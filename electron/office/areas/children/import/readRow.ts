/** One row of the table as a draft: its cells read, then held against each other. */

import {
  gradeTargetId,
  type ImportTarget,
  type ImportTargets,
} from '../../../../../shared/areas/children/importTargets.ts';
import { type KinRole, kinRoles, relationOfRole } from '../../../../../shared/areas/children/kin.ts';
import { parseClassName } from '../../../../../shared/values/className.ts';
import { cellAt, emptyCell, type RawCell, type RawRow, textCell } from '../../../files/readWorkbookRaw.ts';
import { checkChild } from './checkChild.ts';
import { type Draft, type PersonDraft, tell } from './draft.ts';
import { issue } from './issues.ts';
import { joinCarer } from './joinCarer.ts';
import type { LayoutColumn } from './layout.ts';
import { type CellReader, type Reading, readCell } from './readCell.ts';
import { readPersonName } from './readPersonName.ts';

export interface RowReader extends CellReader {
  columns: readonly LayoutColumn[];
  targets: ImportTargets;
  /** Targets that have a column. */
  mapped: ReadonlySet<string>;
  /** Mended texts by row and target. */
  mends: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

export function readRow(reader: RowReader, row: RawRow): Draft {
  const draft: Draft = {
    row: row.row,
    hidden: row.hidden,
    name: '',
    child: {},
    codes: [],
    derived: new Set(),
    people: [],
    cells: new Map(),
    issues: row.hidden ? [issue('hiddenRow')] : [],
    words: '',
  };
  const people = new Map<KinRole, PersonDraft>();
  const months = new Map<string, string>();
  const unmarked: ImportTarget[] = [];
  for (const { target, cell, mended, marks } of cellsOf(reader, row)) {
    const reading = readCell(reader, target, cell);
    draft.cells.set(target.id, { raw: cell.formula ?? cell.text.trim(), mended, issues: reading.issues });
    if (reading.month !== undefined) months.set(target.id, reading.month);
    if (marks && reading.value === null && reading.issues.length === 0) unmarked.push(target);
    put(draft, people, target, reading);
  }
  for (const target of unmarked) putNo(draft, people, target);
  draft.words = [...draft.cells.values()].map((cell) => cell.raw).join('\n');
  draft.people = kinRoles.flatMap((role) => people.get(role) ?? []);
  for (const person of draft.people) {
    const [role] = person.roles;
    if (role && role !== 'carer') person.values.relation ??= relationOfRole[role];
    readPersonName(draft, person);
  }
  countAwayByPlace(reader, draft.people);
  checkMonths(draft, months);
  checkChild(reader, draft, months.get('child.birthDate') ?? null);
  joinCarer(draft);
  return draft;
}

interface PlacedCell {
  target: ImportTarget;
  cell: RawCell;
  mended: boolean;
  /** A column of ticks: blank is no. */
  marks: boolean;
}

/** The row's cells by target, mended ones in place of the workbook's; a target without a column can be mended too. */
function* cellsOf({ columns, targets, mapped, mends }: RowReader, row: RawRow): Generator<PlacedCell> {
  const mended = mends.get(row.row);
  for (const { target, columns: places, marks } of columns) {
    const text = mended?.get(target.id);
    const cell = text === undefined ? joined(places.map((column) => cellAt(row, column))) : textCell(text);
    yield { target, cell, mended: text !== undefined, marks };
  }
  for (const [id, text] of mended ?? []) {
    const target = targets.byId(id);
    if (target && id !== gradeTargetId && !mapped.has(id))
      yield { target, cell: textCell(text), mended: true, marks: false };
  }
}

/** Grade and class in two columns are read as one text: 三 and 2班, 三年级 and (2)班, 3 and 2. */
function joined(cells: RawCell[]): RawCell {
  const [grade, inGrade] = cells;
  if (!grade || !inGrade) return grade ?? emptyCell;
  const strange = cells.find((cell) => cell.kind === 'formula' || cell.kind === 'error');
  if (strange) return strange;
  const [gradeText, classText] = [grade.text.trim(), inGrade.text.trim()];
  if (gradeText === '' || classText === '' || parseClassName(classText))
    return textCell(classText || gradeText);
  return textCell(`${gradeText.replace(/年?级$/, '')}年级${classText}`);
}

function put(
  draft: Draft,
  people: Map<KinRole, PersonDraft>,
  target: ImportTarget,
  { value }: Reading,
): void {
  if (value === null) return;
  if (target.owner !== 'child') personOf(people, target.owner).values[target.key] = value;
  else if (target.code !== null)
    draft.codes.push({ id: target.id, key: target.key, code: target.code, yes: value === true });
  else draft.child[target.key] = value;
}

function personOf(people: Map<KinRole, PersonDraft>, role: KinRole): PersonDraft {
  const person = people.get(role) ?? { roles: [role], values: {} };
  people.set(role, person);
  return person;
}

/** A blank among ticks says no; of a person of whom nothing else is said it says nothing. */
function putNo(draft: Draft, people: Map<KinRole, PersonDraft>, target: ImportTarget): void {
  if (target.owner !== 'child' && !people.has(target.owner)) return;
  put(draft, people, target, { value: false, issues: [] });
}

/** Without a column that says who is out, a filled work place does. */
function countAwayByPlace({ mapped }: RowReader, people: readonly PersonDraft[]): void {
  for (const { roles, values } of people)
    if (!mapped.has(`${roles[0]}.away`) && values.awayPlace !== undefined) values.away ??= true;
}

/** A date without its day stays open; the child's birth date may still get it from the ID number. */
function checkMonths(draft: Draft, months: ReadonlyMap<string, string>): void {
  for (const id of months.keys()) if (id !== 'child.birthDate') tell(draft, id, 'dayMissing');
}
