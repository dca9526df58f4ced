/** Scans as the desk's page takes them, on a real office: none lost, in order, however fast they come. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskSession } from '../../../renderer/areas/library/desk/deskSession.ts';
import { ScanKeys } from '../../../renderer/ui/scan/scanKeys.ts';
import type { BorrowerRef } from '../../../shared/areas/library/desk.ts';
import { addChild } from '../../make/children.ts';
import { addCopies, lent } from '../../make/lending.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let desk: DeskSession;
let dialog: boolean;
let at: number;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  [dialog, at] = [false, 0];
  desk = new DeskSession({ call: office.call, isFree: () => !dialog, sound: () => {} });
});
afterEach(() => office.end());

const scan = (code: string, pause = 10) => {
  at += pause;
  desk.scan(code, at);
};
/** Everything that was scanned has been done. */
async function quiet(): Promise<void> {
  while (desk.now().waiting > 0) await office.call('admin.session', null);
  await office.call('admin.session', null);
}
const told = () =>
  desk
    .now()
    .steps.map(({ told }) => told.kind)
    .toReversed();
async function child(name = '王小芳'): Promise<BorrowerRef> {
  return { kind: 'child', id: (await addChild(office, { name })).id };
}
const outOf = async (who: BorrowerRef) =>
  (await office.call('library.borrower', who)).out.map(({ thing }) => thing.code);

