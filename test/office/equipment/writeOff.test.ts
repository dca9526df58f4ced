import { readXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyAsset } from '../../../shared/areas/equipment/ledger.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { labelCode } from '../../../shared/values/label.ts';
import { addLot, addPieces } from '../../make/equipmentInputs.ts';
import { TestOffice } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
let caretaker: string;
let teacher: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  caretaker = await office.addStaff('caretaker', 'zhou');
  teacher = await office.addStaff('mentor', 'chen');
});
afterEach(() => office.end());

const ledger = async (filter = {}) =>
  (await office.call('equipment.ledger', { filter: { ...everyAsset, ...filter }, before: null })).rows;
const copyId = async (number: number) => {
  const found = await office.call('library.scan', { code: labelCode('copy', number) });
  return found.kind === 'thing' ? found.thing.id : null;
};
type Things = { kind: 'copy' | 'asset'; id: string; quantity: number }[];
const propose = (things: Things, id: string | null = null) =>
  office.call('equipment.proposeWriteOff', { id, reason: '用坏了，修不好', headId: teacher, things });
const decide = (id: string, refusedBecause: string | null = null) =>
  office.call('equipment.decideWriteOff', { id, refusedBecause });
const undoLast = async () => {
  const [act] = await office.call('admin.acts', { limit: 1 });
  await office.call('admin.undo', { id: act!.id });
};

describe('writing off', () => {
  it('takes copies, pieces and a part of a lot out of the ledger in one act, once the principal approves', async () => {
    const [piece] = await addPieces(office, 1);
    const lot = await addLot(office, 20);
    await office.call('library.enterCopies', {
      ...{ titleId: null, title: { name: '昆虫记' }, copies: 2, oldNumbers: [], patch: {} },
    });
    const copy = (await copyId(1))!;
    await office.signIn('zhou');
    const { writeOff } = await propose([
      { kind: 'copy', id: copy, quantity: 1 },
      { kind: 'asset', id: piece!.asset.id, quantity: 1 },
      { kind: 'asset', id: lot.asset.id, quantity: 6 },
    ]);
    expect((await ledger()).map(({ balance }) => balance)).toEqual([1, 20]);
    await expect(decide(writeOff.id)).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    await office.signIn('lin');
    expect((await decide(writeOff.id)).state).toBe('done');
    expect((await ledger({ gone: true })).map(({ balance }) => balance)).toEqual([0, 14]);
    expect(await copyId(1)).toBeNull();
    expect(await copyId(2)).not.toBeNull();
    await undoLast();
    expect((await ledger()).map(({ balance }) => balance)).toEqual([1, 20]);
    expect(await copyId(1)).toBe(copy);
  });

  it('that is refused changes nothing and says why', async () => {
    const [piece] = await addPieces(office, 1);
    const { writeOff } = await propose([{ kind: 'asset', id: piece!.asset.id, quantity: 1 }]);
    expect(await decide(writeOff.id, '还能修')).toMatchObject({
      ...{ state: 'refused', writeOff: { refusedBecause: '还能修' } },
    });
    expect((await ledger()).length).toBe(1);
    await expect(decide(writeOff.id)).rejects.toMatchObject({ problem: { code: 'intakeClosed' } });
  });

  it('takes no more than there is, and nothing that is on another form', async () => {
    const lot = await addLot(office, 5);
    const things = (quantity: number): Things => [{ kind: 'asset', id: lot.asset.id, quantity }];
    await expect(propose(things(6))).rejects.toMatchObject({ problem: { code: 'notSoMany' } });
    const { writeOff } = await propose(things(5));
    await expect(propose(things(1))).rejects.toMatchObject({ problem: { code: 'inUse' } });
    expect((await propose(things(4), writeOff.id)).lines[0]!.quantity).toBe(4);
    await office.call('equipment.takeOut', {
      ...{ id: lot.asset.id, quantity: 3, reason: 'lost', day: '2026-11-23', note: null },
    });
    await expect(decide(writeOff.id)).rejects.toMatchObject({ problem: { code: 'notSoMany' } });
  });

  it('begins with what is damaged, and has the form with three signatures', async () => {
    const [piece] = await addPieces(office, 2, { condition: 'damaged' });
    expect((await office.call('equipment.damaged', null)).map(({ name }) => name)).toEqual([
      ...['台式电脑', '台式电脑'],
    ]);
    const { writeOff } = await propose([{ kind: 'asset', id: piece!.asset.id, quantity: 1 }]);
    expect(await office.call('equipment.damaged', null)).toHaveLength(1);
    const paper = await office.call('equipment.writeOffPaper', { id: writeOff.id, format: 'document' });
    for (const words of ['报废物品申报表', '台式电脑', '3,200.00', '管理人签字', 'chen老师', '校领导签字'])
      expect(await textOf(paper as Document)).toContain(words);
    expect(await cellsOf('equipment.writeOffPaper', writeOff.id)).toEqual(
      expect.arrayContaining(['申报人', '台式电脑', '报废原因']),
    );
  });
});

