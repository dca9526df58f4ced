import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCount } from '../../../shared/areas/equipment/counting.ts';
import { everyAsset } from '../../../shared/areas/equipment/ledger.ts';
import { type Difference, differences, settlings } from '../../../shared/areas/equipment/stocktake.ts';
import { mostTaken } from '../../../shared/areas/equipment/stocktakeCalls.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { addDays } from '../../../shared/values/day.ts';
import { labelCode } from '../../../shared/values/label.ts';
import { addRoom } from '../../make/bookings.ts';
import { addLot, addPieces } from '../../make/equipmentInputs.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
let here: string;
let there: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  here = (await addRoom(office)).id;
  there = (await addRoom(office, { name: '计算机室' })).id;
});
afterEach(() => office.end());

const yesterday = addDays(testDay, -1);
const addBooks = async (copies: number, roomId: string | null = here, name = '昆虫记') => {
  const made = await office.call('library.enterCopies', {
    ...{ titleId: null, title: { name }, copies, oldNumbers: [] },
    patch: { roomId, acquiredOn: yesterday },
  });
  return Array.from({ length: copies }, (_, at) => labelCode('copy', made.first + at));
};
const start = (more = {}) =>
  office.call('equipment.startStocktake', {
    ...{ name: '学年末清查', day: testDay, ofBooks: true, ofEquipment: true, roomIds: null },
    ...more,
  });
const scan = (stocktakeId: string, code: string, roomId: string | null = here) =>
  office.call('equipment.countScan', { stocktakeId, roomId, code });
const view = (id: string) => office.call('equipment.stocktake', { id });
const settleAll = async (id: string, how: Partial<Record<Difference, string>>) => {
  const { differences: lines, lots } = await view(id);
  for (const difference of differences) {
    const things = [...lines, ...lots]
      .filter((line) => line.state === difference && line.settlement === null)
      .map(({ kind, id: thing }) => ({ kind, id: thing }));
    const by = how[difference] ?? settlings[difference][1]!;
    if (things.length > 0)
      await office.call('equipment.settle', { stocktakeId: id, things, how: by, reason: '核实过' });
  }
};

