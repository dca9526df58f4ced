/** Equipment that is put aside for whoever waits, and what is owed for a book that is there again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BorrowerRef, ThingRef } from '../../../shared/areas/library/desk.ts';
import { addChild } from '../../make/children.ts';
import { addAssetBehind, addCopies, giveBack, lend, lent } from '../../make/lending.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let fang: BorrowerRef;
let ming: BorrowerRef;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  fang = { kind: 'child', id: (await addChild(office)).id };
  ming = { kind: 'child', id: (await addChild(office, { name: '王小明' })).id };
});
afterEach(() => office.end());

const undo = async () => {
  const [act] = await office.call('admin.acts', { limit: 1 });
  await office.call('admin.undo', { id: act!.id });
};

describe('the shelf of equipment', () => {
  const hold = ({ id }: ThingRef, borrower: BorrowerRef) =>
    office.call('library.placeHold', { of: { kind: 'asset', id }, borrower });
  const onShelf = async () =>
    (await office.call('library.holds', null))
      .filter(({ readyOn }) => readyOn !== null)
      .map(({ borrower }) => borrower?.name);
  const takeOut = ({ id }: ThingRef) =>
    office.call('equipment.takeOut', { id, quantity: 1, reason: 'writtenOff', day: testDay, note: null });

  it('keeps a piece that comes back for whoever waits, and for nobody else', async () => {
    const piano = await addAssetBehind(office, { name: '电子琴', counted: false, quantity: 1, number: 1 });
    await lent(office, piano, fang);
    expect(await hold(piano, ming)).toMatchObject({ place: 1, readyOn: null });
    expect(await giveBack(office, piano)).toMatchObject({ hold: { borrower: { name: '王小明' } } });
    expect(await onShelf()).toEqual(['王小明']);
    expect(await lend(office, piano, fang)).toMatchObject({ kind: 'stopped', reasons: [{ code: 'held' }] });
    expect((await lend(office, piano, ming)).kind).toBe('lent');
    expect(await office.call('library.holds', null)).toEqual([]);
  });

  it('of a lot holds no more than there are, whoever asked last waits again, and is filled by what comes in', async () => {
    const ropes = await addAssetBehind(office, { name: '跳绳', counted: true, quantity: 2, number: 1 });
    await hold(ropes, fang);
    await hold(ropes, ming);
    expect(await onShelf()).toEqual(['王小芳', '王小明']);
    await takeOut(ropes);
    expect(await onShelf()).toEqual(['王小芳']);
    await undo();
    expect(await onShelf()).toEqual(['王小芳', '王小明']);
    await takeOut(ropes);
    await office.call('equipment.correctBalance', { id: ropes.id, balance: 2, note: '又找到一根' });
    expect(await onShelf()).toEqual(['王小芳', '王小明']);
  });

  it('is filled by what was lost and is there again', async () => {
    const ball = await addAssetBehind(office, { name: '足球', counted: false, quantity: 1, number: 1 });
    const { row } = await lent(office, ball, fang);
    await hold(ball, ming);
    await office.call('library.lose', { loanId: row.loan.id, charge: null });
    expect(await onShelf()).toEqual([]);
    await office.call('library.findAgain', { loanId: row.loan.id });
    expect(await onShelf()).toEqual(['王小明']);
  });
});

describe('what is owed for a lost book', () => {
  const lose = async (outcome: 'owed' | 'paid') => {
    const { things, codes, titleId } = await addCopies(office, '昆虫记');
    const { row } = await lent(office, things[0]!, fang);
    const charge = { amountFen: 1800, outcome, reason: null };
    await office.call('library.lose', { loanId: row.loan.id, charge });
    return { loanId: row.loan.id, code: codes[0]!, titleId };
  };
  const charge = async (loanId: string) => (await office.call('library.charges', { loanId }))[0];
  const owed = async () => (await office.call('library.borrower', fang)).owed;

  it('is owed no more once somebody says that it was found, and again when that is taken back', async () => {
    const { loanId } = await lose('owed');
    expect(await owed()).toBe(1);
    await office.call('library.findAgain', { loanId });
    expect(await charge(loanId)).toMatchObject({ outcome: 'foundAgain', amountFen: 1800, day: testDay });
    expect(await owed()).toBe(0);
    await undo();
    expect(await charge(loanId)).toMatchObject({ outcome: 'owed' });
    expect(await owed()).toBe(1);
  });

  it('is owed no more once a stocktake finds it, which goes to whoever waits', async () => {
    const { loanId, code, titleId } = await lose('owed');
    await office.call('library.placeHold', { of: { kind: 'title', id: titleId }, borrower: ming });
    const { id: stocktakeId } = await office.call('equipment.startStocktake', {
      ...{ name: '学年末清查', day: testDay, ofBooks: true, ofEquipment: false, roomIds: null },
    });
    const { line } = await office.call('equipment.countScan', { stocktakeId, roomId: null, code });
    expect(line?.state).toBe('unexpected');
    await office.call('equipment.settle', {
      ...{ stocktakeId, things: [{ kind: 'copy', id: line!.id }], how: 'entered', reason: '夹在书架后面' },
    });
    expect((await charge(loanId))?.outcome).toBe('foundAgain');
    expect(await owed()).toBe(0);
    const [waits] = await office.call('library.holds', null);
    expect(waits).toMatchObject({ borrower: { name: '王小明' }, readyOn: testDay });
  });

  it('stays paid once it was, as that is for people to settle', async () => {
    const { loanId } = await lose('paid');
    await office.call('library.findAgain', { loanId });
    expect(await charge(loanId)).toMatchObject({ outcome: 'paid', amountFen: 1800 });
  });
});
