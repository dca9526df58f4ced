/** What is moved on the board and not saved yet. Pure; the page shows what these functions say. */
import type {
  Board,
  BoardChild,
  BoardTeacher,
  PairingChange,
} from '../../../../shared/areas/mentoring/pairing.ts';
import { type SuggestReason, suggestPairings } from '../../../../shared/areas/mentoring/suggest.ts';

/** By child: to whom (null: to nobody), and why where it was suggested. Only what differs from what is saved. */
export type Draft = ReadonlyMap<string, { to: string | null; reason: SuggestReason | null }>;

export interface Card {
  child: BoardChild;
  /** Moved, and not saved yet. */
  moved: boolean;
  reason: SuggestReason | null;
}

/** The first column is of those who have no mentor: its teacher is null. */
export interface Column {
  teacher: BoardTeacher | null;
  /** How many children the teacher has in all, whatever the filter. */
  load: number;
  cards: Card[];
}

export function columnsOf(board: Board, draft: Draft, classId: string | null): Column[] {
  const byTeacher = Map.groupBy(board.children, (child) => mentorIn(draft, child));
  const columnFor = (teacher: BoardTeacher | null): Column => {
    const all = byTeacher.get(teacher?.id ?? null) ?? [];
    return {
      teacher,
      load: all.length,
      cards: all
        .filter((child) => classId === null || child.classId === classId)
        .map((child) => ({
          child,
          moved: draft.has(child.id),
          reason: draft.get(child.id)?.reason ?? null,
        })),
    };
  };
  return [null, ...board.teachers].map(columnFor);
}

export function mentorIn(draft: Draft, child: BoardChild): string | null {
  const moved = draft.get(child.id);
  return moved ? moved.to : child.mentorId;
}

/** A child put back where it was is no change. */
export function moved(draft: Draft, child: BoardChild, to: string | null): Draft {
  const next = new Map(draft);
  if (to === child.mentorId) next.delete(child.id);
  else next.set(child.id, { to, reason: null });
  return next;
}

/** The draft with everybody in it for whom there is room; what was moved by hand stays. `left`: for whom there is none. */
export function suggested(board: Board, draft: Draft): { draft: Draft; count: number; left: number } {
  const children = board.children.map((child) => ({ ...child, mentorId: mentorIn(draft, child) }));
  const found = suggestPairings(children, board.teachers, board.limits.pairedMost);
  const next = new Map(draft);
  const saved = new Map(board.children.map((child) => [child.id, child.mentorId]));
  for (const { childId, teacherId, reason } of found) {
    if (saved.get(childId) === teacherId) next.delete(childId);
    else next.set(childId, { to: teacherId, reason });
  }
  const waiting = children.filter((child) => child.mentorId === null).length;
  return { draft: next, count: found.length, left: waiting - found.length };
}

/** What is to be saved; children who are gone from the board since drop out. */
export function changesOf(board: Board, draft: Draft): PairingChange[] {
  return board.children.flatMap((child) => {
    const to = mentorIn(draft, child);
    return to === child.mentorId ? [] : [{ childId: child.id, from: child.mentorId, to }];
  });
}
