/** Every number of a generated half-year, counted again from the rows by plain code, and found in the document. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperPrinter } from '../../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../../build/findChromium.mjs';
import { root } from '../../../build/places.ts';
import type { SummaryView } from '../../../shared/areas/reports/calls.ts';
import { mondayOf, SchoolCalendar } from '../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { demoPassword } from '../../../shared/demo/password.ts';
import { makeDemoSchool } from '../../../shared/demo/school.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { addDays, type Day } from '../../../shared/values/day.ts';
import { behindTheOffice } from '../../make/behindTheOffice.ts';
import { addChild, addKin } from '../../make/children.ts';
import { hasLibreOffice, printedByLibreOffice } from '../../make/libreOffice.ts';
import { TestOffice, testDay, testPassword } from '../../make/office.ts';
import { type Row, type Rows, recount, seenOn, share } from '../../make/recount.ts';
import { readPdf } from '../../shared/paper/readPdf.ts';
import { partTexts } from '../files/partTexts.ts';

let office: TestOffice;
let rows: Rows;
/** The demo school with all that it keeps; its rows as they lie in the database. */
beforeAll(async () => {
  office = new TestOffice();
  const workbook = new Uint8Array(readFileSync(path.join(root, 'shared', 'demo', 'census.xlsx')));
  await makeDemoSchool(office.call, workbook, testDay);
  rows = await exportedRows(office, demoPassword);
}, 240_000);
afterAll(() => office.end());

interface Counted {
  office: TestOffice;
  rows: Rows;
}

async function exportedRows(office: TestOffice, password = testPassword): Promise<Rows> {
  const found = new Map<string, Row[]>();
  await behindTheOffice(
    office,
    ({ db }) => {
      const tables = db
        .prepare(`select name from sqlite_schema where type = 'table' and sql like '%deletedAt%'`)
        .pluck()
        .all() as string[];
      for (const table of tables)
        found.set(table, db.prepare(`select * from ${table} where deletedAt is null`).all() as Row[]);
    },
    password,
  );
  await office.call('admin.signIn', { username: 'lin', password });
  return found;
}

async function recounted(from: Day, to: Day, before: { day: Day; word: string } | null, of: Counted) {
  const first = mondayOf(from);
  // whole weeks, as far as they have come
  const last = [addDays(mondayOf(to), 6), testDay].toSorted()[0]!;
  const facts = await of.office.call('rooms.calendar', { from: first, to: last });
  const days = new SchoolCalendar(facts).between(first, last).map(({ day, taught, said, kind }) => ({
    ...{ day, taught, closed: said === 'closed', vacation: kind === 'vacation' },
  }));
  return recount({ rows: of.rows, from, to, before, days });
}

const summaryOf = (half: number) => office.call('reports.summary', { year: 2026, half });

/** What the summary says, by name; shares and words as they stand in it. */
const told = (view: Pick<SummaryView, 'figures'>) =>
  Object.fromEntries(view.figures.map(({ name, text }) => [name, text]));

