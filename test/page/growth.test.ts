import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { readPdf } from '../shared/paper/readPdf.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
const secret = '这是我写给自己的话';
beforeAll(async () => {
  const office = new TestOffice(program.dataFolder);
  await office.setUp();
  const mentorId = await office.addStaff('mentor', 'chen');
  await addLeftBehindChild(office, { name: '高语嫣', birthDate: '2016-05-01', mentorId });
  await office.close();
  page = await program.open();
});
afterAll(() => program.end());

async function openGrowth(): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gaoyuyan');
  await page.getByRole('dialog').getByText('高语嫣').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '成长记录' }).click();
  await page.getByRole('heading', { name: '十二项内容' }).waitFor();
}

describe('the growth record', () => {
  it('takes a page of the diary by the keys, and counts it', async () => {
    await program.signIn('chen老师');
    await openGrowth();
    await page.getByRole('button', { name: '加一页' }).click();
    await page.getByRole('textbox', { name: '内容' }).fill('今天第一次主动举手。');
    await page.keyboard.press('Control+Enter');
    await page.getByText('今天第一次主动举手。').waitFor();
    await page.getByRole('button', { name: /^成长日记 1 份$/ }).waitFor();
  });

  it('seals a page of the child’s own: from then on it is told that it is there, and nothing else', async () => {
    await page.getByRole('button', { name: '加一页' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('孩子自己的', { exact: true }).click();
    await dialog.getByRole('textbox', { name: '内容' }).fill(secret);
    await dialog.getByRole('checkbox', { name: '只给孩子自己看（封存）' }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('孩子自己的，封存着').waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
  });

  it('refuses it to the mentor, and the refusal stands in the child’s history', async () => {
    await page.getByRole('button', { name: '依法打开…' }).click();
    await page.getByRole('radio', { name: /紧急情况/ }).check();
    await page.getByRole('textbox', { name: '情况说明' }).fill('想知道孩子写了什么');
    await page.getByRole('button', { name: '申请打开' }).click();
    await page.getByText('没有打开：只有校长可以依法打开').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '修改记录' }).click();
    await page.getByText('要求打开封存页').first().waitFor();
    await page.getByText('想知道孩子写了什么').first().waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
  });

  it('is printed as a booklet without the sealed page', async () => {
    await page.getByRole('tab', { name: '成长记录' }).click();
    await page.getByRole('button', { name: '打印成长册' }).click();
    // the first paper starts a browser of its own
    await page.getByRole('button', { name: '存为 PDF' }).click({ timeout: 90_000 });
    await program.letLeave();
    await page.getByText('已存到').first().waitFor();
    expect(program.savedFiles()).toEqual(['成长册-高语嫣.pdf']);
    const bytes = readFileSync(path.join(program.documents, '成长册-高语嫣.pdf'));
    const words = (await readPdf(new Uint8Array(bytes))).map(({ text }) => text).join('');
    expect(words).toContain('今天第一次主动举手。');
    expect(words).toContain('另有1页是孩子自己的信和日记');
    expect(words).not.toContain(secret);
  });
});
