/** A planned import as the page sees it. */
import {
  type ImportIssue,
  type ImportPreview,
  verdicts,
} from '../../../../../shared/areas/children/import.ts';
import { importTargetsOf } from '../../../../../shared/areas/children/importTargets.ts';
import { issue } from './issues.ts';
import { columnsOf, layoutOf } from './layout.ts';
import type { RunningImport } from './running.ts';

/** Everything that the page shows before anything is written. */
export function previewOf(running: RunningImport): ImportPreview {
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
    notes: notesOf(running),
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
function notesOf({ workbook, model, table, remembered, corrections }: RunningImport): ImportIssue[] {
  const layout = layoutOf(table, corrections, importTargetsOf(model));
  const mapped = new Set(layout.map(({ target }) => target.id));
  const has = (id: string) => mapped.has(id);
  const columns = columnsOf(table, corrections);
  const label = (column: number | undefined) => columns.find((each) => each.column === column)?.label ?? '';
  const marked = layout.filter(({ marks }) => marks).map(({ columns: [column] }) => label(column));
  const twice = columns.filter(
    ({ target }, index) => target && columns.findIndex((each) => each.target === target) < index,
  );
  return [
    ...workbook.notes.map((note) => issue(note)),
    ...(remembered.size > 0 ? [issue('layoutKnown')] : []),
    ...twice.map((column) => issue('columnTwice', { label: column.label })),
    ...(['father', 'mother'] as const)
      .filter((role) => has(`${role}.awayPlace`) && !has(`${role}.away`))
      .map((role) => issue('awayByPlace', { role })),
    ...marked.map((heading) => issue('blankMeansNo', { label: heading })),
    ...(has('child.homeAddress') && !has('child.village') ? [issue('villageByAddress')] : []),
    ...(has('child.classId') && !has('child.schooling') ? [issue('schoolingByClass')] : []),
  ];
}
