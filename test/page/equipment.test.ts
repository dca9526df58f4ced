import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/school.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await program.signIn('周雅琴', demoPassword);
  await page.getByRole('link', { name: '器材', exact: true }).click();
});
afterAll(() => program.end());

const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();

describe('what comes in', () => {
  it('is typed line after line without the mouse, the same ISBN twice being two, and kept', async () => {
    await tab('添置验收');
    await page.getByRole('button', { name: '新的一笔' }).click();
    await page.locator('[data-field="title"] input').fill('退休教师捐书');
    await page.locator('[data-field="source"] input').first().click();
    await page.getByRole('option', { name: '捐赠' }).click();
    const entry = page.getByLabel('扫 ISBN，或打名称，回车下一条');
    for (const typed of ['山里的灯', '9787530123454']) {
      await entry.fill(typed);
      await entry.press('Enter');
    }
    await page.getByLabel('第 2 行的名称').fill('昆虫记');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9787530123454');
    await page.keyboard.press('Enter');
    await page.getByText('2 种，3 件').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: '退休教师捐书' }).waitFor();
    await page.getByText('等验收').first().waitFor();
  });

  it('is counted by two and entered with its numbers', async () => {
    await page.getByLabel('核对的人').first().click();
    await page.getByRole('option', { name: '陈立新' }).click();
    await page.getByRole('button', { name: '验收完毕' }).click();
    await page.getByRole('button', { name: '入账 3 件' }).click();
    await page.getByText('已入账', { exact: true }).waitFor();
    expect(await page.getByRole('cell', { name: /^1\d{7}–1\d{7}$/ }).count()).toBe(1);
  });
});

describe('a stocktake', () => {
  it('takes scans faster than the page draws, in order, and none is lost', async () => {
    await page.getByRole('link', { name: '器材', exact: true }).click();
    await tab('清查');
    await page.getByText('秋季器材抽查').first().click();
    const scan = page.getByLabel('扫标签，或打编号回车');
    await scan.waitFor();
    const codes = ['20000049', '20000090', '20000104'];
    for (const code of codes) await page.keyboard.type(`${code}\n`);
    await page.getByText('录音机').first().waitFor();
    await page.getByRole('button', { name: /^找到/ }).click();
    for (const code of codes) await page.getByRole('dialog').getByText(code).waitFor();
    await page.keyboard.press('Escape');
  });
});
