/** Search against the plain-code oracle, on 5,000 made-up children and on queries made from them and at random. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readingsInName } from '../../../electron/office/database/pinyin.ts';
import { ChildSearchIndex } from '../../../electron/office/database/searchIndex.ts';
import { type Asked, ask, matches, matchesByEar, plainTerms } from './searchOracle.ts';
import { keepSample, type SampleChild, sampleChildren, sourceOf } from './searchSample.ts';

const migrations = join(import.meta.dirname, '../../../electron/office/database/migrations');
const sample = sampleChildren(5000, 2026);
/** The oracle walks through every child for each of the queries. */
vi.setConfig({ testTimeout: 120_000 });
let db: Database.Database;
let index: ChildSearchIndex;
let asked: Asked[];

beforeAll(() => {
  db = new Database(':memory:');
  for (const file of ['0010-school.sql', '0015-children.sql', '0020-child-search.sql']) {
    db.exec(readFileSync(join(migrations, file), 'utf8'));
  }
  index = new ChildSearchIndex(db);
  keepSample(db, index, sample);
  asked = sample.map((child) => ask(sourceOf(child)));
});

afterAll(() => {
  db.close();
});

/** As texts, which compare fast at thousands of rows. */
function found(query: string): string {
  return index
    .find(query, { limit: sample.length })
    .map(({ seq, byEar }) => (byEar ? -seq : seq))
    .join();
}

/** Those by ear come last, with a minus. */
function wanted(query: string): string {
  const terms = plainTerms(query);
  const written: number[] = [];
  const heard: number[] = [];
  sample.forEach(({ seq }, place) => {
    if (matches(asked[place]!, terms)) written.push(seq);
    else if (matchesByEar(asked[place]!, terms)) heard.push(-seq);
  });
  return [...written, ...heard].join();
}

const anyChild = fc.constantFrom(...sample);

/** A piece of a text, of up to `most` characters. */
function pieceOf(text: string, most: number): fc.Arbitrary<string> {
  const characters = Array.from(text);
  return fc
    .tuple(fc.nat(Math.max(0, characters.length - 1)), fc.integer({ min: 1, max: most }))
    .map(([start, length]) => characters.slice(start, start + length).join(''));
}

/** A name as somebody might type it: each character in full, by an initial, half, or left out. */
function spellingOf(name: string): fc.Arbitrary<string> {
  const characters = Array.from(name);
  const pieces = characters.map((character, place) =>
    fc
      .tuple(
        fc.constantFrom(...readingsInName(characters, place), character),
        fc.constantFrom(99, 99, 1, 1, 2, 3, 0),
      )
      .map(([reading, length]) => reading.slice(0, length)),
  );
  return fc
    .tuple(fc.nat(characters.length - 1), fc.tuple(...pieces))
    .map(([start, spelled]) => spelled.slice(start).join(''));
}

function termFor(child: SampleChild): fc.Arbitrary<string> {
  const numbers = [child.idNumber, child.studentNumber, child.birthDate, ...child.phones].filter(
    (number) => number !== null,
  );
  return fc.oneof(
    pieceOf(child.name, 4),
    spellingOf(child.name),
    spellingOf(child.formerName ?? child.name),
    pieceOf(child.className, 6),
    pieceOf(child.village, 4),
    fc.constantFrom(...numbers).chain((number) => pieceOf(number, 19)),
    fc.constantFrom(...numbers).chain((number) => fc.constantFrom(number, number.slice(-4), number.slice(6))),
  );
}

describe('search and the oracle', () => {
  it('agree on every beginning of every kind of term, nothing missed and nothing wrong', () => {
    let hits = 0;
    fc.assert(
      fc.property(anyChild.chain(termFor), (term) => {
        const rows = found(term);
        expect(rows).toBe(wanted(term));
        hits += rows === '' ? 0 : 1;
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(hits).toBeGreaterThan(250);
  });

  it('agree on several terms of one child and of different ones', () => {
    const terms = fc
      .tuple(anyChild, anyChild)
      .chain(([child, other]) => fc.tuple(termFor(child), termFor(child), fc.option(termFor(other))));
    fc.assert(
      fc.property(terms, (parts) => {
        const query = parts.filter((part) => part !== null).join(' ');
        expect(found(query)).toBe(wanted(query));
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('agree on each beginning of a name as it is typed', () => {
    for (const { name, seq } of sample.slice(0, 20)) {
      const characters = Array.from(name);
      const spelling = characters.map(
        (character, place) => readingsInName(characters, place)[0] ?? character,
      );
      for (const typed of [name, spelling.join('')]) {
        for (let end = 1; end <= typed.length; end++) {
          const query = typed.slice(0, end);
          expect(found(query)).toBe(wanted(query));
        }
      }
      expect(found(name).split(',')).toContain(String(seq));
    }
  });

  it('never throw, whatever is typed, and agree on it', () => {
    const syntax = fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      ':',
      '^',
      '-',
      '\0',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'王小明李古丽wxmzhang012 ·（'), maxLength: 8 }),
      fc.array(fc.oneof(syntax, anyChild.chain(termFor)), { maxLength: 5 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (query) => {
        expect(found(query)).toBe(wanted(query));
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
