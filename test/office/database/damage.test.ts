/** Promise 3 of the design: damage is told, never shown as an empty or a changed school. */
import fs from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/office/database/open.ts';
import {
  countChildren,
  filledPlace,
  newPlace,
  type Place,
  refusalOf,
  seededNumbers,
  withDatabase,
} from './place.ts';
import { runProcess } from './runProcess.ts';

let whole: Place;
let bytes: Buffer;

beforeAll(() => {
  whole = filledPlace(400);
  bytes = fs.readFileSync(whole.path);
});

/** The same database with other bytes, opened; the refusal's code. */
async function codeFor(content: Buffer): Promise<string> {
  const place = { ...newPlace(), key: whole.key, migrationsFolder: whole.migrationsFolder };
  fs.writeFileSync(place.path, content);
  const { code } = await refusalOf(() => openDatabase(place));
  expect(fs.readFileSync(place.path).equals(content)).toBe(true);
  return code;
}

describe('a damaged database', () => {
  it('is told for every flipped bit, wherever it is, and left as it is', async () => {
    const below = seededNumbers(20260302);
    const codes = new Map<string, number>();
    for (let i = 0; i < 400; i++) {
      const damaged = Buffer.from(bytes);
      // The first hundred in the first page's header, where SQLite keeps what the file is.
      const at = i < 100 ? i : below(bytes.length);
      damaged[at] = damaged[at]! ^ (1 << below(8));
      const code = await codeFor(damaged);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes]).toEqual([['databaseDamaged', 400]]);
  });

  it('is told when it was truncated anywhere, to nothing too', async () => {
    const pages = bytes.length / 4096;
    expect(pages).toBeGreaterThan(20);
    const lengths = [
      0,
      1,
      15,
      100,
      512,
      4095,
      4096,
      4097,
      8192,
      bytes.length / 2,
      bytes.length - 4096,
      bytes.length - 1,
    ];
    for (const length of lengths)
      expect(await codeFor(bytes.subarray(0, length)), `${length}`).toBe('databaseDamaged');
  });

  it('is told when two pages were exchanged, or a page comes from another moment', async () => {
    const exchanged = Buffer.from(bytes);
    bytes.copy(exchanged, 5 * 4096, 9 * 4096, 10 * 4096);
    bytes.copy(exchanged, 9 * 4096, 5 * 4096, 6 * 4096);
    expect(await codeFor(exchanged)).toBe('databaseDamaged');
  });

  it('is told when other content stands in its place', async () => {
    for (const other of [
      Buffer.alloc(bytes.length),
      Buffer.from('SQLite format 3\0'.padEnd(8192, ' ')),
      Buffer.alloc(8192, 7),
    ])
      expect(await codeFor(other)).toBe('databaseDamaged');
  });

  it('is missing when it is gone, not a new school', async () => {
    const place = filledPlace(1);
    fs.rmSync(place.path);
    expect(await refusalOf(() => openDatabase(place))).toEqual({ code: 'databaseMissing' });
    expect(fs.existsSync(place.path)).toBe(false);
  });
});

const entryTable = `create table entry (
  pair integer not null, half integer not null, body text not null, primary key (pair, half)
) strict;`;

/** A database whose process was killed: the newest saves stand in its -wal only. */
async function killedPlace(): Promise<Place & { journal: string }> {
  const place = newPlace({ '0010-entries.sql': entryTable });
  openDatabase({ ...place, create: true }).close();
  const writer = runProcess('writeRows', { ...place, key: place.key.toString('hex') });
  await writer.line('5');
  await writer.kill();
  const journal = `${place.path}-wal`;
  expect(fs.statSync(journal).size).toBeGreaterThan(4096);
  return { ...place, journal };
}

describe('a database whose process was killed', () => {
  it('that lost its -wal is told, and opens without its newest saves only by will', async () => {
    const place = await killedPlace();
    fs.rmSync(place.journal);
    for (let i = 0; i < 2; i++)
      expect(await refusalOf(() => openDatabase(place))).toEqual({ code: 'journalMissing' });
    openDatabase({ ...place, withoutJournal: true }).close();
    openDatabase(place).close();
  });

  it('that has another school’s -wal is told', async () => {
    const place = await killedPlace();
    const other = await killedPlace();
    fs.copyFileSync(other.journal, place.journal);
    expect(await refusalOf(() => openDatabase(place))).toEqual({ code: 'databaseDamaged' });
  });

  it('opens with all that its -wal holds', async () => {
    const place = await killedPlace();
    const pairs = withDatabase(
      place,
      (db) => db.prepare<[], number>('select max(pair) from entry').pluck().get()!,
    );
    expect(pairs).toBeGreaterThanOrEqual(5);
  });

  it('is not said to lack anything when its process just ended, or failed, with the database open', async () => {
    const place = newPlace({ '0010-entries.sql': entryTable });
    openDatabase({ ...place, create: true }).close();
    for (const how of ['ends', 'exits', 'fails', 'forgets']) {
      const ending = runProcess('endOpen', { ...place, key: place.key.toString('hex'), how });
      await ending.line('written');
      await ending.end().catch((error: Error) => expect(error.message).toContain('fails on purpose'));
      const halves = withDatabase(place, (db) =>
        db.prepare('select half from entry where body = ?').pluck().all(how),
      );
      expect(halves, how).toEqual([1]);
    }
  });

  it('is not said to lack anything after it was closed as it should be', () => {
    const place = filledPlace(2);
    for (let i = 0; i < 3; i++) expect(withDatabase(place, countChildren)).toBe(2);
    const again = openDatabase(place);
    again.close();
    again.close();
    expect(withDatabase(place, countChildren)).toBe(2);
  });
});
