/** Reading a preview: which rows wait for a word, which ask the same question, what would be written. */
import type {
  ImportIssue,
  ImportPreview,
  PreviewCell,
  PreviewRow,
  Verdict,
} from '../../../../shared/areas/children/import.ts';

/** Verdicts in the order of the tabs: what needs a person first stands in the middle of what will happen by itself. */
export const verdictOrder: readonly Verdict[] = ['question', 'cannot', 'new', 'changed', 'same', 'skipped'];

export const verdictColor: Record<Verdict, string> = {
  new: 'pine',
  changed: 'blue',
  same: 'gray',
  question: 'apricot',
  cannot: 'red',
  skipped: 'gray',
};

/** An issue with the cell in which it stands; null for one of the whole row. */
export interface PlacedIssue {
  issue: ImportIssue;
  cell: PreviewCell | null;
}

/** Everything said about a row, the gravest first. */
export function issuesOf(row: PreviewRow): PlacedIssue[] {
  const weight = { error: 0, question: 1, note: 2 };
  return [
    ...row.issues.map((issue): PlacedIssue => ({ issue, cell: null })),
    ...row.cells.flatMap((cell) => cell.issues.map((issue): PlacedIssue => ({ issue, cell }))),
  ].toSorted((a, b) => weight[a.issue.level] - weight[b.issue.level]);
}

/** Undecided, so that it is left out unless somebody says otherwise. */
export function isOpen(row: PreviewRow): boolean {
  return row.verdict === 'question' && row.decision === null;
}

/** What a row asks, as one text that is equal for rows with the same questions. */
function questionOf(row: PreviewRow): string {
  return [...new Set(issuesOf(row).flatMap(({ issue }) => (issue.level === 'note' ? [] : [issue.code])))]
    .toSorted()
    .join();
}

/** The open rows that ask the same as this one, itself among them. */
export function sameQuestion(rows: readonly PreviewRow[], row: PreviewRow): PreviewRow[] {
  const question = questionOf(row);
  return rows.filter((each) => isOpen(each) && questionOf(each) === question);
}

/** The next open row after this one, from the top again when there is none below. */
export function nextOpen(rows: readonly PreviewRow[], after: number | null): PreviewRow | undefined {
  const open = rows.filter(isOpen);
  return open.find((each) => after === null || each.row > after) ?? open[0];
}

/** Targets in the order of the workbook's columns, then those that the office found without a column of their own. */
export function targetsOf(preview: ImportPreview): string[] {
  const mapped = preview.columns.flatMap((each) => (each.target === null ? [] : [each.target]));
  const found = preview.rows.slice(0, 200).flatMap((row) => row.cells.map((cell) => cell.target));
  return [...new Set([...mapped, ...found])].filter((target) => target !== 'child.name');
}

/** Whether a commit would write anything. */
export function writesSomething(preview: ImportPreview, withClasses: boolean): boolean {
  const { counts, classes } = preview;
  return (counts.new ?? 0) + (counts.changed ?? 0) + (withClasses ? classes.length : 0) > 0;
}
