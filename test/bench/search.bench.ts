/**
 * How much finding costs on top of fetching what was found: 100,000 children in a real encrypted database, every
 * beginning of a set of queries as it is typed, the first 20 rows (whole records with their classes, as lists read
 * them). The floor is the same rows fetched by key through the same statement, in turns with the search. Every answer
 * is compared with the plain-code oracle's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Measure } from '../../build/bench.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { ChildSearchIndex } from '../../electron/office/database/searchIndex.ts';
import { childTokens } from '../../electron/office/database/searchTokens.ts';
import { type Asked, ask, matches, matchesByEar, plainTerms } from '../office/database/searchOracle.ts';
import { keepSample, sampleChildren, sourceOf } from '../office/database/searchSample.ts';

const children = 100_000;
const rows = 20;
const rounds = 31;
const migrationsFolder = join(import.meta.dirname, '../../electron/office/database/migrations');

/** Names, spellings, numbers, and several terms: what people type into the box, all of it from made-up children. */
const queries = [
  ...['王小明', '欧阳文', '尉迟平', '单志强', '曾可馨', '李', '古丽', '买买提艾力', '𬭊', '堃明', '张传'],
  ...[
    'wangxiaoming',
    'zhangweiguo',
    'ouyangwen',
    'yuchi',
    'shanzhi',
    'zengke',
    'chenguang',
    'lvyan',
    'maimaiti',
  ],
  ...['王晓鸣', '欧杨雯', '吕岩岩', '曾可心', 'wanxiaomin', 'zhangweiguo', 'niubing', 'hangli', 'sanziqian'],
  ...['wxm', 'zwg', 'oyw', 'zhsh', 'wangxm', 'wxming', 'zhangs', 'lishao', 'mmtal', 'anna smith', 'josé'],
  ...[
    '34110220150308',
    '341125201211',
    'g341102201405',
    '20150308',
    '2013-11-05',
    '012x',
    '4711',
    '0550-2345',
  ],
  ...[
    '13812345678',
    '159 0000',
    '王 2015',
    'wang 138',
    '三（1）班 李',
    '大柳 小明',
    'zhao 张八岭',
    'li ming',
  ],
];

function beginnings(query: string): string[] {
  const characters = Array.from(query);
  return characters.map((_, at) => characters.slice(0, at + 1).join(''));
}

/** The children of this database, and two ways to the same rows. */
class School {
  readonly db: Database;
  readonly index: ChildSearchIndex;
  private readonly byKey;

  constructor(db: Database) {
    this.db = db;
    this.index = new ChildSearchIndex(db);
    this.byKey = db.prepare<[string], { seq: number }>(
      `select child.*, schoolClass.grade, schoolClass.number as classNumber, schoolClass.headTeacherName
       from child left join schoolClass on schoolClass.id = child.classId
       where child.seq in (select value from json_each(?)) order by child.seq`,
    );
  }

  fetch(found: { seq: number }[]) {
    return this.byKey.all(JSON.stringify(found.map(({ seq }) => seq)));
  }

  search(query: string) {
    const found = this.index.find(query, { limit: rows });
    return found.length === 0 ? [] : this.fetch(found);
  }
}

/** Milliseconds of both ways, the medians of turns taken one after the other. */
function time(school: School, query: string): { search: number; fetch: number } {
  const found = school.search(query);
  const search: number[] = [];
  const fetch: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    school.search(query);
    const middle = performance.now();
    school.fetch(found);
    search.push(middle - start);
    fetch.push(performance.now() - middle);
  }
  return { search: at(search, 0.5), fetch: at(fetch, 0.5) };
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

/** The seqs that the oracle expects: the first `rows` children that match, filled up by those that sound so. */
function expected(school: readonly Asked[], query: string): number[] {
  const terms = plainTerms(query);
  const seqs: number[] = [];
  for (let place = 0; place < school.length && seqs.length < rows; place++) {
    if (matches(school[place]!, terms)) seqs.push(place + 1);
  }
  if (seqs.length === rows) return seqs;
  const written = new Set(seqs);
  for (let place = 0; place < school.length && seqs.length < rows; place++) {
    if (!written.has(place + 1) && matchesByEar(school[place]!, terms)) seqs.push(place + 1);
  }
  return seqs;
}

