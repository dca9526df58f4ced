import { readXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toXlsx } from '../../../electron/office/files/xlsxWrite.ts';
import { everyAsset } from '../../../shared/areas/equipment/ledger.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { readLabel } from '../../../shared/values/label.ts';
import { addRoom } from '../../make/bookings.ts';
import { TestOffice, testDay } from '../../make/office.ts';
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

const book = (name: string, quantity: number, more = {}) => ({
  id: null,
  patch: { what: 'book', name, quantity, ...more },
});
const save = (patch = {}, lines = [book('昆虫记', 3, { isbn: '9787530123454', priceFen: 2_500 })]) =>
  office.call('equipment.saveIntake', { id: null, version: null, patch: { title: '添置', ...patch }, lines });
type View = Awaited<ReturnType<typeof save>>;
const accept = ({ intake, items }: View, more: { secondById?: string; received?: number } = {}) =>
  office.call('equipment.acceptIntake', {
    ...{ id: intake.id, version: null, day: testDay, acceptedById: caretaker },
    secondById: more.secondById ?? teacher,
    lines: items.map(({ line }) => ({
      ...{ id: line.id, received: more.received ?? line.quantity, wrong: null },
    })),
  });
const enter = ({ intake }: View, place = {}) =>
  office.call('equipment.enterIntake', {
    ...{ id: intake.id, version: null, roomId: null, shelf: null, custodianId: null, ...place },
  });
const refused = (code: string) => ({ problem: { code } });

describe('a purchase', () => {
  it('is asked for by a teacher, approved by the principal, counted by two and entered in one act', async () => {
    await office.signIn('chen');
    const asked = await save({ reason: '三年级没有科普书' });
    expect(asked.state).toBe('asked');
    await expect(
      office.call('equipment.decideIntake', { id: asked.intake.id, version: null, refusedBecause: null }),
    ).rejects.toMatchObject(refused('notAllowed'));
    await office.signIn('lin');
    await expect(accept(asked)).rejects.toMatchObject(refused('intakeClosed'));
    await office.call('equipment.decideIntake', { id: asked.intake.id, version: null, refusedBecause: null });
    await office.signIn('zhou');
    const accepted = await accept(asked, { received: 2 });
    expect(accepted).toMatchObject({ state: 'accepted', acceptedBy: 'zhou老师', secondBy: 'chen老师' });
    const room = await addRoom(office);
    const entered = await enter(accepted, { roomId: room.id, shelf: 'A2' });
    expect(entered.state).toBe('entered');
    const { first, last } = entered.items[0]!.codes!;
    expect([readLabel(first), readLabel(last)]).toEqual([
      { kind: 'copy', number: 1 },
      { kind: 'copy', number: 2 },
    ]);
    const scanned = await office.call('library.scan', { code: '9787530123454' });
    expect(scanned).toMatchObject({ kind: 'title', name: '昆虫记' });
    await expect(enter(accepted)).rejects.toMatchObject(refused('intakeClosed'));
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await office.call('library.scan', { code: first })).toEqual({ kind: 'unknown' });
    expect((await office.call('equipment.intake', { id: asked.intake.id })).state).toBe('accepted');
  });

  it('that is refused says why and goes no further', async () => {
    const asked = await save();
    const { state, intake } = await office.call('equipment.decideIntake', {
      ...{ id: asked.intake.id, version: null, refusedBecause: '经费不够' },
    });
    expect([state, intake.refusedBecause]).toEqual(['refused', '经费不够']);
    await expect(accept(asked)).rejects.toMatchObject(refused('intakeClosed'));
  });

  it('is another’s to change for nobody but who keeps the ledger', async () => {
    const asked = await save();
    await office.signIn('chen');
    const change = { id: asked.intake.id, version: null, patch: { title: '别的' }, lines: [] };
    await expect(office.call('equipment.saveIntake', change)).rejects.toMatchObject(refused('notAllowed'));
    await expect(save({ source: 'donated' })).rejects.toMatchObject(refused('notAllowed'));
  });

  it('can’t be approved by writing the decision into what is saved', async () => {
    await office.signIn('chen');
    const asked = await save({ decidedOn: testDay, acceptedOn: testDay, enteredOn: testDay });
    expect(asked.state).toBe('asked');
  });
});

describe('counting', () => {
  it('takes two different persons and every line', async () => {
    const given = await save({ source: 'donated', giver: '县图书馆' });
    expect(given.state).toBe('coming');
    await expect(accept(given, { secondById: caretaker })).rejects.toMatchObject({
      problem: { fields: [{ path: 'secondById', issue: 'samePerson' }] },
    });
    await expect(
      office.call('equipment.acceptIntake', {
        ...{ id: given.intake.id, version: null, day: testDay, acceptedById: caretaker, secondById: teacher },
        lines: [],
      }),
    ).rejects.toMatchObject(refused('invalidInput'));
  });
});

