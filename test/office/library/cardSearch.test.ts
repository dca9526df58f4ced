/** A scanned card finds its child wherever children are looked for: at the phone, in an activity, in the palette. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const found = async (text: string) =>
  (await office.call('children.search', { text, limit: 8 })).map(({ name }) => name);

it('finds nobody by a lost card, by a wrong digit, or for whom the child is not theirs', async () => {
  const child = await addChild(office);
  await addChild(office, { name: '王小明' });
  await office.call('library.issueCards', { to: [{ kind: 'child', id: child.id }] });
  const cards = await office.call('library.cards', { kind: 'child', classId: null });
  const { cardId, code } = cards.find((each) => each.borrower.id === child.id)!;
  expect(await found(code!)).toEqual(['王小芳']);
  expect(
    await found([...code!].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('')),
  ).toEqual(['王小芳']);
  expect(await found(code!.slice(0, -1) + ((Number(code!.at(-1)) + 1) % 10))).toEqual([]);
  await office.addStaff('mentor', 'chen');
  await office.signIn('chen');
  expect(await found(code!)).toEqual([]);
  await office.signIn('lin');
  await office.call('library.cardLost', { cardId: cardId! });
  expect(await found(code!)).toEqual([]);
});
