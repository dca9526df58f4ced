/** Walks the audit chain of the open school piece by piece, while the office goes on answering. */
import { Refusal } from '../../shared/problem.ts';
import type { ChainFault } from './database/audit.ts';
import type { Desk } from './desk.ts';

export interface ChainResult {
  /** Rows that fit, all of them where there is no fault. */
  rows: number;
  /** ms since 1970 */
  at: number;
  fault: ChainFault | null;
}

/** A few milliseconds' work. */
const pieceLength = 400;

interface Way {
  /** Outside of transactions: rows of one that is rolled back later must not be counted in. */
  alone<T>(work: () => T): Promise<T>;
  /** Lets others in between two pieces; may throw to give up. */
  pause(): Promise<void>;
  progress?(done: number, total: number): void;
  clock(): number;
}

/** The result is also kept at the desk. Refuses cancelled when the school was locked meanwhile. */
export async function checkChain(desk: Desk, { alone, pause, progress, clock }: Way): Promise<ChainResult> {
  const { school, walk, total } = await alone(() => ({
    school: desk.school,
    walk: desk.school.audit.walk(desk.keptHead()),
    total: desk.school.audit.head().counter,
  }));
  const step = () => {
    if (!desk.isOpen || desk.school !== school) throw new Refusal({ code: 'cancelled' });
    const more = walk.step(pieceLength);
    if (!more) desk.chain = { rows: walk.rows, at: clock(), fault: walk.fault };
    return more;
  };
  while (await alone(step)) {
    progress?.(walk.rows, Math.max(total, walk.rows));
    await pause();
  }
  return { rows: walk.rows, at: clock(), fault: walk.fault };
}
