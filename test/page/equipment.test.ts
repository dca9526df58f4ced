/** What comes in, is counted, compared, written off and handed over, as the caretaker does it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
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
    await expect.poll(() => entry.evaluate((each) => each === document.activeElement)).toBe(true);
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
    // what is scanned while a dialog is open waits for its end; the focus may be anywhere
    await page.keyboard.type('20000112\n');
    await page.getByText('刚才扫到 1 个').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('刚才扫到 1 个').waitFor({ state: 'detached' });
    const told = page.getByRole('list').filter({ has: page.getByRole('button', { name: /^撤回/ }) });
    await expect.poll(() => told.getByRole('listitem').count()).toBe(codes.length + 1);
    await told.getByRole('button', { name: /^撤回/ }).first().click();
    await expect.poll(() => told.getByRole('listitem').count()).toBe(codes.length);
  });
});

describe('keeping', () => {
  it('brings in a ledger after it was looked at, which the standard list then counts, until it is undone', async () => {
    const file = path.join(program.folder, '器材台账.csv');
    writeFileSync(file, '名称,类别,数量,单价\n电子钢琴,电子钢琴,1,1280\n,球类,2,9\n');
    await page.getByRole('link', { name: '器材', exact: true }).click();
    await page.getByRole('button', { name: '导入台账' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('没有名称').waitFor();
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('已导入 1 项、1 件').waitFor();
    await tab('建设标准');
    const piano = page.getByRole('row', { name: /^电子钢琴/ });
    await piano.getByText('够', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await piano.getByText('缺 1', { exact: true }).waitFor();
    await page.getByRole('button', { name: '打印对照表' }).click();
    await page.getByRole('img', { name: '第 1 页' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('proposes a write-off by scanner and prints its form, also as a workbook', async () => {
    await tab('报废');
    await page.getByRole('button', { name: '申报报废' }).click();
    await page.getByLabel('扫标签，或打器材名称，回车').waitFor();
    await page.keyboard.type('20000049\n');
    await page.getByRole('dialog').getByRole('cell', { name: '影碟机', exact: true }).waitFor();
    await page.getByRole('textbox', { name: '报废原因' }).fill('读不出碟了');
    await page.keyboard.press('Enter');
    await page.getByText('已申报，等校长审批').waitFor();
    await page.getByText('读不出碟了').click();
    await page.getByRole('button', { name: '打印申报表' }).click();
    await page.getByRole('img', { name: '第 1 页' }).waitFor();
    await page.getByRole('button', { name: '存为 Excel' }).click();
    await expect.poll(() => program.savedFiles().some((name) => name.endsWith('.xlsx'))).toBe(true);
    // Esc closes the paper alone; the form under it stays, and is closed by the next
    await page.keyboard.press('Escape');
    await page.getByRole('img', { name: '第 1 页' }).waitFor({ state: 'detached' });
    await page.getByRole('dialog').getByRole('button', { name: '打印申报表' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('hands all that one person keeps to another', async () => {
    await tab('保管');
    await page.getByRole('button', { name: '周雅琴的器材交接' }).click();
    await page.getByRole('dialog').getByLabel('接收人').first().click();
    await page.getByRole('option', { name: '陈立新' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '交接', exact: true }).click();
    await page.getByText(/项已交给陈立新/).waitFor();
    await page
      .getByRole('row', { name: /陈立新/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: '周雅琴的器材交接' }).count()).toBe(0);
  });
});
