import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyAsset } from '../../../shared/areas/equipment/ledger.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { addDays } from '../../../shared/values/day.ts';
import { readLabel } from '../../../shared/values/label.ts';
import { addRoom } from '../../make/bookings.ts';
import { addLot, addPieces } from '../../make/equipmentInputs.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const list = (filter = {}) =>
  office.call('equipment.ledger', { filter: { ...everyAsset, ...filter }, before: null });
const undoLast = async () => {
  const [act] = await office.call('admin.acts', { limit: 1 });
  await office.call('admin.undo', { id: act!.id });
};

describe('entering equipment', () => {
  it('gives each piece a number of its own, all in one act that is undone as one', async () => {
    const made = await addPieces(office, 3, { oldNumber: '老-07' });
    expect(made.map(({ asset }) => asset.number)).toEqual([1, 2, 3]);
    expect(made.map(({ balance }) => balance)).toEqual([1, 1, 1]);
    expect(made.map(({ asset }) => asset.oldNumber)).toEqual(['老-07', null, null]);
    expect(readLabel(made[2]!.code)).toEqual({ kind: 'asset', number: 3 });
    await undoLast();
    expect((await list()).rows).toEqual([]);
  });

  it('gives no number twice, not even one that was undone', async () => {
    await addPieces(office, 2);
    await undoLast();
    const lot = await addLot(office, 20);
    expect(lot.asset.number).toBe(3);
    expect(lot.balance).toBe(20);
  });

  it('is refused for a day to come, without a name, and for more pieces than labels are made of', async () => {
    const entry = { patch: { name: '书架', kind: 'bookshelf' }, counted: false, quantity: 1 };
    const issue = (path: string, issue: string) => ({ problem: { fields: [{ path, issue }] } });
    await expect(
      office.call('equipment.enterAssets', {
        ...entry,
        patch: { ...entry.patch, acquiredOn: addDays(testDay, 1) },
      }),
    ).rejects.toMatchObject(issue('patch.acquiredOn', 'dayAhead'));
    await expect(
      office.call('equipment.enterAssets', { ...entry, patch: { kind: 'desk' } }),
    ).rejects.toMatchObject(issue('patch.name', 'required'));
    await expect(office.call('equipment.enterAssets', { ...entry, quantity: 500 })).rejects.toMatchObject(
      issue('quantity', 'tooBig'),
    );
  });
});

