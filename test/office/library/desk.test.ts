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

const undo = (act: string) => office.call('admin.undo', { id: act });
const stateOf = (who: BorrowerRef) => office.call('library.borrower', who);
const passDays = (days: number) => office.passMinutes(days * 24 * 60);
async function oneCopy(name = '小山村的春天'): Promise<ThingRef> {
  return (await addCopies(office, name)).things[0]!;
}
async function reasonsOf(thing: ThingRef, who: BorrowerRef) {
  const answer = await lend(office, thing, who);
  return answer.kind === 'stopped' ? answer.reasons.map(({ code, count }) => [code, count]) : answer.kind;
}

describe('a loan', () => {
  it('is due after the days of its rule, on the next day on which the home is open', async () => {
    const copy = await oneCopy();
    const { row } = await lent(office, copy, fang);
    expect(row).toMatchObject({
      loan: { lentOn: testDay, dueOn: '2026-12-07', renewals: 0, quantity: 1 },
      thing: { name: '小山村的春天' },
      borrower: { name: '王小芳' },
      daysLate: 0,
    });
    await office.call('rooms.saveDays', {
      from: '2026-12-07',
      to: '2026-12-08',
      values: { kind: 'closed', name: '修屋顶', asWeekday: null, bellSet: null, note: null },
    });
    const other = await lent(office, await oneCopy('另一本'), fang);
    expect(other.row.loan.dueOn).toBe('2026-12-09');
  });

  it('is made once when the same label is scanned twice, and tells who else has the book', async () => {
    const copy = await oneCopy();
    await lent(office, copy, fang);
    expect((await lend(office, copy, fang)).kind).toBe('already');
    expect((await stateOf(fang)).out).toHaveLength(1);
    expect(await lend(office, copy, ming)).toMatchObject({
      kind: 'out',
      row: { borrower: { name: '王小芳' } },
    });
    passDays(1);
    expect((await lend(office, copy, fang)).kind).toBe('theirs');
    expect((await stateOf(ming)).out).toEqual([]);
  });

  it('of one copy is made once when two ask at the same time', async () => {
    const copy = await oneCopy();
    const answers = await Promise.all([lend(office, copy, fang), lend(office, copy, ming)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['lent', 'out']);
  });

  it('above the number of the rule is stopped with the reason, and made with a reason by who may', async () => {
    const { things } = await addCopies(office, '唐诗', 3);
    await lent(office, things[0]!, fang);
    await lent(office, things[1]!, fang);
    expect(await reasonsOf(things[2]!, fang)).toEqual([['tooMany', 2]]);
    expect((await stateOf(fang)).left).toEqual({ book: 0, equipment: 2 });
    const { row } = await lent(office, things[2]!, fang, { overrideReason: '寒假前多借一本' });
    expect(row.loan.overrideReason).toBe('寒假前多借一本');
  });

  it('is stopped while something is late, and not once that has come back', async () => {
    const { things } = await addCopies(office, '唐诗', 2);
    await lent(office, things[0]!, fang);
    passDays(20);
    expect(await reasonsOf(things[1]!, fang)).toEqual([['overdue', 1]]);
    const back = await giveBack(office, things[0]!);
    expect(back).toMatchObject({ kind: 'returned', row: { daysLate: 6, borrower: { name: '王小芳' } } });
    expect((await lend(office, things[1]!, fang)).kind).toBe('lent');
  });

  it('of a wrong book is taken back as if it had not been', async () => {
    const copy = await oneCopy();
    const { act } = await lent(office, copy, fang);
    await undo(act);
    expect((await stateOf(fang)).out).toEqual([]);
    expect((await lend(office, copy, ming)).kind).toBe('lent');
    expect((await office.problem('admin.undo', { id: act }))?.code).toBe('nothingToUndo');
  });

  it('is made to a class as a box, and to staff, by their own rules', async () => {
    const [first] = await office.call('admin.classes', null);
    const { things } = await addCopies(office, '班级读本', 4);
    const box: BorrowerRef = { kind: 'class', id: first!.id };
    for (const thing of things.slice(0, 3)) await lent(office, thing, box);
    const [found] = await office.call('library.findBorrowers', { text: '林校长' });
    const { row } = await lent(office, things[3]!, { kind: 'staff', id: found!.id });
    expect(row).toMatchObject({ borrower: { kind: 'staff', name: '林校长' }, loan: { dueOn: '2027-01-22' } });
    expect((await stateOf(box)).out).toHaveLength(3);
  });

  it('of the old register keeps the day on which it was made, which has not to come first', async () => {
    const { row } = await lent(office, await oneCopy(), fang, { lentOn: '2026-11-02' });
    expect(row).toMatchObject({ loan: { lentOn: '2026-11-02', dueOn: '2026-11-16' }, daysLate: 7 });
    const input = {
      thing: await oneCopy('唐诗'),
      borrower: ming,
      quantity: 1,
      overrideReason: null,
      again: false,
    };
    const problem = await office.problem('library.lend', { ...input, lentOn: '2026-11-24' });
    expect(problem?.fields).toEqual([{ path: 'lentOn', issue: 'dayAhead' }]);
  });

  it('asks who may lend', async () => {
    const copy = await oneCopy();
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    const input = {
      thing: copy,
      borrower: fang,
      quantity: 1,
      overrideReason: null,
      again: false,
      lentOn: null,
    };
    expect((await office.problem('library.lend', input))?.code).toBe('notAllowed');
  });
});

describe('whoever borrows', () => {
  it('is found by name, by initials and by class', async () => {
    const names = async (text: string) =>
      (await office.call('library.findBorrowers', { text })).map(({ kind, name }) => `${kind} ${name}`);
    expect(await names('王小')).toEqual(['child 王小芳', 'child 王小明']);
    expect(await names('wxm')).toEqual(['child 王小明']);
    expect(await names('lxz')).toEqual(['staff 林校长']);
    expect(await names('三1')).toEqual(['class 三(1)班']);
    expect(await names('不在的人')).toEqual([]);
  });
});

describe('a renewal', () => {
  it('is made as often as the rule says, and refused while somebody waits', async () => {
    const { titleId, things } = await addCopies(office, '唐诗');
    const { row } = await lent(office, things[0]!, fang);
    const renew = (overrideReason: string | null = null) =>
      office.call('library.renew', { loanId: row.loan.id, overrideReason });
    passDays(10);
    expect(await renew()).toMatchObject({
      kind: 'renewed',
      row: { loan: { dueOn: '2026-12-17', renewals: 1 } },
    });
    await office.call('library.placeHold', { of: { kind: 'title', id: titleId }, borrower: ming });
    const again = await renew();
    expect(again.kind === 'stopped' && again.reasons.map(({ code }) => code)).toEqual([
      'renewedOften',
      'held',
    ]);
    expect((await renew('正在写读后感')).kind).toBe('renewed');
  });
});

describe('a return', () => {
  it('needs the book alone, and says so where nobody had it', async () => {
    const copy = await oneCopy();
    await lent(office, copy, fang);
    expect((await giveBack(office, copy)).kind).toBe('returned');
    expect(await giveBack(office, copy)).toMatchObject({ kind: 'notOut', hold: null });
  });

  it('notes how the book is, and keeps the book so', async () => {
    const copy = await oneCopy();
    const { row } = await lent(office, copy, fang);
    const said = {
      loanId: row.loan.id,
      conditionBack: 'inRepair',
      missing: '封面',
      note: null,
      charge: null,
    };
    expect((await office.problem('library.noteReturn', said))?.code).toBe('notFound');
    await giveBack(office, copy);
    const noted = await office.call('library.noteReturn', said);
    expect(noted.row.loan).toMatchObject({ conditionBack: 'inRepair', missing: '封面' });
    expect(await reasonsOf(copy, ming)).toEqual([['notLendable', null]]);
  });

  it('noted with what is asked for the damage is taken back as one act', async () => {
    const copy = await oneCopy();
    const { row } = await lent(office, copy, fang);
    await giveBack(office, copy);
    const noted = await office.call('library.noteReturn', {
      ...{ loanId: row.loan.id, conditionBack: 'inRepair', missing: null, note: null },
      charge: { amountFen: 500, outcome: 'owed', reason: null },
    });
    expect(await stateOf(fang)).toMatchObject({ owed: 1 });
    await office.call('admin.undo', { id: noted.act });
    expect(await stateOf(fang)).toMatchObject({ owed: 0 });
    expect((await lent(office, copy, ming)).kind).toBe('lent');
  });
});

describe('a lost book', () => {
  const charge = { amountFen: 1800, outcome: 'owed', reason: null };

  it('is owed for until it is there again, found by a scan', async () => {
    const copy = await oneCopy();
    const { row } = await lent(office, copy, fang);
    await office.call('library.lose', { loanId: row.loan.id, charge });
    expect(await stateOf(fang)).toMatchObject({ out: [], owed: 1 });
    expect(await giveBack(office, copy)).toMatchObject({
      kind: 'found',
      row: { loan: { lost: true, foundOn: testDay } },
    });
    expect((await stateOf(fang)).owed).toBe(0);
    const [settled] = await office.call('library.charges', { loanId: row.loan.id });
    expect(settled?.outcome).toBe('foundAgain');
    expect((await lend(office, copy, ming)).kind).toBe('lent');
  });

  it('may be a piece of equipment, which a scan brings back into the ledger, to be lent or not', async () => {
    const piece = await addAssetBehind(office, { name: '口琴', counted: false, quantity: 1, number: 1 });
    const { row } = await lent(office, piece, fang);
    await office.call('library.lose', { loanId: row.loan.id, charge });
    expect(await stateOf(fang)).toMatchObject({ out: [], owed: 1 });
    const found = await giveBack(office, piece);
    expect(found).toMatchObject({ kind: 'found', row: { loan: { lost: true, foundOn: testDay } } });
    expect((await stateOf(fang)).owed).toBe(0);
    expect(await giveBack(office, piece)).toMatchObject({ kind: 'notOut' });
    const again = await lent(office, piece, fang);
    await office.call('library.lose', { loanId: again.row.loan.id, charge: null });
    expect((await lend(office, piece, ming)).kind).toBe('lent');
    expect(await giveBack(office, piece)).toMatchObject({ kind: 'returned' });
  });

  it('is forgiven with a reason only, and paid for with an amount only', async () => {
    const { row } = await lent(office, await oneCopy(), fang);
    const problem = (values: object) =>
      office.problem('library.lose', { loanId: row.loan.id, charge: { ...charge, ...values } });
    expect((await problem({ outcome: 'forgiven' }))?.fields?.[0]?.path).toBe('values.reason');
    expect((await problem({ outcome: 'paid', amountFen: null }))?.fields?.[0]?.path).toBe('values.amountFen');
    expect((await stateOf(fang)).out).toHaveLength(1);
    expect(await problem({ outcome: 'forgiven', reason: '家里发大水' })).toBeNull();
  });
});

describe('a hold', () => {
  const hold = (titleId: string, borrower: BorrowerRef) =>
    office.call('library.placeHold', { of: { kind: 'title', id: titleId }, borrower });

  it('puts what comes back on the shelf for whoever is next, and for nobody else', async () => {
    const { titleId, things } = await addCopies(office, '唐诗');
    const third: BorrowerRef = { kind: 'child', id: (await addChild(office, { name: '李小兰' })).id };
    await lent(office, things[0]!, fang);
    expect(await hold(titleId, ming)).toMatchObject({ place: 1, readyOn: null });
    expect(await hold(titleId, third)).toMatchObject({ place: 2 });
    expect((await hold(titleId, ming)).place).toBe(1);
    const back = await giveBack(office, things[0]!);
    expect(back).toMatchObject({ hold: { borrower: { name: '王小明' }, shelfUntil: '2026-11-30' } });
    expect(await reasonsOf(things[0]!, fang)).toEqual([['held', null]]);
    expect((await stateOf(ming)).ready).toHaveLength(1);
    expect((await lend(office, things[0]!, ming)).kind).toBe('lent');
    expect((await office.call('library.holds', null)).map(({ borrower }) => borrower?.name)).toEqual([
      '李小兰',
    ]);
  });

  it('that is not fetched goes to the next, and the last one back to its place', async () => {
    const { titleId, things } = await addCopies(office, '唐诗');
    const first = await hold(titleId, fang);
    expect(first.readyOn).toBe(testDay);
    await hold(titleId, ming);
    passDays(8);
    const [expired] = await office.call('library.holds', null);
    expect(expired).toMatchObject({ id: first.id, expired: true });
    const { next } = await office.call('library.endHold', { id: first.id, outcome: 'expired' });
    expect(next?.borrower?.name).toBe('王小明');
    expect((await office.call('library.endHold', { id: next!.id, outcome: 'cancelled' })).next).toBeNull();
    expect((await lend(office, things[0]!, fang)).kind).toBe('lent');
  });

  it('is refused to whoever has the book', async () => {
    const { titleId, things } = await addCopies(office, '唐诗');
    await lent(office, things[0]!, fang);
    const input = { of: { kind: 'title', id: titleId }, borrower: fang };
    expect((await office.problem('library.placeHold', input))?.code).toBe('holdHasIt');
  });
});

describe('a lot', () => {
  it('is lent as far as there are some, to several, and comes back in parts', async () => {
    const balls = await addAssetBehind(office, { name: '跳绳', counted: true, quantity: 5, number: 1 });
    await lent(office, balls, fang, { quantity: 3 });
    expect((await lend(office, balls, fang)).kind).toBe('already');
    expect(await lend(office, balls, ming, { quantity: 3 })).toMatchObject({
      kind: 'stopped',
      reasons: [{ code: 'notEnough', count: 2 }],
      canOverride: false,
    });
    await lent(office, balls, ming, { quantity: 2 });
    expect(await giveBack(office, balls)).toMatchObject({ kind: 'several', rows: [{}, {}] });
    const { out } = await stateOf(fang);
    await office.call('library.giveBack', { of: { loanId: out[0]!.loan.id }, quantity: 2 });
    expect((await stateOf(fang)).out[0]!.loan.quantity).toBe(1);
    const { row } = await lent(office, balls, ming, { quantity: 2, again: true });
    await office.call('library.lose', { loanId: row.loan.id, charge: null });
    expect(
      await reasonsOf(balls, {
        kind: 'staff',
        id: (await office.call('library.findBorrowers', { text: '林' }))[0]!.id,
      }),
    ).toEqual([['notEnough', 0]]);
    await office.call('library.findAgain', { loanId: row.loan.id });
    expect((await lend(office, balls, fang, { quantity: 2, again: true })).kind).toBe('lent');
  });

  it('can’t be lent beyond its stock even by taking back a return', async () => {
    const rope = await addAssetBehind(office, { name: '跳绳', counted: true, quantity: 1, number: 1 });
    await lent(office, rope, fang);
    const back = await giveBack(office, rope);
    await lent(office, rope, ming);
    const { act } = back as Extract<typeof back, { kind: 'returned' }>;
    expect((await office.problem('admin.undo', { id: act }))?.code).toBe('undoConflict');
  });
});

describe('the rules', () => {
  it('are a row for each kind of borrower and of thing, and are changed in their numbers alone', async () => {
    const rules = await office.call('library.rules', null);
    expect(rules.map(({ borrowerKind, lentKind }) => `${borrowerKind} ${lentKind}`)).toEqual([
      'child book',
      'child equipment',
      'staff book',
      'staff equipment',
      'class book',
      'class equipment',
    ]);
    const [child] = rules;
    const saved = await office.call('library.saveRule', {
      id: child!.id,
      version: child!.version,
      patch: { days: 7, borrowerKind: 'class' },
    });
    expect(saved).toMatchObject({ borrowerKind: 'child', days: 7 });
    expect((await lent(office, await oneCopy(), fang)).row.loan.dueOn).toBe('2026-11-30');
  });
});