/** Every text in the paper's workbook. */
async function cellsOf(name: 'equipment.writeOffPaper' | 'equipment.handoverPaper', id: string) {
  const { sheets } = await readXlsx((await office.call(name, { id, format: 'xlsx' })) as Uint8Array);
  return sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
}

describe('custody', () => {
  it('goes to another whole, in one act with a paper, when somebody leaves', async () => {
    await addPieces(office, 2, { custodianId: caretaker });
    await addLot(office, 20, { custodianId: caretaker });
    await addPieces(office, 1, { custodianId: teacher });
    await office.call('admin.disableAccount', { id: caretaker });
    expect(await office.call('equipment.custodians', null)).toMatchObject([
      { name: 'zhou老师', left: true, lines: 3, pieces: 22 },
      { name: 'chen老师', left: false, lines: 1, pieces: 1 },
    ]);
    const { handover } = await office.call('equipment.handOver', {
      ...{ fromId: caretaker, toId: teacher, note: null },
    });
    expect((await ledger({ custodianId: teacher })).length).toBe(4);
    const paper = await office.call('equipment.handoverPaper', { id: handover.id, format: 'document' });
    for (const words of ['zhou老师', 'chen老师', '共3项、22件', '跳绳'])
      expect(await textOf(paper as Document)).toContain(words);
    expect(await cellsOf('equipment.handoverPaper', handover.id)).toContain('跳绳');
    await expect(
      office.call('equipment.handOver', { fromId: caretaker, toId: teacher, note: null }),
    ).rejects.toMatchObject({ problem: { code: 'nothingKept' } });
    await undoLast();
    expect((await ledger({ custodianId: caretaker })).length).toBe(3);
  });
});

describe('the standard of a home', () => {
  it('is compared with what is there and not damaged; the list is the school’s to change', async () => {
    await addPieces(office, 3);
    await addPieces(office, 1, { condition: 'damaged' });
    await addLot(office, 12, { name: '课桌', kind: 'desk' });
    await office.call('library.enterCopies', {
      ...{ titleId: null, title: { name: '昆虫记' }, copies: 2, oldNumbers: [], patch: {} },
    });
    const rows = await office.call('equipment.standard', null);
    const there = Object.fromEntries(rows.map(({ name, there: count }) => [name, count]));
    expect(there).toMatchObject({ 电脑: 3, 课桌: 12, 电视: 0, '书刊、电子出版物': 1 });
    await addLot(office, 4, { name: '7号篮球', kind: 'ball' });
    const named = await office.call('equipment.standard', null);
    expect(
      named.filter(({ kind }) => kind === 'ball').map(({ name, there: count }) => [name, count]),
    ).toEqual([
      ...[['篮球', 4] as const, ['足球', 0] as const, ['排球', 0] as const],
      ...[['乒乓球', 0] as const, ['羽毛球', 0] as const],
    ]);
    await office.call('equipment.saveStandard', [
      { id: null, name: '电脑', kind: 'computer', quantity: 5, unit: '台', source: '县里要求' },
    ]);
    expect(await office.call('equipment.standard', null)).toMatchObject([
      { name: '电脑', quantity: 5, there: 3 },
    ]);
    const paper = await office.call('equipment.standardPaper', { format: 'document' });
    for (const words of ['还缺1项', '县里要求']) expect(await textOf(paper as Document)).toContain(words);
  });
});
