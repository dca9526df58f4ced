/** Bringing a census in: a workbook is read and shown row by row; what was shown is written as one act. */
import type { childrenCalls } from '../../../../../shared/areas/children/calls.ts';
import {
  type ImportAdjustment,
  type ImportIssue,
  type ImportPreview,
  verdicts,
} from '../../../../../shared/areas/children/import.ts';
import { breathe, type Handler, type JobContext, type Reader } from '../../../context.ts';
import { newId } from '../../../database/records.ts';
import { readWorkbook as readFile } from '../../../files/readWorkbook.ts';
import { findClasses } from './classSheet.ts';
import { commitPlan } from './commit.ts';
import { loadExisting } from './existing.ts';
import { issue } from './issues.ts';
import {
  type Corrections,
  columnsOf,
  findTable,
  keepCorrections,
  type LayoutColumn,
  layoutOf,
  type Mapping,
} from './layout.ts';
import { planRows } from './plan.ts';
import { findImport, forgetImport, keepImport, type RunningImport } from './running.ts';

type Calls = typeof childrenCalls;

/** Refuses what reading a file from outside refuses, and headerNotFound. */
export const readWorkbook: Handler<Calls['readWorkbook']> = async (context, { name, bytes }) => {
  const { school } = context.desk;
  const workbook = await readFile(bytes, name, { signal: context.signal });
  const table = findTable(workbook, null);
  const remembered = recallLayout(context.read, table.fingerprint);
  const started: RunningImport = {
    id: newId(context.now),
    fileName: name,
    workbook,
    table,
    classes: findClasses(workbook, table.sheet.name),
    remembered,
    corrections: remembered,
    mends: new Map(),
    decisions: new Map(),
    rows: [],
    auditSeq: 0,
  };
  const running = await planned(context, started);
  keepImport(school, running);
  return previewOf(running);
};

/** Takes what is given over what was said before; another sheet starts anew. Refuses importGone, invalidInput. */
export const adjustImport: Handler<Calls['adjustImport']> = async (context, input) => {
  const { school } = context.desk;
  const before = findImport(school, input.importId);
  const running = await planned(context, adjusted(context.read, before, input));
  keepImport(school, running);
  return previewOf(running);
};

/** Refuses importGone, and changedMeanwhile where something was written after the preview: look at it again then. */
export const commitImport: Handler<Calls['commitImport']> = async (context, input) => {
  const { school } = context.desk;
  const report = await commitPlan(context, findImport(school, input.importId), input);
  forgetImport(school, input.importId);
  return report;
};

function adjusted(read: Reader, before: RunningImport, input: ImportAdjustment): RunningImport {
  const running =
    input.sheet === null || input.sheet === before.table.sheet.name
      ? before
      : onSheet(read, before, input.sheet);
  const mends = new Map(running.mends);
  for (const { row, target, text } of input.mends)
    mends.set(row, new Map([...(mends.get(row) ?? []), [target, text]]));
  const decisions = new Map(running.decisions);
  for (const { row, decision } of input.decisions) {
    if (decision === null) decisions.delete(row);
    else decisions.set(row, decision);
  }
  const corrections = keepCorrections(running.table, running.corrections, input.mapping);
  return { ...running, mends, decisions, corrections };
}

function onSheet(read: Reader, before: RunningImport, sheet: string): RunningImport {
  const table = findTable(before.workbook, sheet);
  const remembered = recallLayout(read, table.fingerprint);
  const classes = findClasses(before.workbook, sheet);
  return {
    ...before,
    table,
    classes,
    remembered,
    corrections: remembered,
    mends: new Map(),
    decisions: new Map(),
  };
}

/** How this layout was corrected at an earlier import. */
function recallLayout(read: Reader, fingerprint: string): Corrections {
  const row = read.get<{ mapping: string }>(
    'select mapping from importLayout where fingerprint = ? and deletedAt is null',
    fingerprint,
  );
  const mapping: Mapping = row ? JSON.parse(row.mapping) : [];
  return new Map(mapping.map(({ column, target }) => [column, target]));
}

async function planned(context: JobContext, running: RunningImport): Promise<RunningImport> {
  const existing = loadExisting(context.read);
  const { mends, decisions, table, corrections } = running;
  const rows = await planRows(
    {
      rows: table.rows,
      columns: layoutOf(table, corrections),
      mends,
      decisions,
      existing,
      today: context.today,
    },
    async (done, total) => {
      context.progress(done, total);
      await breathe(context.signal);
    },
  );
  return { ...running, rows, auditSeq: existing.auditSeq };
}

function previewOf(running: RunningImport): ImportPreview {
  const { table, corrections, workbook, rows } = running;
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as ImportPreview['counts'];
  for (const { preview } of rows) counts[preview.verdict] += 1;
  return {
    importId: running.id,
    fileName: running.fileName,
    sheets: workbook.sheets.filter((sheet) => sheet.rows.length > 0).map((sheet) => sheet.name),
    sheet: table.sheet.name,
    titles: table.titles,
    columns: columnsOf(table, corrections),
    rows: rows.map(({ preview }) => preview),
    counts,
    leftOut: leftOutOf(running),
    classes: running.classes,
    notes: notesOf(running, layoutOf(table, corrections)),
  };
}

function leftOutOf({ table }: RunningImport): ImportPreview['leftOut'] {
  const texts = new Map(
    table.sheet.rows.map(({ row, cells }) => [row, cells.map((cell) => cell.text.trim()).filter(Boolean)]),
  );
  return table.skipped.map(({ row, why }) => ({
    row,
    why: why === 'repeatedHeader' ? 'header' : why,
    text: (texts.get(row) ?? []).join(' ').slice(0, 200),
  }));
}

/** What holds for all rows alike is said once. */
function notesOf({ workbook, remembered }: RunningImport, columns: readonly LayoutColumn[]): ImportIssue[] {
  const mapped = new Set(columns.map(({ target }) => target.id));
  const has = (id: string) => mapped.has(id);
  return [
    ...workbook.notes.map((note) => issue(note)),
    ...(remembered.size > 0 ? [issue('layoutKnown')] : []),
    ...(['father', 'mother'] as const)
      .filter((role) => has(`${role}.awayPlace`) && !has(`${role}.away`))
      .map((role) => issue('awayByPlace', { role })),
    ...columns.filter(({ marks }) => marks).map(({ target }) => issue('blankMeansNo', { label: target.zh })),
    ...(has('child.homeAddress') && !has('child.village') ? [issue('villageByAddress')] : []),
    ...(has('child.classId') && !has('child.schooling') ? [issue('schoolingByClass')] : []),
  ];
}