describe('every number of a report', () => {
  it.each([
    [2, '2026-07-01'],
    [0, '2026-01-01'],
  ] as const)('of half %i is what plain code counts in the rows', async (half, from) => {
    const again = await recounted(from, testDay, { day: '2026-07-03', word: '上学期末' }, { office, rows });
    expect(told(await summaryOf(half))).toEqual(Object.fromEntries(again));
  });

  it('of a month is so too', async () => {
    const { figures } = await office.call('reports.month', { month: '2026-10' });
    const again = await recounted(
      '2026-10-01',
      '2026-10-31',
      { day: '2026-09-30', word: '上月末' },
      { office, rows },
    );
    const common = figures.filter(({ name }) => !name.startsWith('本月'));
    expect(told({ figures: common })).toEqual(Object.fromEntries(again));
    const [before, after] = ['2026-09-30', '2026-10-31'].map(
      (day) =>
        new Set(
          seenOn(rows, day)
            .filter(({ wider }) => wider)
            .map(({ id }) => id),
        ),
    );
    const counts = told({ figures });
    expect(counts.本月新增).toBe(String([...after!].filter((id) => !before!.has(id)).length));
    expect(counts.本月减少).toBe(String([...before!].filter((id) => !after!.has(id)).length));
  });

  it('stands so in the document that is handed over', async () => {
    const xml = (await partTexts(await docx())).get('word/document.xml')!;
    const lines = xml
      .split('</w:p>')
      .map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(''));
    const written = await linesWithNumbers();
    expect(written.length).toBeGreaterThan(10);
    for (const line of written) expect(lines).toContain(line);
  });

  // Linux only: set-up has installed it there
  it.runIf(hasLibreOffice)(
    'stands so where LibreOffice opens it, on as many pages as in print',
    async () => {
      const document = await office.call('reports.summaryPaper', { ...half, format: 'document' });
      const printer = new PaperPrinter((await findChromium())!);
      const printed = await readPdf(await printer.pdf(toHtml(document as Document)));
      await printer.close();
      const opened = await readPdf(await printedByLibreOffice(await docx()));
      expect(opened.map(({ widthMm, heightMm }) => [widthMm, heightMm])).toEqual(
        printed.map(() => [210, 297]),
      );
      const words = opened.map(({ text }) => text.replace(/—\d+—/, '')).join('');
      for (const line of await linesWithNumbers()) expect(words).toContain(line.replace(/\s/g, ''));
    },
    120_000,
  );
});

const half = { year: 2026, half: 2 };

async function docx(): Promise<Uint8Array> {
  const made = await office.call('reports.summaryPaper', { ...half, format: 'docx' });
  if (!(made instanceof Uint8Array)) throw new Error('a file was asked for');
  return made;
}