/** Megabytes of the index's blocks. */
function indexSize(db: Database): number {
  const bytes = db.prepare<[], number>('select sum(length(block)) from childSearch_data').pluck().get() ?? 0;
  return bytes / 2 ** 20;
}

interface Timed {
  query: string;
  search: number;
  fetch: number;
}

function timeAll(school: School, typed: readonly string[]): Timed[] {
  for (const query of typed) school.search(query);
  const timed = typed.map((query) => ({ query, ...time(school, query) }));
  const dearest = timed.toSorted((a, b) => b.search / b.fetch - a.search / a.fetch).slice(0, 6);
  const told = dearest.map(({ query, search, fetch }) => {
    return `${query} ${(search / fetch).toFixed(1)}x of ${(fetch * 1000).toFixed(1)} µs`;
  });
  console.log(`[search] dearest: ${told.join(', ')}`);
  return timed;
}

/** `ratio` is the share of the ratios; `value` and `floor` are the same share of their own times. */
function share(name: string, timed: readonly Timed[], of: number, limit?: number): Measure {
  return {
    name,
    value: at(
      timed.map(({ search }) => search),
      of,
    ),
    unit: 'ms',
    floor: at(
      timed.map(({ fetch }) => fetch),
      of,
    ),
    ratio: at(
      timed.map(({ search, fetch }) => search / fetch),
      of,
    ),
    ...(limit === undefined ? {} : { limit }),
  };
}

function count(name: string, value: number): Measure {
  return { name, value, unit: 'rows', floor: 0, ratio: value, limit: 0 };
}

/** Rows that search should have given and did not, and the other way round. */
function compare(school: School, asked: readonly Asked[], typed: readonly string[]): Measure[] {
  let missed = 0;
  let wrong = 0;
  for (const query of typed) {
    const found = new Set(school.search(query).map(({ seq }) => seq));
    const wanted = new Set(expected(asked, query));
    const lacking = wanted.difference(found).size;
    const surplus = found.difference(wanted).size;
    if (lacking + surplus > 0) console.log(`[search] ${query}: ${lacking} missed, ${surplus} wrong`);
    missed += lacking;
    wrong += surplus;
  }
  return [count('search.missed', missed), count('search.wrong', wrong)];
}

/**
 * search.p50 and p99: the index in one piece, as purge() leaves it. search.afterSaves: the same after 50 children
 * were saved one at a time, each a piece of its own until the next purge; nothing was promised for it.
 */
export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tongjia-bench-'));
  const key = Buffer.alloc(32, 7);
  const db = openDatabase({ path: join(folder, 'school.db'), key, create: true, migrationsFolder });
  try {
    const sample = sampleChildren(children, 20260731);
    const school = new School(db);
    const start = performance.now();
    keepSample(db, school.index, sample);
    school.index.purge();
    console.log(`[search] the index takes ${indexSize(db).toFixed(1)} MB`);
    console.log(`[search] ${children} children put in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const typed = [...new Set(queries.flatMap(beginnings))];
    console.log(`[search] ${typed.length} beginnings of ${queries.length} queries`);
    const asked = sample.map((child) => ask(sourceOf(child)));

    const timed = timeAll(school, typed);
    const compared = compare(school, asked, typed);
    for (const child of sample.filter(({ seq }) => seq % 2000 === 1))
      school.index.put(child.seq, childTokens(sourceOf(child)));
    const afterSaves = timeAll(school, typed);
    return [
      share('search.p50', timed, 0.5, 1.3),
      share('search.p99', timed, 0.99, 4),
      ...compared,
      share('search.afterSaves.p50', afterSaves, 0.5),
      share('search.afterSaves.p99', afterSaves, 0.99),
    ];
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
