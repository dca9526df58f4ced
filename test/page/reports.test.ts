/** A month from its first item of news to the day it was handed over; a summary written where it stands. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { readPdf } from '../shared/paper/readPdf.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await program.signIn('林志远', demoPassword);
});
afterAll(() => program.end());

const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const section = (heading: string) => page.getByRole('textbox', { name: `${heading}的文字` });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the month’s report', () => {
  it('takes an activity as news with one act', async () => {
    await page.getByRole('link', { name: '活动', exact: true }).first().click();
    await page.getByRole('row').filter({ hasText: '卫生院教急救' }).first().click();
    await press('收作素材');
    await page.getByRole('menuitem', { name: '好做法' }).click();
    await page.getByText('已收作素材：好做法').waitFor();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.getByRole('dialog').getByRole('button').first().focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '信息月报' }).click();
    await tab('报送素材');
    await page.getByText('好做法', { exact: true }).nth(1).waitFor();
  });

  it('chooses what was collected, and news that is written now', async () => {
    await tab('月报');
    // the demo school was played in November; the clock of the program is the real one
    const chosen = page.getByText(/^\d{4}年\d{1,2}月$/).first();
    await chosen.waitFor();
    while ((await chosen.innerText()) !== '2026年11月') await press('上一个月');
    await press('选用：卫生院教急救');
    await press('写一条素材');
    await page.locator('[data-field="title"] input').fill('亲子通话周');
    await page.getByRole('textbox', { name: '内容', exact: true }).click();
    await page.keyboard.type('这一周每个孩子都和爸爸妈妈通了话。');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('2 条，至少 2 条').waitFor();
    expect(await page.getByText('还差：正文还有[待填]').count()).toBe(1);
  });

  it('fills the places that are left, each marked by a press', async () => {
    // what was recorded of building stands there already
    await section('建设和工程进度').getByText('制度、标识上墙').first().waitFor();
    for (const [heading, words] of [
      ['活动开展', '卫生院来教急救。'],
      ['问题和建议', '无'],
    ] as const) {
      await section(heading).locator('[data-todo]').click();
      await page.keyboard.type(words);
      await section(heading).getByText(words).waitFor();
    }
    await press('保存');
    await page.getByText('都齐了，可以审定').waitFor();
  });

  it('is approved, kept with its PDF, and handed over', async () => {
    await press('审定');
    await page.getByRole('dialog').getByRole('button', { name: '审定' }).click();
    await page.getByText(/林志远审定/).waitFor();
    await press('登记报送');
    await page.locator('[data-field="receivedBy"] input').fill('陈老师');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText(/陈老师收/).waitFor();
    await page.getByText('已报送', { exact: true }).waitFor();
    await press('改报送记录');
    await page.locator('[data-field="receivedBy"] input').fill('吴老师');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText(/吴老师收/).waitFor();
    await press('改报送记录');
    await press('删除这条报送记录');
    await page.getByText(/吴老师收/).waitFor({ state: 'detached' });
    await program.takeBack('已删除报送记录');
    await page.getByText(/吴老师收/).waitFor();
    await press('存为');
    await page.getByRole('menuitem', { name: 'PDF' }).click();
    await page.getByText('已存到').first().waitFor();
    const [saved] = program.savedFiles().filter((name) => name.endsWith('.pdf'));
    const pages = await readPdf(new Uint8Array(readFileSync(path.join(program.documents, saved!))));
    const text = pages.map((each) => each.text).join('');
    for (const words of ['信息月报', '亲子通话周', '制度、标识上墙', '青禾县教育局'])
      expect(text).toContain(words);
  });
});

describe('a note for reports', () => {
  it('that was collected by mistake is removed, and taken back', async () => {
    await tab('报送素材');
    const row = page.getByRole('row').filter({ hasText: '周三读书角' });
    await row.first().click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await row.waitFor({ state: 'detached' });
    await program.takeBack('素材已删除');
    await row.waitFor();
    await tab('月报');
  });
});

describe('the summary', () => {
  it('has its numbers on one page', async () => {
    await page.getByRole('link', { name: '工作总结' }).click();
    await press('更多');
    await page.getByRole('menuitem', { name: '一页数字表' }).click();
    await page.getByText('共 1 页').waitFor();
    await page.keyboard.press('Escape');
  });

  it('is written where it stands, with numbers that stay live', async () => {
    await page.getByRole('link', { name: '工作总结' }).click();
    await section('加强领导，健全制度').locator('[data-todo]').click();
    await page.keyboard.type('校长任组长，家访');
    await press('插入数字');
    await page.getByLabel('找一个').fill('家访次数');
    await page.keyboard.press('Enter');
    await section('加强领导，健全制度').getByRole('button').first().waitFor();
    await page.keyboard.type('次。');
    await press('保存');
    await page.getByText('学校已修改').waitFor();
    const text = await section('加强领导，健全制度').innerText();
    expect(text.replace(/\s/g, '')).toMatch(/校长任组长，家访\d+次。$/);
  });

  it('keeps a sub-heading, bold words and points as they were set', async () => {
    const results = section('取得的成效');
    await results.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await press('小标题（一）');
    await page.keyboard.type('家长放心');
    await page.keyboard.press('Enter');
    await press('分条');
    await page.keyboard.type('电话不断');
    await press('保存');
    await page.getByText('有改动还没有保存').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '信息月报' }).click();
    await page.getByRole('link', { name: '工作总结' }).click();
    await results.getByRole('heading', { name: '家长放心' }).waitFor();
    await results.getByRole('listitem').getByText('电话不断').waitFor();
  });
});