describe('the ledger', () => {
  it('adds up pieces and worth of all that the filter keeps, and says which lines have no price', async () => {
    await addPieces(office, 2);
    await addLot(office, 20, { priceFen: 350 });
    await addLot(office, 5, { name: '象棋', kind: 'game' });
    expect((await list()).sums).toEqual({ lines: 4, pieces: 27, fen: 647_000, unpriced: 1 });
    expect((await list({ kind: 'computer' })).sums).toEqual({
      ...{ lines: 2, pieces: 2, fen: 640_000, unpriced: 0 },
    });
    expect((await list({ text: '跳' })).rows.map(({ asset }) => asset.name)).toEqual(['跳绳']);
    const { rows } = await list();
    expect((await list({ text: rows[1]!.code })).rows.map(({ asset }) => asset.number)).toEqual([2]);
    const found = await office.call('equipment.findAssets', { text: '象棋', limit: 5 });
    expect(found.map(({ balance }) => balance)).toEqual([5]);
  });

  it('moves several things to another room in one act, and finds them there', async () => {
    const made = await addPieces(office, 3);
    const room = await addRoom(office);
    const ids = made.slice(0, 2).map(({ asset }) => asset.id);
    await office.call('equipment.moveAssets', { ids, roomId: room.id, shelf: '靠窗' });
    const { rows } = await list({ roomId: room.id });
    expect(rows.map((row) => [row.asset.id, row.room, row.asset.shelf])).toEqual(
      ids.map((id) => [id, room.name, '靠窗']),
    );
  });

  it('tells what guarantee ends soon and what maintenance is due', async () => {
    const [soon, later] = await addPieces(office, 2);
    await office.call('equipment.saveAsset', {
      ...{ id: soon!.asset.id, version: null, patch: { guaranteeUntil: addDays(testDay, 30) } },
    });
    await office.call('equipment.saveAsset', {
      ...{ id: later!.asset.id, version: null, patch: { guaranteeUntil: addDays(testDay, 31) } },
    });
    expect((await list({ due: 'guarantee' })).rows.map(({ asset }) => asset.id)).toEqual([soon!.asset.id]);
    const did = { id: null, version: null, assetId: later!.asset.id };
    await office.call('equipment.saveMaintenance', { ...did, patch: { what: '清灰', nextOn: testDay } });
    expect((await list({ due: 'maintenance' })).rows.map(({ asset }) => asset.id)).toEqual([later!.asset.id]);
    await office.call('equipment.saveMaintenance', { ...did, patch: { what: '换硬盘', costFen: 30_000 } });
    expect((await list({ due: 'maintenance' })).rows).toEqual([]);
    const view = await office.call('equipment.asset', { id: later!.asset.id });
    expect(view.maintenance.map(({ what }) => what)).toEqual(['换硬盘', '清灰']);
  });

  it('tells of a thing who changed what, its upkeep among it, and of no other', async () => {
    const [one, other] = await addPieces(office, 2);
    const { id } = one!.asset;
    await office.call('equipment.saveAsset', { id, version: null, patch: { condition: 'worn' } });
    await office.call('equipment.saveMaintenance', {
      ...{ id: null, version: null, assetId: id, patch: { what: '清灰' } },
    });
    await office.call('equipment.saveAsset', {
      ...{ id: other!.asset.id, version: null, patch: { note: '别的' } },
    });
    const { changes } = await office.call('equipment.history', { id, before: null, language: 'zh-CN' });
    expect(changes.map(({ record, kind }) => `${record} ${kind}`)).toEqual([
      ...['maintenance made', 'asset changed', 'asset made'],
    ]);
    expect(changes[1]!.fields).toEqual([{ field: 'condition', label: '状况', before: '完好', after: '旧' }]);
    expect(changes.every(({ staffName }) => staffName !== '')).toBe(true);
  });

  it('on paper by place and by custodian has each thing once, and the same sums', async () => {
    const room = await addRoom(office);
    await addPieces(office, 2, { roomId: room.id });
    await addLot(office, 20);
    for (const by of ['number', 'room', 'custodian'] as const) {
      const paper = (await office.call('equipment.ledgerPaper', {
        ...{ filter: everyAsset, by, format: 'document' },
      })) as Document;
      const text = await textOf(paper);
      expect(text).toContain('3项、22件');
      expect(text.split('台式电脑').length - 1).toBe(2);
    }
    const book = await office.call('equipment.ledgerPaper', {
      ...{ filter: everyAsset, by: 'number', format: 'xlsx' },
    });
    expect((book as Uint8Array).byteLength).toBeGreaterThan(1000);
  });
});

describe('the balance', () => {
  it('never goes below what is there', async () => {
    const lot = await addLot(office, 5);
    const leaving = { id: lot.asset.id, reason: 'lost', day: testDay, note: null };
    const { balance } = await office.call('equipment.takeOut', { ...leaving, quantity: 3 });
    expect(balance).toBe(2);
    await expect(office.call('equipment.takeOut', { ...leaving, quantity: 3 })).rejects.toMatchObject({
      problem: { code: 'notSoMany', params: { balance: 2, out: 0 } },
    });
    expect(
      (await office.call('equipment.correctBalance', { id: lot.asset.id, balance: 4, note: '数错' })).balance,
    ).toBe(4);
  });

  it('of any past day is the sum of the moves until then, whatever was entered and taken out', async () => {
    const lot = await addLot(office, 50, { acquiredOn: addDays(testDay, -60) });
    const { id } = lot.asset;
    const act = fc.record({ ago: fc.integer({ min: 0, max: 59 }), quantity: fc.integer({ min: 1, max: 8 }) });
    const gone: { ago: number; quantity: number }[] = [];
    for (const { ago, quantity } of fc.sample(act, { numRuns: 25, seed: 6 })) {
      const day = addDays(testDay, -ago);
      const done = await office
        .call('equipment.takeOut', { id, quantity, reason: 'lost', day, note: null })
        .catch(() => null);
      if (done) gone.push({ ago, quantity });
    }
    expect(gone.length).toBeGreaterThan(3);
    for (const ago of [0, 1, 10, 25, 40, 59]) {
      const day = ago === 0 ? null : addDays(testDay, -ago);
      const left = gone.filter((each) => each.ago >= ago).reduce((sum, each) => sum - each.quantity, 50);
      expect((await list({ day, gone: true })).rows[0]!.balance).toBe(left);
    }
    const before = await list({ day: addDays(testDay, -61) });
    expect(before.rows).toEqual([]);
    const { moves } = await office.call('equipment.asset', { id });
    expect(moves[0]!.balance).toBe((await list({ gone: true })).rows[0]!.balance);
  });
});

describe('who may', () => {
  it('a teacher looks at the ledger and writes nothing', async () => {
    await addPieces(office, 1);
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    expect((await list()).rows).toHaveLength(1);
    await expect(addPieces(office, 1)).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
  });
});
