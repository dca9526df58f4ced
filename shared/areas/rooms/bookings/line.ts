/**
 * The waiting list of a room's day. Who waits stands in the order of coming; when places fall free, the first who fits
 * has one held for a while, then the next who still fits. Whoever lets that while pass goes to the end of the line, and is
 * asked again only when places fall free anew: else two who never answer would keep everybody out. Pure.
 */
import { fits, type Stay } from './room.ts';

export interface Waiting extends Stay {
  id: string;
  /** Instant, ms, of coming, or of letting a held place pass. */
  waitedSince: number;
  /** Kept apart where two came in the same instant. */
  seq: number;
  /** Has let a held place pass. */
  lapsed: boolean;
}

export function inLine(waiting: readonly Waiting[]): Waiting[] {
  return waiting.toSorted((a, b) => a.waitedSince - b.waitedSince || a.seq - b.seq);
}

/**
 * Ids of those for whom a place is held now, in order. `passed`: the places fell free because somebody let them pass, so
 * only those who have not yet been asked move up.
 */
export function moveUp(
  holds: number,
  taken: readonly Stay[],
  waiting: readonly Waiting[],
  passed: boolean,
): string[] {
  const there = [...taken];
  const moved: string[] = [];
  for (const each of inLine(waiting)) {
    if ((passed && each.lapsed) || !fits(holds, there, each)) continue;
    there.push(each);
    moved.push(each.id);
  }
  return moved;
}
