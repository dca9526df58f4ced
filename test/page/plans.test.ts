/** What a meeting decides becomes an item of the plan, is tied to the activity that fulfils it, and is done; as the principal does it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await program.signIn('林志远', demoPassword);
  await page.getByRole('link', { name: '组织与计划', exact: true }).click();
});
afterAll(() => program.end());

const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const dialog = () => page.getByRole('dialog');
const line = (what: string) => page.getByRole('row').filter({ hasText: what });

describe('a meeting', () => {
  it('is written down with the leadership group in one click, and its decision goes into the plan', async () => {
    await tab('会议');
    await page.getByRole('button', { name: '记一次会议' }).click();
    await dialog().locator('[data-field="subject"] input').fill('商量冬至活动');
    await dialog().getByRole('button', { name: '加上领导小组' }).click();
    await dialog().getByText('陈立新').first().waitFor();
    await dialog().getByLabel('议定事项').fill('消防再练一次');
    await page.keyboard.press('Control+Enter');
    await dialog().getByLabel('谁负责：消防再练一次').click();
    await page.getByRole('option', { name: '周雅琴' }).click();
    await page.keyboard.press('Escape');
    await dialog().getByLabel('什么时候前：消防再练一次').fill('2027.1.5');
    await dialog().getByRole('button', { name: '列入计划', exact: true }).click();
    await dialog().getByRole('button', { name: '消防再练一次', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '计划' }).waitFor();
    await dialog().getByText('会议议定：商量冬至活动').waitFor();
  });

  it('has its decision tied to the activity that fulfils it, which opens from there and knows it', async () => {
    await dialog()
      .getByRole('button', { name: /消防安全演练/ })
      .click();
    const tied = dialog()
      .getByRole('listitem')
      .getByRole('button', { name: /^2026-\d\d-\d\d 消防安全演练$/ });
    await tied.click();
    await page.getByRole('heading', { level: 1, name: '活动' }).waitFor();
    await dialog().getByRole('button', { name: '消防再练一次：看计划' }).waitFor();
    await dialog().getByLabel('关联一件计划里的事').click();
    await page.getByRole('option', { name: /^元旦联欢会/ }).click();
    await dialog().getByRole('button', { name: '元旦联欢会：看计划' }).waitFor();
    await dialog().getByRole('button', { name: '消防再练一次：看计划' }).click();
    await page.getByRole('heading', { level: 1, name: '计划' }).waitFor();
    await dialog().getByRole('listitem').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('shows on its own page what became of the decision, done with one click and a word', async () => {
    await page.getByRole('button', { name: '完成：消防再练一次' }).click();
    await page.getByLabel('结果：消防再练一次').fill('三分钟撤完');
    await page.keyboard.press('Enter');
    await line('消防再练一次').getByText('三分钟撤完').waitFor();
    await tab('会议');
    await page.getByRole('row').filter({ hasText: '商量冬至活动' }).click();
    await dialog().getByText('已完成').waitFor();
    expect(await dialog().getByText('三分钟撤完').count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe('a plan', () => {
  it('takes items line after line, and moves them by the keys', async () => {
    await tab('计划');
    const typed = page.getByLabel('要做的事', { exact: true });
    for (const what of ['换两把门锁', '补二十本绘本']) {
      await typed.fill(what);
      await typed.press('Enter');
      await line(what).waitFor();
    }
    const names = () =>
      page
        .getByRole('row')
        .filter({ hasText: /换两把门锁|补二十本绘本/ })
        .allInnerTexts();
    const first = async () => (await names())[0]!.includes('补二十本绘本');
    expect(await first()).toBe(false);
    await page.getByRole('button', { name: /^移动：补二十本绘本/ }).press('ArrowUp');
    await expect.poll(first).toBe(true);
  });

  it('moves them by the mouse, to the end too, and leaves in place what is let go elsewhere', async () => {
    const handle = page.getByRole('button', { name: /^移动：补二十本绘本/ });
    const names = async () => {
      const rows = await page.locator('tbody').getByRole('row').allInnerTexts();
      return rows.map((text) => text.split('\n')[0]!.trim());
    };
    const before = await names();
    const place = before.indexOf('补二十本绘本');
    // all that is dragged over is in sight
    await line(before.at(-1)!).scrollIntoViewIfNeeded();
    await handle.dragTo(page.getByRole('link', { name: '设置', exact: true }));
    await handle.dragTo(line(before[place - 1]!));
    await expect.poll(async () => (await names()).indexOf('补二十本绘本')).toBe(place - 1);
    await handle.dragTo(line(before.at(-1)!));
    await expect.poll(async () => (await names()).at(-1)).toBe('补二十本绘本');
    expect((await names()).filter((name) => name !== '补二十本绘本')).toEqual(
      before.filter((name) => name !== '补二十本绘本'),
    );
  });

  it('shows only what is late when that is asked for, and takes back what was done by mistake', async () => {
    await page.getByText(/^逾期 \d+$/).click();
    await line('结对教师走访每一户').waitFor();
    expect(await line('补二十本绘本').count()).toBe(0);
    await page.getByText(/^全部 \d+$/).click();
    await page.getByRole('button', { name: '完成：补二十本绘本' }).click();
    await line('补二十本绘本')
      .getByText(/\d日 完成$/)
      .waitFor();
    await program.takeBack('完成：补二十本绘本');
    await page.getByRole('button', { name: '完成：补二十本绘本' }).waitFor();
  });
});

describe('who answers for an item', () => {
  it('finds it on 今日, ticks it off, and is not offered what others answer for', async () => {
    await page.keyboard.press('Control+l');
    await program.signIn('陈立新', demoPassword);
    await page.getByRole('button', { name: /1 件计划里的事逾期了/ }).click();
    await page.getByRole('button', { name: '完成：结对教师走访每一户' }).click();
    await page.getByLabel('结果：结对教师走访每一户').press('Escape');
    await page.getByLabel('看哪份计划').first().click();
    await page.getByRole('option', { name: '2026学年第一学期工作计划' }).click();
    await line('元旦联欢会').waitFor();
    expect(await page.getByRole('button', { name: '完成：元旦联欢会' }).count()).toBe(0);
    expect(await page.getByLabel('要做的事', { exact: true }).count()).toBe(0);
  });
});