describe('a stocktake', () => {
  it('tells found, elsewhere, missing and unexpected apart, and keeps each scan at once', async () => {
    const codes = await addBooks(4);
    const [gone] = await addBooks(1, here, '报废的书');
    const left = await office.call('library.scan', { code: gone! });
    if (left.kind !== 'thing') throw new Error('no copy');
    await office.call('library.takeOut', {
      ...{ ids: [left.thing.id], leftOn: testDay, leftBy: 'writtenOff', note: null },
    });
    const { id } = await start();
    expect((await scan(id, codes[0]!)).did).toBe('counted');
    expect((await scan(id, codes[0]!)).did).toBe('again');
    expect((await scan(id, codes[1]!, there)).line).toMatchObject({ state: 'elsewhere', seenIn: '计算机室' });
    expect((await scan(id, gone!)).line?.state).toBe('unexpected');
    expect((await scan(id, '10000999')).did).toBe('wrongDigit');
    expect((await scan(id, labelCode('copy', 99))).did).toBe('unknown');
    const { totals } = await view(id);
    expect(totals).toMatchObject({ found: 1, elsewhere: 1, missing: 2, unexpected: 1, out: 0, open: 4 });
    const missing = await office.call('equipment.taken', { id, state: 'missing', before: null });
    expect(missing.rows.map(({ code }) => code)).toEqual(codes.slice(2));
  });

  it('asks how many there are of a lot, and does not miss what is lent', async () => {
    const lot = await addLot(office, 20, { roomId: here, acquiredOn: yesterday });
    const { id } = await start({ ofBooks: false });
    expect((await view(id)).lots.map(({ name }) => name)).toEqual(['跳绳']);
    expect((await scan(id, lot.code)).did).toBe('askQuantity');
    const count = { stocktakeId: id, roomId: here, assetId: lot.asset.id };
    expect(await office.call('equipment.countLot', { ...count, quantity: 17 })).toMatchObject({
      line: { state: 'missing', by: -3, expected: 20 },
    });
    expect(await office.call('equipment.countLot', { ...count, quantity: 20 })).toMatchObject({
      line: { state: 'found', by: 0 },
    });
    expect((await view(id)).totals).toMatchObject({ expected: 20, found: 20, open: 0 });
  });

  it('of one room looks for nothing of another', async () => {
    await addBooks(2, there);
    const [mine] = await addBooks(1);
    const { id } = await start({ roomIds: [here] });
    await scan(id, mine!);
    expect((await view(id)).totals).toMatchObject({ expected: 1, found: 1, missing: 0 });
  });

  it('tells with each count what it changed, so that nothing else has to be read again', async () => {
    const codes = [...(await addBooks(3)), ...(await addBooks(2, there, '桥'))];
    const [gone] = await addBooks(1, null, '报废的书');
    const pieces = await addPieces(office, 2, { roomId: here, acquiredOn: yesterday });
    const lots = [await addLot(office, 6, { roomId: here }), await addLot(office, 4, { roomId: there })];
    await settleAll((await start({ name: '上一次' })).id, { missing: 'lost' });
    codes.push(...(await addBooks(3, here, '新书')), gone!, ...pieces.map(({ code }) => code));
    const act = fc.oneof(
      fc.record({ code: fc.constantFrom(...codes), room: fc.constantFrom('here', 'there', null) }),
      fc.record({ lot: fc.integer({ min: 0, max: 1 }), quantity: fc.integer({ min: 0, max: 8 }) }),
      fc.record({ name: fc.constantFrom('小黑板', '旧琴'), quantity: fc.integer({ min: 1, max: 3 }) }),
      fc.constant('settle'),
    );
    for (const roomIds of [null, [here]]) {
      const { id: stocktakeId } = await start({ roomIds });
      let shown = await view(stocktakeId);
      for (const each of fc.sample(act, { numRuns: 60, seed: 7 })) {
        if (each === 'settle') {
          await settleAll(stocktakeId, { missing: 'foundLater', unexpected: 'notOurs' });
          shown = await view(stocktakeId);
          continue;
        }
        const done =
          'code' in each
            ? await scan(stocktakeId, each.code, each.room && { here, there }[each.room])
            : 'lot' in each
              ? await office.call('equipment.countLot', {
                  ...{ stocktakeId, roomId: here, quantity: each.quantity },
                  assetId: lots[each.lot]!.asset.id,
                })
              : await office.call('equipment.countNameless', { stocktakeId, roomId: there, ...each });
        shown = withCount(shown, done);
        expect(shown).toEqual(await view(stocktakeId));
      }
    }
  });

  it('tells a page of lines at a time, and counts all of them', async () => {
    const codes = await addBooks(mostTaken + 2);
    const { id } = await start();
    await scan(id, codes[0]!);
    const first = await office.call('equipment.taken', { id, state: 'missing', before: null });
    const rest = await office.call('equipment.taken', { id, state: 'missing', before: first.next });
    expect([...first.rows, ...rest.rows].map(({ code }) => code)).toEqual(codes.slice(1));
    expect(rest.next).toBe(null);
    await settleAll(id, { missing: 'lost' });
    const shown = await view(id);
    expect(shown.differing).toEqual({ open: 1, settled: mostTaken });
    expect(shown.differences[0]).toMatchObject({ code: codes.at(-1), settlement: null });
  });

  it('is closed only when each difference is settled, and then nothing more is counted', async () => {
    const codes = await addBooks(2);
    const { id } = await start();
    await scan(id, codes[0]!);
    const close = () => office.call('equipment.closeStocktake', { id });
    await expect(close()).rejects.toMatchObject({ problem: { code: 'stocktakeOpen', params: { open: 1 } } });
    await settleAll(id, { missing: 'lost' });
    await close();
    expect((await view(id)).differences[0]).toMatchObject({
      state: 'missing',
      settlement: { how: 'lost', reason: '核实过', change: -1 },
    });
    expect(await office.call('library.scan', { code: codes[1]! })).toMatchObject({ kind: 'gone' });
    await expect(scan(id, codes[1]!)).rejects.toMatchObject({ problem: { code: 'stocktakeClosed' } });
  });

  it('takes a settling back as one act, with all that it did to the ledger', async () => {
    await addBooks(3);
    const { id } = await start();
    await settleAll(id, { missing: 'lost' });
    expect((await view(id)).totals.open).toBe(0);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await view(id)).totals).toMatchObject({ open: 3, missing: 3 });
  });

  it('lets a thing that was written off as lost be found after all', async () => {
    const [code] = await addBooks(1);
    const { id } = await start();
    await settleAll(id, { missing: 'lost' });
    expect((await scan(id, code!)).line).toMatchObject({ state: 'unexpected', settlement: null });
    await settleAll(id, { unexpected: 'entered' });
    await office.call('equipment.closeStocktake', { id });
    expect((await office.call('library.scan', { code: code! })).kind).toBe('thing');
  });

  it('refuses a settling that does not fit the difference', async () => {
    await addBooks(1);
    const { id } = await start();
    const [line] = (await view(id)).differences;
    await expect(
      office.call('equipment.settle', {
        ...{ stocktakeId: id, things: [{ kind: 'copy', id: line!.id }], how: 'moved', reason: '在别处' },
      }),
    ).rejects.toMatchObject({ problem: { code: 'changedMeanwhile' } });
  });

  it('has a report that says how everything was settled', async () => {
    const codes = await addBooks(2);
    await addLot(office, 5, { acquiredOn: yesterday });
    const { id } = await start();
    await scan(id, codes[0]!);
    await office.call('equipment.countNameless', {
      stocktakeId: id,
      roomId: here,
      name: '小黑板',
      quantity: 1,
    });
    await settleAll(id, { missing: 'foundLater' });
    for (const format of ['document', 'xlsx'] as const) {
      const paper = await office.call('equipment.stocktakePaper', { id, format });
      if (format === 'document')
        for (const words of ['学年末清查报告', '后来找到', '小黑板', '不是我们的', '核实过'])
          expect(await textOf(paper as Document)).toContain(words);
    }
  });
});

