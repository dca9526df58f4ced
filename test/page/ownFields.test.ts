/** A field of the school's own, from its making to its end, as the principal meets it; and a view that filters by it. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../electron/office/files/readWorkbook.ts';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  const office = new TestOffice(program.dataFolder);
  await office.setUp();
  await addLeftBehindChild(office, { name: '高语嫣' });
  await addLeftBehindChild(office, { name: '王小芳' });
  await office.close();
  page = await program.open();
  await program.signIn('林校长');
});
afterAll(() => program.end());

async function openSettings(): Promise<void> {
  await page.getByRole('link', { name: '设置' }).first().click();
  await page.getByRole('tab', { name: '自定义项目' }).click();
}

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

async function openList(): Promise<void> {
  await page.getByRole('link', { name: '档案' }).first().click();
  await page.getByRole('heading', { level: 1, name: '档案' }).waitFor();
}

describe('a field of the school’s own', () => {
  it('is made with the keyboard at hand and asked for in the file', async () => {
    await openSettings();
    await page.getByRole('button', { name: '添加项目' }).click();
    await page.getByLabel('名称').fill('上学方式');
    await choose('填什么', '选一个');
    await choose('放在哪一部分', '就学');
    await page.getByLabel('第 1 个选项', { exact: true }).fill('步行');
    await page.getByLabel('第 2 个选项', { exact: true }).fill('校车');
    await page.keyboard.press('Enter');
    await page.keyboard.type('家人接送');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '修改“上学方式”' }).waitFor();

    await openList();
    await page.getByText('高语嫣').first().click();
    // a fact that is not there yet opens the form at its field
    await page.locator('#part-school').getByRole('button', { name: '上学方式' }).click();
    await page.getByRole('option', { name: '校车' }).click();
    await page.keyboard.press('Control+Enter');
    await page.locator('#part-school dd', { hasText: '校车' }).waitFor();
  });

  it('filters the list, stands in a column, is kept as a view, and is exported', async () => {
    await openList();
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('menuitem', { name: '上学方式' }).click();
    await page.getByRole('checkbox', { name: '校车' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('共 1 人').waitFor();
    await page.getByRole('button', { name: '选择要显示的列' }).click();
    await page.getByRole('checkbox', { name: '上学方式' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('gridcell', { name: '校车' }).waitFor();
    await page.getByRole('button', { name: '视图' }).click();
    await page.getByRole('menuitem', { name: '存为新视图' }).click();
    await page.getByLabel('名称').fill('坐校车的');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '坐校车的' }).waitFor();

    await page.getByRole('button', { name: '其他打印' }).click();
    await page.getByRole('menuitem', { name: '存为 Excel' }).first().click();
    // what leaves that is personal is shown first
    await page.getByRole('alert').filter({ hasText: '学校自己的项目' }).waitFor();
    await program.letLeave();
    await page.getByText('已存到').first().waitFor();
    const [saved] = program.savedFiles().filter((name) => name.endsWith('.xlsx'));
    const bytes = new Uint8Array(readFileSync(path.join(program.documents, saved!)));
    const { sheets } = await readWorkbook(bytes, saved!, {});
    const texts = sheets[0]!.rows.flatMap((row) => row.cells.map((cell) => cell.text));
    expect(texts).toEqual(expect.arrayContaining(['上学方式', '高语嫣', '校车']));
    expect(texts).not.toContain('王小芳');
  });

  it('finds the view again by its name, from anywhere', async () => {
    await page.getByRole('link', { name: '今日' }).first().click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('坐校车');
    await page.getByRole('dialog').getByText('坐校车的').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('共 1 人').waitFor();
  });

  it('keeps its values when it is renamed and when it is retired; the history still tells them', async () => {
    await openSettings();
    await page.getByRole('button', { name: '修改“上学方式”' }).click();
    await page.getByLabel('名称').fill('怎样上学');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '停用“怎样上学”' }).click();
    await page.getByRole('dialog').getByText('有 1 份档案填了这一项').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await page.getByRole('button', { name: '已停用的项目（1）' }).waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('gyy');
    await page.getByRole('dialog').getByText('高语嫣').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '高语嫣' }).waitFor();
    expect(await page.locator('#part-school').getByText('怎样上学').count()).toBe(0);
    await page.getByRole('tab', { name: '修改记录' }).click();
    const history = page.getByRole('tabpanel', { name: '修改记录' });
    await history.getByText('怎样上学').first().waitFor();
    await history.getByText('校车').first().waitFor();
  });
});
