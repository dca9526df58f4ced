/** Bringing a census in: a workbook is read and shown row by row; what was shown is written as one act. */
import { isDeepStrictEqual } from 'node:util';
import type { childrenCalls } from '../../../../../shared/areas/children/calls.ts';
import type { ImportAdjustment } from '../../../../../shared/areas/children/import.ts';
import { type ImportTargets, importTargetsOf } from '../../../../../shared/areas/children/importTargets.ts';
import { refuse } from '../../../../../shared/problem.ts';
import { breathe, type Handler, type JobContext, type Reader } from '../../../context.ts';
import { newId } from '../../../database/records.ts';
import { readWorkbook as readFile } from '../../../files/readWorkbook.ts';
import { childModelOf } from '../ownFields.ts';
import { findClasses } from './classSheet.ts';
import { commitPlan } from './commit.ts';
import { auditSeq, loadExisting } from './existing.ts';
import { type Corrections, findTable, keepCorrections, layoutOf, type Mapping } from './layout.ts';
import { planRows } from './plan.ts';
import { previewOf } from './preview.ts';
import { findImport, forgetImport, keepImport, type RunningImport } from './running.ts';

type Calls = typeof childrenCalls;

/** Refuses what reading a file from outside refuses, and headerNotFound. */
export const readWorkbook: Handler<Calls['readWorkbook']> = async (context, { name, bytes }) => {
  const { school } = context.desk;
  const workbook = await readFile(bytes, name, { signal: context.signal });
  const model = childModelOf(context);
  const targets = importTargetsOf(model);
  const table = findTable(workbook, null, targets);
  const remembered = recallLayout(context.read, table.fingerprint, targets);
  const started: RunningImport = {
    id: newId(context.now),
    fileName: name,
    workbook,
    model,
    table,
    classes: findClasses(workbook, table.sheet.name),
    remembered,
    corrections: remembered,
    mends: new Map(),
    decisions: new Map(),
    choices: new Map(),
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
  const running = await planned(context, adjusted(context, before, input));
  keepImport(school, running);
  return previewOf(running);
};

/**
 * Writes what the preview shows. Refuses importGone, and changedMeanwhile where what was written since then makes
 * another preview of it: look at that first (adjustImport with nothing to adjust).
 */
export const commitImport: Handler<Calls['commitImport']> = async (context, input) => {
  const { school } = context.desk;
  const seen = findImport(school, input.importId);
  const running = seen.auditSeq === auditSeq(context.read) ? seen : await planned(context, seen);
  keepImport(school, running);
  if (running !== seen && !sameOutcome(running, seen)) refuse('changedMeanwhile', { record: 'child' });
  const report = await commitPlan(context, running, input);
  forgetImport(school, input.importId);
  return report;
};

function sameOutcome(one: RunningImport, other: RunningImport): boolean {
  const outcome = ({ rows }: RunningImport) =>
    rows.map(({ preview, writes }) => ({ verdict: preview.verdict, writes }));
  return isDeepStrictEqual(outcome(one), outcome(other));
}

function adjusted(context: JobContext, before: RunningImport, input: ImportAdjustment): RunningImport {
  const targets = importTargetsOf(childModelOf(context));
  const running =
    input.sheet === null || input.sheet === before.table.sheet.name
      ? before
      : onSheet(context.read, before, input.sheet, targets);
  const mends = new Map(running.mends);
  for (const { row, target, text } of input.mends)
    mends.set(row, new Map([...(mends.get(row) ?? []), [target, text]]));
  const decisions = new Map(running.decisions);
  for (const { row, decision } of input.decisions) {
    if (decision === null) decisions.delete(row);
    else decisions.set(row, decision);
  }
  const choices = new Map(running.choices);
  for (const { row, target, side } of input.choices) {
    const made = new Map(choices.get(row));
    if (side === null) made.delete(target);
    else made.set(target, side);
    choices.set(row, made);
  }
  const corrections = keepCorrections(running.table, running.corrections, input.mapping, targets);
  return { ...running, mends, decisions, choices, corrections };
}

function onSheet(read: Reader, before: RunningImport, sheet: string, targets: ImportTargets): RunningImport {
  const table = findTable(before.workbook, sheet, targets);
  const remembered = recallLayout(read, table.fingerprint, targets);
  const classes = findClasses(before.workbook, sheet);
  return {
    ...before,
    table,
    classes,
    remembered,
    corrections: remembered,
    mends: new Map(),
    decisions: new Map(),
    choices: new Map(),
  };
}

/** How this layout was corrected at an earlier import; what is no longer known or asked is left out. */
function recallLayout(read: Reader, fingerprint: string, targets: ImportTargets): Corrections {
  const row = read.get<{ mapping: string }>(
    'select mapping from importLayout where fingerprint = ? and deletedAt is null',
    fingerprint,
  );
  const mapping: Mapping = row ? JSON.parse(row.mapping) : [];
  return new Map(
    mapping
      .filter(({ target }) => target === null || targets.byId(target))
      .map(({ column, target }) => [column, target]),
  );
}

async function planned(context: JobContext, running: RunningImport): Promise<RunningImport> {
  const existing = loadExisting(context.read);
  const { mends, decisions, choices, table, corrections } = running;
  const model = childModelOf(context);
  const rows = await planRows(
    {
      rows: table.rows,
      columns: layoutOf(table, corrections, importTargetsOf(model)),
      model,
      mends,
      decisions,
      choices,
      existing,
      today: context.today,
      role: context.session.role,
    },
    async (done, total) => {
      context.progress(done, total);
      await breathe(context.signal);
    },
  );
  return { ...running, model, rows, auditSeq: existing.auditSeq };
}
