/** Pairing at the desk: a whole school by suggestion, three children by the keys, one act, undone; and who sees whom. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import { root } from '../../build/places.ts';
import { testPassword } from '../make/office.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  const office = new InProcessOffice({ folder: program.dataFolder, version: 'test' });
  await makeSchool(office);
  await office.close();
  page = await program.open();
});
afterAll(() => program.end());

const surnames = '赵钱孙李周吴郑王冯陈';

/** The census of 82 children, a principal, one mentor who signs in and 29 teachers who don't. */
async function makeSchool(office: InProcessOffice): Promise<void> {
  await office.call('admin.setUp', {
    school: { name: '金山乡中心小学', township: '金山乡', district: '青禾县' },
    terms: [],
    classes: [],
    principal: { name: '林校长', username: 'lin', password: testPassword },
  });
  await office.call('admin.addAccount', {
    name: '陈老师',
    username: 'chen',
    role: 'mentor',
    password: testPassword,
  });
  for (let at = 0; at < 29; at++)
    await office.call('admin.saveTeacher', {
      id: null,
      name: `${surnames[at % 10]}${'文武明'[Math.floor(at / 10)]}老师`,
      phone: null,
    });
  const bytes = new Uint8Array(readFileSync(path.join(root, 'shared', 'demo', 'census.xlsx')));
  const { importId } = await office.call('children.readWorkbook', { name: '花名册.xlsx', bytes });
  await office.call('children.commitImport', { importId, censusDay: '2026-03-09', classes: true });
}

const columns = () => page.locator('section[data-column]');
const cards = () => page.locator('[data-child]');
const loads = async () =>
  Promise.all((await columns().all()).slice(1).map((each) => each.locator('[data-child]').count()));
const columnOf = (child: string) =>
  page.locator('section[data-column]', { has: page.locator(`[data-child="${child}"]`) });

/** Picks the card up, goes some columns on, puts it down; answers where it lies then. */
async function carry(child: string, keys: readonly string[]): Promise<string | null> {
  await page.locator(`[data-child="${child}"]`).focus();
  await page.keyboard.press('Space');
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedChild()).toBe(child);
  return columnOf(child).getAttribute('data-column');
}

const focusedChild = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.child);

describe('pairing a school', () => {
  it('suggests a teacher for each of 82 children, two or three a teacher, each with its reason', async () => {
    await program.signIn('林校长');
    await page.getByRole('link', { name: '结对帮扶' }).first().click();
    await page.getByText('0 名已结对，82 名还没有帮扶教师').waitFor();
    await page.getByRole('button', { name: '建议结对' }).click();
    await page.getByText('改了 82 处，还没有保存').first().waitFor();
    expect(new Set(await loads())).toEqual(new Set([2, 3]));
    expect(await columns().nth(0).locator('[data-child]').count()).toBe(0);
    const reasons = /人数均衡|同班有人|同村有人|带这个班|一家/;
    for (const words of await cards().allInnerTexts()) expect(words).toMatch(reasons);
  });

  it('moves three by the keys alone, says so, and lets go with Escape', async () => {
    const ids = await cards().evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.child!));
    const [first, second, third, fourth] = ids.slice(40) as [string, string, string, string];
    const from = Number(await columnOf(first).getAttribute('data-column'));
    expect(await carry(first, ['ArrowRight'])).toBe(String(from + 1));
    const of = async (child: string) => Number(await columnOf(child).getAttribute('data-column'));
    const [second0, third0] = [await of(second), await of(third)];
    expect(await carry(second, ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight'])).toBe(
      String(second0 + 2),
    );
    expect(await carry(third, ['ArrowLeft'])).toBe(String(third0 - 1));
    const stays = await columnOf(fourth).getAttribute('data-column');
    await page.locator(`[data-child="${fourth}"]`).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.getByText(/^放到/).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.getByText(/没有动$/).waitFor({ state: 'attached' });
    expect(await columnOf(fourth).getAttribute('data-column')).toBe(stays);
  });

  it('keeps the draft over a look at a file, and saves all of it as one act that is undone as one', async () => {
    const before = await page
      .getByText(/改了 \d+ 处，还没有保存/)
      .first()
      .innerText();
    await cards().first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '修改记录' }).waitFor();
    await page.getByRole('link', { name: '结对帮扶' }).first().click();
    await page.getByText(before).first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/名的结对已保存/).waitFor();
    await page.getByText('82 名已结对').waitFor();
    const paired = (await loads()).reduce((sum, each) => sum + each, 0);
    expect(paired).toBe(82);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('0 名已结对，82 名还没有帮扶教师').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(`${paired} 名已结对`).waitFor();
  });

  it('shows a mentor their own children, to look at and not to move, and nobody else’s file', async () => {
    const own = await page
      .locator('section[data-column]', { hasText: '陈老师' })
      .locator('[data-child]')
      .all();
    const mine = await Promise.all(own.map((each) => each.getAttribute('data-child')));
    const all = await cards().evaluateAll((each) => each.map((card) => (card as HTMLElement).dataset.child!));
    const other = page.locator(`[data-child="${all.find((id) => !mine.includes(id))!}"]`);
    const [otherName] = (await other.innerText()).split('\n') as [string];
    // away from the board, whose cards name the teachers too
    await page.getByRole('link', { name: '今日' }).first().click();
    await page.getByText('要办的事').waitFor();
    await page.keyboard.press('Control+l');
    await page.locator('input[type=password]').waitFor();
    await program.signIn('陈老师');
    await page.getByRole('link', { name: '结对帮扶' }).first().click();
    await cards().first().waitFor();
    const seen = await cards().evaluateAll((each) =>
      each.map((card) => (card as HTMLElement).dataset.child!),
    );
    expect(seen.toSorted()).toEqual(mine.toSorted());
    expect(await page.getByRole('button', { name: '建议结对' }).count()).toBe(0);
    await cards().first().focus();
    await page.keyboard.press('Space');
    expect(await page.locator('[data-carried]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(otherName);
    await page.getByRole('dialog').getByText('没有找到').waitFor();
    expect(await page.getByRole('dialog').getByText(otherName).count()).toBe(0);
  });
});
