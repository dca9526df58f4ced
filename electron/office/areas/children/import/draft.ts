/** One row of a workbook as a child with the people at its side, before it is compared with any file. */
import type { ImportIssue } from '../../../../../shared/areas/children/import.ts';
import type { KinRole } from '../../../../../shared/areas/children/kin.ts';
import type { Class } from '../../../../../shared/values/className.ts';
import { type IssueCode, issue } from './issues.ts';
import type { Value } from './readCell.ts';

/** Values by field key; a key is there only where the workbook says something. */
export type Values = Record<string, Value>;

export interface PersonDraft {
  /** More than one where the carer is a parent or grandparent who has columns too. */
  roles: KinRole[];
  values: Values;
}

export interface DraftCell {
  /** As it stands in the workbook, or as it was mended. */
  raw: string;
  mended: boolean;
  issues: readonly ImportIssue[];
}

export interface Draft {
  /** The workbook's own row number. */
  row: number;
  hidden: boolean;
  name: string;
  /** The child's own values; `classId` holds a Class. */
  child: Values;
  /** Codes of lists with a column of their own: 'relief.1' → yes or no. */
  codes: { id: string; key: string; code: string; yes: boolean }[];
  /** Keys of `child` that follow from others: they fill what is empty and never change what a file says. */
  derived: Set<string>;
  people: PersonDraft[];
  /** By target; the columns first, then what was derived or mended without a column. */
  cells: Map<string, DraftCell>;
  issues: ImportIssue[];
  /** All that the row says, as one text: equal rows have equal ones. */
  words: string;
}

export function classOf(draft: Draft): Class | null {
  return (draft.child.classId as Class | undefined) ?? null;
}

export function textOf(values: Values, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' ? value : null;
}

/** Says something of a cell; what has no column gets a cell of its own. */
export function tell(
  draft: Draft,
  target: string,
  code: IssueCode,
  params?: Record<string, string | number>,
): void {
  const cell = draft.cells.get(target) ?? { raw: '', mended: false, issues: [] };
  draft.cells.set(target, { ...cell, issues: [...cell.issues, issue(code, params)] });
}
