/** What a person has answered to the rows of a visit log, and what is written of them. Pure. */
import { type ContactFilter, everyContact } from '../../../../shared/areas/contacts/log.ts';
import type { VisitPreview, VisitRow } from '../../../../shared/areas/contacts/visitImport.ts';

export interface Answer {
  /** Of doubtful children, by their place in the row: which child is meant. */
  chosen: Readonly<Record<number, string | null>>;
  take: boolean;
}
/** By the row's number. */
export type Answers = ReadonlyMap<number, Answer>;

export const noAnswer: Answer = { chosen: {}, take: false };

/** What is clear is taken; what is doubtful waits. */
export function firstAnswers({ rows }: VisitPreview): Answers {
  return new Map(rows.map(({ row, verdict }) => [row, { chosen: {}, take: verdict === 'new' }]));
}

/** The children that the row would be logged for, as far as they are known; those who have it already left out. */
export function targetsOf(row: VisitRow, answer: Answer): string[] {
  if (row.verdict === 'impossible') return [];
  const meant = row.children.flatMap(({ doubtful, candidates }, at) => {
    const found = doubtful ? candidates.find(({ id }) => id === answer.chosen[at]) : candidates[0];
    return found && !found.already ? [found.id] : [];
  });
  return [...new Set(meant)];
}

export function rowsToWrite({ rows }: VisitPreview, answers: Answers) {
  return rows.flatMap((row) => {
    const answer = answers.get(row.row) ?? noAnswer;
    const childIds = answer.take ? targetsOf(row, answer) : [];
    return childIds.length > 0 ? [{ childIds, patch: row.values }] : [];
  });
}

/** The log over the days of what was written, so that it is seen where it now stands. */
export function daysOf(rows: ReturnType<typeof rowsToWrite>): ContactFilter {
  const days = rows.flatMap(({ patch }) => patch.day ?? []).toSorted();
  return { ...everyContact, from: days[0] ?? null, to: days.at(-1) ?? null };
}
