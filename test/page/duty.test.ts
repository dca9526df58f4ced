/** Duty at the desk: a term's rota for thirty teachers made and looked at, one duty swapped by the keys, the register filled. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import { addDays, dayOf } from '../../shared/values/day.ts';
import { testPassword } from '../make/office.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
const today = dayOf(Date.now());
beforeAll(async () => {
  const office = new InProcessOffice({ folder: program.dataFolder, version: 'test' });
  await makeSchool(office);
  await office.close();
  page = await program.open();
});
afterAll(() => program.end());

const surnames = '赵钱孙李周吴郑王冯陈';

/** A term around today, which is taught whatever weekday it is; one mentor who signs in and 29 teachers who don't. */
async function makeSchool(office: InProcessOffice): Promise<void> {
  await office.call('admin.setUp', {
    school: { name: '金山乡中心小学', township: '金山乡', district: '青禾县' },
    terms: [{ name: '这学期', startsOn: addDays(today, -20), endsOn: addDays(today, 110) }],
    classes: [],
    principal: { name: '林校长', username: 'lin', password: testPassword },
  });
  await office.call('admin.addAccount', {
    name: '陈立新',
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
  await office.call('rooms.saveDays', {
    from: today,
    to: today,
    values: { kind: 'schoolDay', name: '补课', asWeekday: null, bellSet: null, note: null },
  });
  for (const [name, kind, startsAt, endsAt, people] of [
    ['午间活动室', 'noon', '12:00', '13:30', 2],
    ['课后活动室', 'afterSchool', '15:30', '17:30', 2],
  ] as const)
    await office.call('rooms.saveDutyPost', {
      id: null,
      version: null,
      patch: { name, kind, startsAt, endsAt, people },
    });
}

const openDuty = async () => {
  await page.getByRole('link', { name: '活动室' }).first().click();
  await page.getByRole('tab', { name: '值班' }).click();
  await page.getByRole('heading', { level: 1, name: '值班' }).waitFor();
};
/** From 今日, whose page names nobody on a button: those under the lock would be taken for its own. */
const lock = async () => {
  await page.getByRole('link', { name: '今日' }).first().click();
  await rota().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+l');
};
const rota = () => page.getByRole('table', { name: '值班' });

describe('duty', () => {
  it('makes the rota of a term for thirty teachers from a draft that says why, equal to one duty', async () => {
    await program.signIn('林校长');
    await openDuty();
    await page.getByRole('button', { name: '排值班表' }).click();
    const dialog = page.getByRole('dialog', { name: '排值班表' });
    const summary = dialog.getByText(/个班，30 位教师/);
    await summary.waitFor();
    const [, duties, least, most] = (/(\d+) 个班.*?(\d+)–(\d+) 次/.exec(await summary.innerText()) ?? []).map(
      Number,
    );
    expect(duties).toBeGreaterThan(200);
    expect(most! - least!).toBeLessThanOrEqual(1);
    await dialog.getByText('按天看').click();
    const lines = await dialog.getByRole('table', { name: '按天看' }).getByRole('row').allInnerTexts();
    expect(lines).toHaveLength(duties!);
    for (const line of lines) expect(line).toMatch(/只有这一位|班最少|有结对的孩子|轮到了|匀过来/);
    await dialog.getByRole('button', { name: '就用这个表' }).click();
    await page.getByText(`排好了 ${duties} 个班`).waitFor();
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows it as a week and over the term, nobody twice on a day', async () => {
    await rota().locator('td[data-today="true"] button').nth(3).waitFor();
    expect(await rota().locator('td[data-today="true"] button').count()).toBe(4);
    await page.getByText('整学期', { exact: true }).click();
    const rows = rota().locator('tbody tr');
    await expect.poll(() => rows.count()).toBeGreaterThan(50);
    for (const row of (await rows.all()).slice(-12)) {
      const names = await row.locator('td button').allInnerTexts();
      expect(names).toHaveLength(4);
      expect(new Set(names).size).toBe(4);
    }
    await lock();
  });

  it('asks for a swap by the keys alone', async () => {
    await program.signIn('陈立新');
    await openDuty();
    await page.getByText('我的值班', { exact: true }).click();
    const ask = page.getByRole('button', { name: '请人换班' }).last();
    await ask.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '请人换班' });
    await dialog.getByRole('textbox', { name: '那天能来的' }).waitFor();
    await page.keyboard.type('文老师');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const chosen = dialog.getByRole('radio', { checked: true });
    await chosen.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('已发给对方，同意了才换').waitFor();
    await page.getByText(/陈立新请.文老师代/).waitFor();
    await lock();
  });

  it('changes hands once the principal says that the other has agreed, and it stays known whose it was', async () => {
    await program.signIn('林校长');
    await openDuty();
    const words = await page.getByText(/陈立新请.文老师代/).innerText();
    const [, other] = /陈立新请(.文老师)代/.exec(words)!;
    await page.getByRole('button', { name: '对方同意了' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已换好').waitFor();
    await page.getByText('值班情况', { exact: true }).click();
    const work = page.getByRole('table', { name: '值班情况' });
    await work.getByRole('button', { name: other!, exact: true }).click();
    await page.getByRole('dialog').getByText('原来是陈立新的班').waitFor();
    await page.keyboard.press('Escape');
  });

  it('keeps the register of today, filled from what was planned', async () => {
    await page.getByText('一周', { exact: true }).click();
    const first = rota().locator('td[data-today="true"] button').first();
    // who stands in for somebody is marked so beside the name
    const [name] = (await first.innerText()).trim().split(/\s/);
    await first.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '值班登记' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '值班登记' });
    await dialog.getByLabel('来了多少孩子').fill('23');
    expect(await dialog.getByLabel('几点开门').inputValue()).toBe('12:00');
    expect(await dialog.getByLabel('在场的人').inputValue()).toContain(name!);
    await dialog.getByLabel('做了什么、有什么情况').fill('读书、下跳棋');
    await page.keyboard.press('Control+Enter');
    await page.getByText('登记好了').waitFor();
    await rota().locator('td[data-today="true"]').getByText('已登记').waitFor();
  });
});
