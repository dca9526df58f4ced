/** What a person has answered to the rows of a pairing table, and what is written of them. Pure. */
import type { PairingPreview, PairingTableRow } from '../../../../shared/areas/mentoring/tableImport.ts';

export interface Answer {
  /** Of a doubtful row: which child is meant. */
  childId: string | null;
  take: boolean;
}
/** By the row's number. */
export type Answers = ReadonlyMap<number, Answer>;

/** What is clear is taken; what is doubtful waits. */
export function firstAnswers({ rows }: PairingPreview): Answers {
  return new Map(
    rows.map(({ row, verdict }) => [row, { childId: null, take: verdict === 'new' || verdict === 'change' }]),
  );
}

/** The child that the row is about, as far as that is known. */
export function targetOf(row: PairingTableRow, answer: Answer | undefined) {
  if (row.verdict === 'impossible') return undefined;
  if (row.verdict !== 'doubtful') return row.candidates[0];
  return row.candidates.find((each) => each.id === answer?.childId);
}

/** A child that two rows were answered with is written once, by the first. */
export function rowsToWrite({ rows }: PairingPreview, answers: Answers) {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const answer = answers.get(row.row);
    const target = targetOf(row, answer);
    if (!answer?.take || !target || seen.has(target.id)) return [];
    if (row.teacherId !== null && row.teacherId === target.mentorId) return [];
    seen.add(target.id);
    return [
      {
        childId: target.id,
        from: target.mentorId,
        teacherId: row.teacherId,
        newTeacher: row.teacherId === null ? row.teacher : null,
        since: row.since,
      },
    ];
  });
}