/** What is really in the rooms, kept by hand beside the office. */
describe('after a closed stocktake', () => {
  it('the ledger has what is there, whatever was lost, moved or found more before', async () => {
    const copyPlace = fc.constantFrom('here', 'there', 'gone');
    const world = fc.record({
      books: fc.array(copyPlace, { minLength: 1, maxLength: 6 }),
      pieces: fc.array(copyPlace, { minLength: 1, maxLength: 3 }),
      lots: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 2 }),
      writtenDown: fc.boolean(),
    });
    for (const { books, pieces, lots, writtenDown } of fc.sample(world, { numRuns: 8, seed: 42 })) {
      const codes = await addBooks(books.length);
      const made = await addPieces(office, pieces.length, { roomId: here, acquiredOn: yesterday });
      const heaps = [];
      for (const _ of lots) heaps.push(await addLot(office, 6, { roomId: here, acquiredOn: yesterday }));
      const real = new Map<string, string>();
      for (const [at, place] of books.entries()) if (place !== 'gone') real.set(codes[at]!, place);
      for (const [at, place] of pieces.entries()) if (place !== 'gone') real.set(made[at]!.code, place);
      const ids = new Set([...made, ...heaps].map(({ asset }) => asset.id));
      const { id } = await start({ roomIds: writtenDown ? [here] : null });
      for (const [code, place] of real) await scan(id, code, place === 'here' ? here : there);
      for (const [at, quantity] of lots.entries())
        await office.call('equipment.countLot', {
          ...{ stocktakeId: id, roomId: here, assetId: heaps[at]!.asset.id, quantity },
        });
      await settleAll(id, { missing: 'lost', elsewhere: 'moved', unexpected: 'entered' });
      await office.call('equipment.closeStocktake', { id });
      for (const code of codes) {
        const found = await office.call('library.scan', { code });
        expect(found.kind).toBe(real.has(code) ? 'thing' : 'gone');
      }
      const { rows } = await office.call('equipment.ledger', {
        ...{ filter: { ...everyAsset, gone: true }, before: null },
      });
      const mine = rows.filter(({ asset }) => ids.has(asset.id));
      const wanted = [
        ...made.map(({ code }) => [code, real.has(code) ? 1 : 0, real.get(code) ?? null]),
        ...heaps.map(({ code }, at) => [code, lots[at], 'here']),
      ];
      expect(
        mine.map(({ code, balance, room, asset }) => [
          ...[code, balance],
          balance === 0 && !asset.counted ? null : room === '计算机室' ? 'there' : 'here',
        ]),
      ).toEqual(wanted);
    }
  });
});
