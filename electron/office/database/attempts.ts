/**
 * Waiting after wrong tries at the door: five, then 30 s, 1, 5, 15 and 60 minutes, for each name by itself and for
 * the recovery code. By itself, because otherwise a colleague could try four passwords of the principal's, sign in
 * with the own one, and try on.
 *
 * A try is counted, durably, before it is checked: ending the program in between gains nothing. The file keeps counts
 * only; after a restart a wait begins anew, whole. So no clock that somebody could set is ever asked.
 *
 * The limit: who can write to the data folder can delete the file. Against somebody who has a copy of the files it
 * is Argon2id that stands, not this.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { refuse } from '../../../shared/problem.ts';
import { writeDurably } from './durableFile.ts';
import { attemptsName } from './fileNames.ts';

const freeTries = 5;
/** Seconds to wait after the fifth wrong try, the sixth, and so on; the last one stays. */
const waits = [30, 60, 300, 900, 3600] as const;

const fileSchema = z.object({
  kind: z.literal('tongjia-attempts'),
  version: z.literal(1),
  wrong: z.record(z.string(), z.int().min(1)),
});

export interface Attempts {
  /** Counts a try before it is checked. Refuses waitAfterWrongTries {seconds} while the waiting lasts. */
  begin(who: string): void;
  /** After a wrong try: refuses waitAfterWrongTries when it was the fifth or a later one, else tells what is left. */
  left(who: string): number;
  /** After a right one. */
  forget(who: string): void;
}

/** Who a count belongs to: the recovery code has its own. */
export const recoveryTries = 'recovery';

/**
 * Who a count belongs to: a name, whether it exists or not. 16 bits of a hash only, as now and then somebody types the
 * password where the name goes, and this file is readable.
 */
export function triesOf(foldedName: string, databaseId: string): string {
  return createHash('sha256').update(`${databaseId}\n${foldedName}`).digest('hex').slice(0, 4);
}

const opened = new Map<string, Attempts>();

/** The one Attempts of a folder in this process: the waits run in memory. */
export function attemptsOf(folder: string): Attempts {
  const known = opened.get(folder);
  if (known) return known;
  const made = openAttempts(folder);
  opened.set(folder, made);
  return made;
}

/** As after a start of the program: counts from the file, every wait from its beginning. */
export function openAttempts(folder: string): Attempts {
  const file = path.join(folder, attemptsName);
  const { wrong, unknownCount } = read(file);
  const startedAt = performance.now();
  const waitingSince = new Map<string, number>();

  const count = (who: string) => wrong.get(who) ?? unknownCount;

  /** Seconds, up to the next whole one; performance.now() runs on when the wall clock is set. */
  function waiting(who: string): number {
    const since = waitingSince.get(who) ?? startedAt;
    return Math.ceil(waitAfter(count(who)) - (performance.now() - since) / 1000);
  }

  return {
    begin(who) {
      const seconds = waiting(who);
      if (seconds > 0) refuse('waitAfterWrongTries', { seconds });
      wrong.set(who, count(who) + 1);
      waitingSince.set(who, performance.now());
      write(file, wrong);
    },
    left(who) {
      const left = freeTries - count(who);
      if (left <= 0) {
        waitingSince.set(who, performance.now());
        refuse('waitAfterWrongTries', { seconds: waiting(who) });
      }
      return left;
    },
    forget(who) {
      wrong.set(who, 0);
      waitingSince.delete(who);
      write(file, wrong);
    },
  };
}

function waitAfter(count: number): number {
  return count < freeTries ? 0 : waits[Math.min(count - freeTries, waits.length - 1)]!;
}

/** A file that can't be read was spoiled by hand or by the disk: everybody waits the first wait once. */
function read(file: string): { wrong: Map<string, number>; unknownCount: number } {
  if (!fs.existsSync(file)) return { wrong: new Map(), unknownCount: 0 };
  try {
    const { wrong } = fileSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    return { wrong: new Map(Object.entries(wrong)), unknownCount: 0 };
  } catch {
    return { wrong: new Map(), unknownCount: freeTries };
  }
}

function write(file: string, wrong: ReadonlyMap<string, number>): void {
  const counted = [...wrong].filter(([, count]) => count > 0);
  writeDurably(
    file,
    JSON.stringify({ kind: 'tongjia-attempts', version: 1, wrong: Object.fromEntries(counted) }),
  );
}
