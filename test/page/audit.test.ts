/** Taking back, looking back, bringing back: the keys, the page of all changes, the bin. */
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
});
afterAll(() => program.end());

async function openChild(name: string): Promise<void> {
  await page.getByRole('link', { name: '档案' }).first().click();
  await page.getByText(name, { exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('a slip of the hand', () => {
  it('is taken back by Ctrl+Z, which says what it was, and done again by Ctrl+Shift+Z', async () => {
    await openChild('高语嫣');
    await page.getByRole('button', { name: '修改居住' }).click();
    await page.getByLabel('家庭电话').fill('0577-65230001');
    await page.keyboard.press('Control+Enter');
    await page.getByText('0577-65230001').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('已撤销：改儿童档案 高语嫣').waitFor();
    await page.getByText('0577-65230001').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+Z');
    await page.getByText('已重做：改儿童档案 高语嫣').waitFor();
    await page.getByText('0577-65230001').waitFor();
  });

  it('in a text field is the field’s own: nothing that was saved is taken back', async () => {
    await page.getByRole('button', { name: '修改居住' }).click();
    await page.getByLabel('家庭电话').fill('0577-65239999');
    await page.getByLabel('家庭电话').press('Control+z');
    await page.keyboard.press('Escape');
    await page.getByText('0577-65230001').waitFor();
  });

  it('stands in the changes with both values, from where only that record can be looked at', async () => {
    await page.getByRole('link', { name: '修改记录' }).click();
    await page.getByRole('row', { name: /重做/ }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('0577-65230001').waitFor();
    await dialog.getByRole('button', { name: '只看这一条的修改' }).click();
    await page.getByText('只看：高语嫣').waitFor();
    await page.getByRole('row', { name: /导入普查表/ }).waitFor();
    expect(await page.getByRole('row', { name: /高语嫣/ }).count()).toBe(5);
  });

  it('that put a file into the bin is mended there, and the toast takes even that back', async () => {
    await openChild('叶宇欣');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '移到回收站' }).click();
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('tab', { name: '回收站' }).click();
    await page.getByRole('button', { name: '恢复 叶宇欣' }).click();
    await page.getByText('已恢复：叶宇欣').waitFor();
    await page.getByText('回收站是空的').waitFor();
    await page.getByRole('tab', { name: '操作记录' }).click();
    await page.getByRole('row', { name: /从回收站恢复/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('已撤销：从回收站恢复 叶宇欣').waitFor();
    await page.getByRole('row', { name: /从回收站恢复.*已撤销.*重做/ }).waitFor();
  });
});
