/** What an import would do, row by row, and what it would write. */
import type {
  ImportIssue,
  PreviewCell,
  PreviewRow,
  Verdict,
} from '../../../../../shared/areas/children/import.ts';
import { type ImportTarget, importTargetsOf } from '../../../../../shared/areas/children/importTargets.ts';
import type { ChildModel } from '../../../../../shared/areas/children/ownFields.ts';
import type { Role } from '../../../../../shared/roles.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import type { RawRow } from '../../../files/readWorkbookRaw.ts';
import { type Comparison, compare, type RowWrites, writesNothing } from './compare.ts';
import type { Draft, DraftCell } from './draft.ts';
import type { ExistingFiles } from './existing.ts';
import { isOpenIssue } from './issues.ts';
import type { LayoutColumn } from './layout.ts';
import { type Match, Matcher } from './match.ts';
import { type RowReader, readRow } from './readRow.ts';
import { showHeld, showValue } from './show.ts';
import type { Choices, Said } from './threeWay.ts';

export type Decision = 'take' | 'skip';

export interface PlanInput {
  rows: readonly RawRow[];
  columns: readonly LayoutColumn[];
  model: ChildModel;
  mends: ReadonlyMap<number, ReadonlyMap<string, string>>;
  decisions: ReadonlyMap<number, Decision>;
  choices: ReadonlyMap<number, Choices>;
  existing: ExistingFiles;
  today: Day;
  /** Who looks at the preview. */
  role: Role;
}

export interface PlannedRow {
  preview: PreviewRow;
  writes: RowWrites;
  /** Marks of all that the row says. */
  said: Said;
  /** It says something that no earlier workbook said of the child. */
  saysNew: boolean;
}

const rowsInSlice = 100;

/** Plans all rows; `pause` is awaited between slices and may throw to end it. */
export async function planRows(
  input: PlanInput,
  pause: (done: number, total: number) => Promise<void>,
): Promise<PlannedRow[]> {
  const { rows, columns, existing, today, mends, model } = input;
  const reader: RowReader = {
    columns,
    targets: importTargetsOf(model),
    mapped: new Set(columns.map(({ target }) => target.id)),
    mends,
    today,
    staff: existing.staff,
    codes: new Map(),
  };
  const matcher = new Matcher(existing);
  const planned: PlannedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsInSlice === 0) await pause(index, rows.length);
    const draft = readRow(reader, row);
    planned.push(planRow(input, draft, matcher.match(draft)));
  }
  return planned;
}

function planRow(
  { decisions, choices, existing, model, role }: PlanInput,
  draft: Draft,
  match: Match,
): PlannedRow {
  const comparison = compare(draft, match.file, model.fields, choices.get(draft.row));
  const targets = importTargetsOf(model);
  const { row, hidden, name, issues } = draft;
  const cells = [...draft.cells].map(([target, cell]) =>
    previewCell(targets.byId(target), target, cell, comparison, existing, role),
  );
  const open = issues.some(isOpenIssue) || cells.some((cell) => cell.issues.some(isOpenIssue));
  const decision = decisions.get(row) ?? null;
  const verdict = judge(draft, match, comparison.writes, open, decision);
  const childId = match.file?.child.id ?? null;
  return {
    preview: { row, hidden, verdict, name, childId, cells, issues, decision },
    writes: comparison.writes,
    said: comparison.said,
    saysNew: [...comparison.said].some(([target, mark]) => match.file?.said?.get(target) !== mark),
  };
}

/** What nobody can decide comes first; a row that would change nothing asks nothing. */
function judge(
  draft: Draft,
  { file, repeats }: Match,
  writes: RowWrites,
  open: boolean,
  decision: Decision | null,
): Verdict {
  if (draft.name === '') return 'cannot';
  if (repeats || decision === 'skip') return 'skipped';
  if (file && writesNothing(writes)) return 'same';
  if (open && decision === null) return 'question';
  return file ? 'changed' : 'new';
}

/** Blank cells are most of a sheet: one for each target serves all. */
const blankCells = new Map<string, PreviewCell>();

function previewCell(
  target: ImportTarget | undefined,
  id: string,
  { raw, mended, issues }: DraftCell,
  { kept, old, stays }: Comparison,
  { staffNames }: ExistingFiles,
  role: Role,
): PreviewCell {
  const value = kept.get(id);
  if (!target || (raw === '' && value === undefined && !mended && issues.length === 0)) return blankCell(id);
  return {
    target: id,
    raw,
    shown: stays.has(id)
      ? showHeld(target, stays.get(id), staffNames, role)
      : value === undefined
        ? null
        : showValue(target, value, staffNames),
    old: old.has(id) ? showHeld(target, old.get(id), staffNames, role) : null,
    mended,
    issues: issues as ImportIssue[],
  };
}

function blankCell(target: string): PreviewCell {
  const known = blankCells.get(target) ?? {
    target,
    raw: '',
    shown: null,
    old: null,
    mended: false,
    issues: [],
  };
  blankCells.set(target, known);
  return known;
}