describe('the desk', () => {
  it('takes forty returns and forty loans that come all at once, in their order', async () => {
    const [first] = await office.call('admin.classes', null);
    const box: BorrowerRef = { kind: 'class', id: first!.id };
    const back = await addCopies(office, '要还的', 40);
    const next = await addCopies(office, '要借的', 40);
    for (const thing of back.things) await lent(office, thing, box);
    for (const code of back.codes) scan(code);
    desk.choose(box);
    for (const code of next.codes) scan(code);
    await quiet();
    expect(told()).toEqual([
      ...back.codes.map(() => 'returned'),
      'borrower',
      ...next.codes.map(() => 'lent'),
    ]);
    const codes = desk
      .now()
      .steps.flatMap(({ told }) => ('row' in told && told.row ? [told.row.thing.code] : []));
    expect(codes.toReversed()).toEqual([...back.codes, ...next.codes]);
    expect((await outOf(box)).toSorted()).toEqual(next.codes.toSorted());
  });

  it('counts the same label within a moment as one scan', async () => {
    const who = await child();
    const { codes } = await addCopies(office, '唐诗');
    desk.choose(who);
    scan(codes[0]!);
    scan(codes[0]!);
    await quiet();
    expect(told()).toEqual(['borrower', 'lent']);
    scan(codes[0]!, 5000);
    await quiet();
    expect(told().at(-1)).toBe('already');
    expect(await outOf(who)).toEqual(codes);
  });

  it('holds scans while a dialog is open, and goes on in order when it is closed', async () => {
    const who = await child();
    const { codes } = await addCopies(office, '唐诗', 2);
    desk.choose(who);
    await quiet();
    dialog = true;
    for (const code of codes) scan(code);
    await office.call('admin.session', null);
    expect(desk.now().waiting).toBe(2);
    expect(await outOf(who)).toEqual([]);
    dialog = false;
    desk.resume();
    await quiet();
    expect(await outOf(who)).toEqual(codes);
  });

  it('gives back what the borrower at hand has from before, and lends what is new', async () => {
    const who = await child();
    const { codes, things } = await addCopies(office, '唐诗', 2);
    await lent(office, things[0]!, who);
    office.passMinutes(24 * 60);
    desk.choose(who);
    for (const code of codes) scan(code);
    await quiet();
    expect(told()).toEqual(['borrower', 'returned', 'lent']);
    expect(await outOf(who)).toEqual([codes[1]]);
  });

  it('takes any step back in its turn, the newest by one key', async () => {
    const who = await child();
    const { codes } = await addCopies(office, '唐诗', 2);
    desk.choose(who);
    for (const code of codes) scan(code);
    expect(desk.undoLast()).toBe(false);
    await quiet();
    expect(desk.undoLast()).toBe(true);
    await quiet();
    expect(await outOf(who)).toEqual([codes[0]]);
    expect(desk.now().borrower!.out).toHaveLength(1);
    expect(desk.undoLast()).toBe(true);
    await quiet();
    expect(await outOf(who)).toEqual([]);
    expect(desk.undoLast()).toBe(false);
  });

  it('knows by an ISBN the copy that alone can be meant, and asks where there are more', async () => {
    const who = await child();
    const isbn = '9787530000014';
    await office.call('library.enterCopies', {
      ...{ titleId: null, title: { isbn, name: '唐诗' }, copies: 2, oldNumbers: [], patch: {} },
    });
    desk.choose(who);
    scan(isbn);
    await quiet();
    expect(told().at(-1)).toBe('whichCopy');
    const [step] = desk.now().steps;
    if (step?.told.kind === 'whichCopy') scan(step.told.copies[0]!.code);
    await quiet();
    expect(told().at(-1)).toBe('lent');
    desk.done();
    scan(isbn);
    await quiet();
    expect(told().slice(-2)).toEqual(['done', 'returned']);
  });

  it('says which step goes first where something was done with the thing since', async () => {
    const who = await child();
    const { codes } = await addCopies(office, '唐诗', 1);
    desk.choose(who);
    scan(codes[0]!);
    await quiet();
    const [step] = desk.now().steps;
    desk.done();
    scan(codes[0]!, 5000);
    await quiet();
    desk.undo(step!);
    await quiet();
    expect(told()).toEqual(['borrower', 'lent', 'done', 'returned', 'laterFirst']);
    expect(desk.now().steps.at(-2)?.undone).toBe(false);
    expect(desk.undoLast()).toBe(true);
    await quiet();
    expect(await outOf(who)).toEqual(codes);
  });

  it('asks whose it is where a book of a title that several have comes back by its ISBN', async () => {
    const [fang, ming] = [await child('王小芳'), await child('李小明')];
    const isbn = '9787530000014';
    const { titleId, things } = await addCopies(office, '唐诗', 3);
    await office.call('library.saveTitle', { id: titleId, version: null, patch: { isbn } });
    await lent(office, things[0]!, fang);
    await lent(office, things[1]!, ming);
    scan(isbn);
    await quiet();
    const [step] = desk.now().steps;
    const rows = step?.told.kind === 'several' ? step.told.rows : [];
    expect(rows.map(({ borrower }) => borrower?.name)).toEqual(['王小芳', '李小明']);
    desk.giveBack(rows[1]!.loan.id);
    await quiet();
    expect(await outOf(ming)).toEqual([]);
    expect(await outOf(fang)).toHaveLength(1);
  });

  it('asks who is meant where several are, and takes the one whose whole name it is', async () => {
    const [fang] = [await child('王小芳'), await child('王小芳菲')];
    scan('王小');
    await quiet();
    expect(told()).toEqual(['whoOf']);
    expect(desk.now().borrower).toBeNull();
    scan('王小芳');
    await quiet();
    expect(desk.now().borrower?.borrower.id).toBe(fang.id);
  });

  it('says at once that a child has left, and takes back what it has', async () => {
    const { id } = await addChild(office, { name: '李小兰' });
    const { things, codes } = await addCopies(office, '唐诗', 2);
    await lent(office, things[0]!, { kind: 'child', id });
    await office.call('children.save', {
      ...{ id, version: null, patch: { leftOn: testDay } },
    });
    desk.choose({ kind: 'child', id });
    await quiet();
    expect(desk.now().steps[0]).toMatchObject({ tone: 'ask', told: { kind: 'borrower', departed: true } });
    scan(codes[1]!);
    scan(codes[0]!);
    await quiet();
    expect(told()).toEqual(['borrower', 'stopped', 'returned']);
    expect(await outOf({ kind: 'child', id })).toEqual([]);
  });

  it('tells of a book that is lent although it had been lost', async () => {
    const who = await child();
    const { things, codes } = await addCopies(office, '唐诗', 1);
    const { row } = await lent(office, things[0]!, who);
    await office.call('library.lose', { loanId: row.loan.id, charge: null });
    desk.choose(who);
    scan(codes[0]!);
    await quiet();
    expect(desk.now().steps[0]?.told).toMatchObject({ kind: 'lent', found: true });
  });

  it('says of a copy that left the ledger when it did, and lends nothing', async () => {
    const who = await child();
    const { things, codes } = await addCopies(office, '唐诗', 1);
    await office.call('library.takeOut', {
      ...{ ids: [things[0]!.id], leftOn: testDay, leftBy: 'transferred', note: null },
    });
    desk.choose(who);
    scan(codes[0]!);
    await quiet();
    expect(desk.now().steps[0]?.told).toMatchObject({ kind: 'gone', on: testDay, thing: { name: '唐诗' } });
    expect(await outOf(who)).toEqual([]);
  });

  it('says what it does not know, and lends nothing', async () => {
    scan('10000013');
    scan('99999');
    scan('没有这个人');
    scan('1000001210000012100000121000001210000012');
    scan('10000012100000121000001210000012100000121');
    await quiet();
    expect(told()).toEqual(['wrongDigit', ...Array.from({ length: 4 }, () => 'unknown')]);
  });
});