/** The lines of the text that hold numbers, with those that were counted again in their places. */
async function linesWithNumbers(): Promise<string[]> {
  const { sections } = await summaryOf(2);
  const again = await recounted(
    '2026-07-01',
    testDay,
    { day: '2026-07-03', word: '上学期末' },
    { office, rows },
  );
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((line) => line.includes('{'))
    .map((line) =>
      line.replace(/^(- |## |### )/, '').replace(/\{([^{}]+)\}/g, (_, name: string) => again.get(name)!),
    );
}

describe('every table and chart of a report', () => {
  it('holds what plain code counts in the rows', async () => {
    const { tables, charts } = await summaryOf(2);
    const [now, before] = [testDay, '2026-07-03'].map((day) =>
      seenOn(rows, day).filter(({ wider }) => wider),
    );
    const names = new Map(
      (await office.call('admin.classes', null)).map(({ id, grade, number }) => [id, [grade, number]]),
    );
    expect(names.size).toBe(12);
    for (const table of tables) {
      const groups = table.rows.slice(0, -1).map(({ cells }) => cells.map(({ text }) => text));
      const foot = table.rows.at(-1)!.cells.map(({ text }) => text);
      const column = (at: number) => groups.map((cells) => Number(cells[at]));
      expect(
        column(0).reduce((a, b) => a + b),
        table.title,
      ).toBe(now!.length);
      expect(
        column(2).reduce((a, b) => a + b),
        table.title,
      ).toBe(before!.length);
      expect(foot).toEqual([
        String(now!.length),
        '100.00%',
        String(before!.length),
        signed(now!.length - before!.length),
      ]);
      for (const [count, part, then, change] of groups) {
        expect(part).toBe(share(Number(count), now!.length));
        expect(change).toBe(signed(Number(count) - Number(then)));
      }
      const keyOf = {
        sex: 'sex',
        away: 'away',
        carer: 'carer',
        schooling: 'schooling',
        bodyCondition: 'bodyCondition',
        boarding: 'boarding',
        class: 'classId',
      } as const;
      const key = keyOf[table.id as keyof typeof keyOf];
      if (key === undefined) continue;
      const sizes = (children: typeof now) =>
        [...Map.groupBy(children!, (child) => child[key]).values()].map((group) => group.length).toSorted();
      expect(column(0).filter(Boolean).toSorted(), table.title).toEqual(sizes(now));
      expect(column(2).filter(Boolean).toSorted(), table.title).toEqual(sizes(before));
    }
    const inMonth = (table: string, day: string, is: (row: Row) => boolean = () => true) =>
      ['07', '08', '09', '10', '11'].map(
        (month) =>
          rows
            .get(table)!
            .filter(
              (row) => String(row[day]).startsWith(`2026-${month}`) && String(row[day]) <= testDay && is(row),
            ).length,
      );
    const bars = Object.fromEntries(
      charts.map(({ name, bars: each }) => [name, each.map(({ value }) => value)]),
    );
    expect(bars).toMatchObject({
      '图：每月谈心次数': inMonth('contact', 'day', ({ kind }) => kind === 'talk'),
      '图：每月家访次数': inMonth('contact', 'day', ({ kind }) => kind === 'visit'),
      '图：每月亲情电话次数': inMonth('phoneCall', 'day', ({ connected }) => connected !== null),
      '图：每月活动次数': inMonth('activity', 'day', ({ state }) => state === 'held'),
      '图：每月借书次数': inMonth('loan', 'lentOn', ({ copyId }) => copyId !== null),
    });
  });
});

/** A parent or carer as somebody may have written them down, with gaps. */
const anyParent = fc.record({
  away: fc.constantFrom(true, true, false, null),
  awaySince: fc.constantFrom(null, '2024-03-01', '2026-08-15'),
  deceased: fc.constantFrom(null, null, null, true),
  canCare: fc.constantFrom(true, false, null),
});
const anyChild = fc.record({
  sex: fc.constantFrom('1', '2', null),
  birthDate: fc.constantFrom('2016-09-04', '2011-02-28', '2010-11-23', '2010-11-24', null),
  householdKind: fc.constantFrom('1', '2', null),
  classAt: fc.constantFrom(0, 1, 2, null),
  boarding: fc.constantFrom(true, false, null),
  bodyCondition: fc.constantFrom('1', '2', '3', null),
  fileOpenedOn: fc.constantFrom('2026-03-09', '2026-07-03', '2026-09-01'),
  leftOn: fc.constantFrom(null, null, null, '2026-06-01', '2026-09-10', testDay),
  father: fc.option(anyParent),
  mother: fc.option(anyParent),
  carer: fc.constantFrom('father', 'mother', 'paternalGrandmother', null),
  phones: fc.boolean(),
});

describe('with children written down in any way', () => {
  it('all numbers are those of plain code, and every table foots', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChild, { minLength: 6, maxLength: 12 }), async (children) => {
        const small = new TestOffice();
        try {
          await small.setUp();
          for (const child of children) await write(small, child);
          const exported = { office: small, rows: await exportedRows(small) };
          const view = await small.call('reports.summary', { year: 2026, half: 2 });
          const before = view.comparedWith === null ? null : { day: view.comparedWith, word: '上学期末' };
          const again = await recounted('2026-07-01', testDay, before, exported);
          expect(told(view)).toEqual(Object.fromEntries(again));
          for (const { rows: lines, title } of view.tables)
            for (const at of before ? [0, 2] : [0]) {
              const counts = lines.map(({ cells }) => Number(cells[at]!.text));
              const foot = counts.pop();
              expect(
                counts.reduce((sum, each) => sum + each, 0),
                title,
              ).toBe(foot);
            }
        } finally {
          await small.end();
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

async function write(of: TestOffice, child: typeof anyChild extends fc.Arbitrary<infer C> ? C : never) {
  const { classAt, father, mother, carer, phones, ...patch } = child;
  const classes = await of.call('admin.classes', null);
  const { id } = await addChild(of, { ...patch, classId: classAt === null ? null : classes[classAt]!.id });
  for (const [role, parent] of [
    ['father', father],
    ['mother', mother],
  ] as const)
    if (parent)
      await addKin(of, id, role, { name: '王大山', ...known(parent), carer: carer === role || null });
  if (carer === 'paternalGrandmother')
    await addKin(of, id, carer, {
      name: '陈桂香',
      carer: true,
      phones: phones ? [{ number: '15884624908', provedOn: null }] : [],
    });
}

/** Nobody is away who has died, and nobody since a day who is not away. */
function known(parent: typeof anyParent extends fc.Arbitrary<infer P> ? P : never) {
  const away = parent.deceased ? null : parent.away;
  return { ...parent, away, awaySince: away ? parent.awaySince : null };
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change);
}