describe('a gift of a hundred books and some equipment', () => {
  it('is entered whole: titles joined by ISBN, pieces with numbers, a lot by its quantity', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => book(`图书${at}`, 1, { priceFen: 1_000 }));
    const equipment = [
      { id: null, patch: { what: 'equipment', name: '电脑', kind: 'computer', quantity: 3 } },
      { id: null, patch: { what: 'equipment', name: '跳绳', kind: 'sport', quantity: 40, counted: true } },
    ];
    const given = await save({ source: 'donated', giver: '县图书馆' }, [...lines, ...equipment] as never);
    const entered = await enter(await accept(given), { custodianId: caretaker });
    expect(entered.pieces).toBe(143);
    const { rows, sums } = await office.call('equipment.ledger', { filter: everyAsset, before: null });
    expect(sums).toMatchObject({ lines: 4, pieces: 43 });
    expect(rows.every((each) => each.asset.source === 'donated' && each.custodian === 'zhou老师')).toBe(true);
    expect(readLabel(entered.items[99]!.codes!.last)).toEqual({ kind: 'copy', number: 100 });
    const format = 'document' as const;
    const register = (await office.call('equipment.donationPaper', {
      ...{ from: '2026-09-01', to: testDay, format },
    })) as Document;
    for (const words of ['县图书馆', '等102种', '143', '非定向', 'chen老师'])
      expect(await textOf(register)).toContain(words);
    const sheet = (await office.call('equipment.intakePaper', { id: given.intake.id, format })) as Document;
    for (const words of ['添置验收单', '图书99', 'zhou老师', '1,000.00'])
      expect(await textOf(sheet)).toContain(words);
    const bytes = await office.call('equipment.intakePaper', { id: given.intake.id, format: 'xlsx' });
    const { sheets } = await readXlsx(bytes as Uint8Array);
    expect(sheets.flatMap(({ rows }) => rows.flat())).toEqual(
      expect.arrayContaining(['捐赠人', '县图书馆', '图书99']),
    );
  });
});

describe('a packing list', () => {
  const workbook = ([heads = [], ...rows]: (string | number)[][]) =>
    toXlsx({
      sheets: [
        {
          name: '装箱单',
          orientation: 'portrait' as const,
          columns: heads.map((each) => ({ heading: [String(each)], width: 12, kind: 'text' as const })),
          rows,
        },
      ],
    });
  it('is read line by line, books and equipment told apart, sums left out', async () => {
    const bytes = await workbook([
      ['名称', '规格型号', 'ISBN', '单位', '数量', '单价'],
      ['昆虫记', '', '978-7-5301-2345-4', '册', 5, '25.00'],
      ['篮球', '7号', '', '个', 6, 80],
      ['跳绳', '', '', '根', 40, '3.5'],
      ['合计', '', '', '', 51, ''],
    ]);
    const { lines } = await office.call('equipment.readPacking', { name: '装箱单.xlsx', bytes });
    expect(
      lines.map(({ row, patch }) => [row, patch.what, patch.name, patch.quantity, patch.priceFen]),
    ).toEqual([
      [2, 'book', '昆虫记', 5, 2_500],
      [3, 'equipment', '篮球', 6, 8_000],
      [4, 'equipment', '跳绳', 40, 350],
    ]);
    expect(lines.map(({ patch }) => [patch.kind ?? null, patch.counted])).toEqual([
      [null, false],
      ['ball', false],
      ['sport', true],
    ]);
  });

  it('knows books without an ISBN by who wrote or published them, or by how they are counted', async () => {
    const bytes = await workbook([
      ['名称', '作者', '出版社', '规格', '单位', '数量'],
      ['林间的信', '白若溪', '', '', '', 1],
      ['象棋入门', '', '稻田书局', '16开', '本', 2],
      ['一本旧书', '', '', '', '', 1],
      ['象棋', '', '', '', '副', 4],
      ['电子白板', '', '', '86寸', '台', 1],
    ]);
    const { lines } = await office.call('equipment.readPacking', { name: '装箱单.xlsx', bytes });
    expect(lines.map(({ patch }) => [patch.name, patch.what])).toEqual([
      ...[['林间的信', 'book'] as const, ['象棋入门', 'book'] as const, ['一本旧书', 'book'] as const],
      ...[['象棋', 'equipment'] as const, ['电子白板', 'equipment'] as const],
    ]);
    expect(lines[1]!.patch).toMatchObject({ publisher: '稻田书局', counted: false });
  });
});
