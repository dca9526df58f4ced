/** Terms while they are edited, and what is wrong with them. */
import { isDay } from '../../../../shared/values/day.ts';
import { suggestTerms } from '../../../../shared/values/term.ts';

export interface TermRow {
  id: string | null;
  name: string;
  /** A Day, null, or what was typed and could not be read as one. */
  startsOn: string | null;
  endsOn: string | null;
}

/** Which cell of which row is wrong; the value is a text key. */
export type RowIssues<R> = Partial<Record<keyof R & string, string>>[];

export const emptyTerm: TermRow = { id: null, name: '', startsOn: null, endsOn: null };

export function suggestedTerms(today: string): TermRow[] {
  return suggestTerms(today).map(({ name, startsOn, endsOn }) => ({ id: null, name, startsOn, endsOn }));
}

export function termIssues(rows: readonly TermRow[]): RowIssues<TermRow> {
  return rows.map((row) => {
    const issues: RowIssues<TermRow>[number] = {};
    if (row.name.trim() === '') issues.name = 'issue.required';
    for (const key of ['startsOn', 'endsOn'] as const) {
      const day = row[key];
      if (day === null) issues[key] = 'issue.required';
      else if (!isDay(day)) issues[key] = 'issue.notADay';
    }
    if (issues.startsOn || issues.endsOn) return issues;
    if (row.endsOn! <= row.startsOn!) issues.endsOn = 'admin.terms.endsFirst';
    else if (rows.some((other) => other !== row && overlaps(row, other)))
      issues.startsOn = 'admin.terms.overlap';
    return issues;
  });
}

function overlaps(a: TermRow, b: TermRow): boolean {
  if (!a.startsOn || !a.endsOn || !b.startsOn || !b.endsOn) return false;
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
}

export function hasIssues<R>(issues: RowIssues<R>): boolean {
  return issues.some((row) => Object.keys(row).length > 0);
}

/** Rows without issues, as the office takes them. */
export function termsFrom(rows: readonly TermRow[]) {
  return rows.map(({ id, name, startsOn, endsOn }) => ({
    id,
    name: name.trim(),
    startsOn: startsOn!,
    endsOn: endsOn!,
  }));
}