describe('the keys of a scanner', () => {
  const label = '10000012';
  type Where = 'field' | 'text' | 'elsewhere';
  /** What comes of these keys, each so many ms after the one before. */
  function press(keys: readonly { key: string; code: string; composing?: boolean }[], where: Where, gap = 5) {
    const scanner = new ScanKeys();
    let now = 1000;
    return keys.map(({ composing = false, ...each }) => {
      now += gap;
      return scanner.press({ ...each, composing, modified: false, at: now, where });
    });
  }
  const digits = (name: (digit: string) => { key: string; code: string; composing?: boolean }) => [
    ...[...label].map(name),
    { key: 'Enter', code: 'Enter' },
  ];
  const plain = digits((digit) => ({ key: digit, code: `Digit${digit}` }));

  it('are taken where nothing wants text, and are a label at their end', () => {
    const verdicts = press(plain, 'elsewhere');
    expect(verdicts.every(({ take }) => take)).toBe(true);
    expect(verdicts.at(-1)!.scanned).toBe(label);
  });

  it('are heard in full width and through an input method, by the place of the key', () => {
    const wide = digits((digit) => ({
      key: String.fromCharCode(0xff10 + Number(digit)),
      code: `Digit${digit}`,
    }));
    expect(press(wide, 'elsewhere').at(-1)!.scanned).toBe(label);
    const swallowed = press(
      digits((digit) => ({ key: 'Process', code: `Digit${digit}`, composing: true })),
      'field',
    );
    expect(swallowed.map(({ digit }) => digit ?? '').join('')).toBe(label);
    expect(swallowed.at(-1)!.scanned).toBe(label);
  });

  it('choose words while letters are being spelt', () => {
    const spelling = [
      { key: 'Process', code: 'KeyW', composing: true },
      { key: 'Process', code: 'Digit1', composing: true },
    ];
    expect(press(spelling, 'field').every(({ take }) => !take)).toBe(true);
  });

  it('of a slow scanner are known by the check digit of the label', () => {
    for (const where of ['text', 'elsewhere'] as const)
      expect(press(plain, where, 90).at(-1)).toMatchObject({ take: true, scanned: label });
    expect(press(plain, 'text', 90).at(-1)!.strip).toBe(8);
    const last = label.at(-1) === '1' ? '2' : '1';
    const other = plain.map((each, at) => (at === 7 ? { key: last, code: `Digit${last}` } : each));
    expect(press(other, 'text', 90).every(({ take }) => !take)).toBe(true);
    expect(press(plain, 'field', 90).every(({ take }) => !take)).toBe(true);
  });

  it('are told from a hand that types a number into a form', () => {
    expect(press(plain, 'text', 120).every(({ take }) => !take)).toBe(true);
    expect(press(plain, 'text').at(-1)).toEqual({ take: true, scanned: label, strip: 8 });
    expect(press(plain.slice(-3), 'elsewhere').at(-1)).toEqual({ take: false });
  });
});
