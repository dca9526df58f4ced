/** Books entered by scanning, brought in from a ledger, found, and labelled, as at the desk of the caretaker. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { formatIsbn } from '../../shared/values/isbnHyphens.ts';
import { isbnOf } from '../make/books.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await program.signIn('周雅琴', demoPassword);
  await page.getByRole('link', { name: '图书借还' }).click();
  await page.getByRole('tab', { name: '图书目录' }).click();
});
afterAll(() => program.end());

describe('the catalogue', () => {
  it('takes an unknown book by its ISBN and the keyboard, and the same ISBN again with a number alone', async () => {
    await page.getByRole('button', { name: '登记图书' }).first().click();
    await page.getByRole('textbox', { name: 'ISBN', exact: true }).waitFor();
    await page.keyboard.type(formatIsbn(isbnOf(77)));
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '书名' }).fill('坝上的风');
    await page.keyboard.press('Enter');
    await page
      .getByText(/《坝上的风》1 册/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: '扫一本书' }).waitFor();
    await page.keyboard.type(isbnOf(77));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '目录里有这种书' }).waitFor();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '刚才登记的（4 册）' }).waitFor();
  });

  it('brings in a ledger after it was looked at, and finds its books by initials', async () => {
    const file = path.join(program.folder, '图书登记表.csv');
    writeFileSync(file, '图书编号,书名,册数,单价\nQ-1,坝上的雨,2,18\nQ-2,,1,9\n');
    await page.getByRole('button', { name: '回到目录' }).click();
    await page.getByRole('button', { name: '导入登记表' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('没有书名').waitFor();
    await page.getByRole('button', { name: '导入 1 行（2 册）' }).click();
    await page.getByText('登记了 1 种 2 册').waitFor();
    await page.getByLabel('书名、拼音、作者、ISBN、编号').fill('bsd');
    const rows = page.getByRole('grid').getByRole('row').filter({ hasText: '坝上' });
    await rows.filter({ hasText: '坝上的雨' }).getByText('2 册').waitFor();
    await rows.filter({ hasText: '坝上的风' }).getByText('4 册').waitFor();
    await page.getByText(/^2 种 · 6 册/).waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    // in a field for text Ctrl+Z takes back what was typed
    await page.getByRole('tab', { name: '图书目录' }).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(1);
  });

  it('prints labels of the copies that were chosen', async () => {
    await page.getByRole('row').filter({ hasText: '坝上的风' }).click();
    await page.getByRole('heading', { level: 1, name: '坝上的风' }).waitFor();
    await page.getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: '印标签' }).click();
    await page.getByRole('button', { name: '预览和打印 1 张' }).click();
    await page.getByRole('button', { name: '存为 PDF' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '印好了，记下' }).click();
    await page.getByText('已记下').waitFor();
  });
});
