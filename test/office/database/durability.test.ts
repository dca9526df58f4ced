/**
 * Promise 1 of the design, as far as ending the process goes: no acknowledged save is lost and none is half there. What
 * only a power cut can show (writes that the disk never got) rests on synchronous=FULL, which open.test.ts reads back.
 */
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/office/database/open.ts';
import { newPlace, seededNumbers, withDatabase } from './place.ts';
import { runProcess } from './runProcess.ts';

const rounds = 30;
const entryTable = `create table entry (
  pair integer not null, half integer not null, body text not null, primary key (pair, half)
) strict;`;

describe('a process that is killed while it saves', () => {
  it(`has lost nothing that it acknowledged and left nothing half done, ${rounds} times in a row`, async () => {
    const place = newPlace({ '0010-entries.sql': entryTable });
    openDatabase({ ...place, create: true }).close();
    const below = seededNumbers(30);
    let acknowledged = 0;
    for (let round = 0; round < rounds; round++) {
      const writer = runProcess('writeRows', { ...place, key: place.key.toString('hex') });
      // The kill falls wherever the writer then is; late rounds meet checkpoints as well.
      await writer.line(`${acknowledged + 1 + below(120)}`);
      acknowledged = Number((await writer.kill()).at(-1));
      withDatabase(place, (db) => {
        const found = db
          .prepare<[], { pairs: number; last: number; halves: number }>(
            'select count(distinct pair) as pairs, max(pair) as last, count(*) as halves from entry',
          )
          .get()!;
        expect(found.last).toBeGreaterThanOrEqual(acknowledged);
        expect(found).toEqual({ pairs: found.last, last: found.last, halves: found.last * 2 });
        acknowledged = found.last;
      });
    }
    expect(acknowledged).toBeGreaterThan(rounds);
  }, 180_000);
});
