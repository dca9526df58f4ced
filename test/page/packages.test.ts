/** A package as people meet it: written to a stick with what leaves shown before, and read again with its passphrase. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addActivity } from '../make/activities.ts';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { makePicture } from '../make/pictures.ts';
import { Program } from './program.ts';

const program = new Program();
const stick = path.join(program.folder, '红色U盘');
let page: Page;
let passphrase = '';

beforeAll(async () => {
  mkdirSync(stick);
  const office = new TestOffice(program.dataFolder);
  await office.setUp();
  const { id } = await addLeftBehindChild(office, { name: '王早早' });
  const { activity } = await addActivity(office, [id]);
  const { readId } = await office.call('children.readAttachment', {
    bytes: await makePicture({}),
    firstPage: null,
  });
  await office.call('activities.addPhotos', {
    id: activity.id,
    photos: [{ readId, caption: '一起做月饼' }],
  });
  const head = await office.call('admin.saveFundHead', {
    ...{ id: null, version: null, patch: { name: '日常', kind: 'daily', year: 2026, note: null } },
  });
  const invoice = await office.call('children.readAttachment', {
    bytes: await makePicture({}),
    firstPage: null,
  });
  await office.call('admin.saveFundEntry', {
    ...{ id: null, version: null, fundHeadId: head.id },
    scan: { readId: invoice.readId, title: '中秋月饼发票', day: '2026-09-24' },
    patch: { kind: 'spent', day: '2026-09-24', fen: 100, title: '月饼', payee: null, voucher: null },
  });
  const half = { year: 2026, half: 2 };
  await office.call('reports.approveSummary', { ...half, version: null, changes: null });
  await office.close();
  page = await program.open();
  await program.signIn('林校长');
});
afterAll(() => program.end());

async function typeFolder(folder: string): Promise<void> {
  await page.getByRole('radio', { name: '别的文件夹' }).last().check();
  await page.getByLabel('文件夹的完整路径').last().fill(folder);
}

const inFolder = () => path.join(stick, '童家数据包');

describe('a package', () => {
  it('shows which personal fields go to whom, and is written to a stick with a passphrase of its own', async () => {
    await page.getByRole('link', { name: '数据包' }).click();
    await page.getByText('里面没有个人信息').waitFor();
    await page.getByLabel('接收单位').fill('县教育局');
    await page.getByLabel('用途').fill('半年总结');
    await page.getByRole('textbox', { name: '从' }).fill('2026-07-01');
    await page.getByRole('textbox', { name: '到', exact: true }).fill('2026-12-31');
    await page.getByRole('radio', { name: '完整' }).check();
    await page.getByRole('checkbox', { name: '儿童', exact: true }).check();
    const leaving = page.getByRole('alert').filter({ hasText: '这些个人信息会交给 县教育局' });
    await leaving.getByText('公民身份号码').waitFor();
    await page.getByRole('radio', { name: '遮住姓名号码' }).check();
    await leaving.getByText('姓名（遮住）').waitFor();
    await page.getByRole('checkbox', { name: /下半年留守儿童关爱工作总结/ }).check();
    await page.getByRole('button', { name: '选活动照片' }).click();
    await page.getByRole('checkbox', { name: /一起做月饼/ }).check();
    await page.getByRole('button', { name: '选好了，1 张' }).click();
    await page.getByRole('button', { name: '选凭证、证书、扫描件' }).click();
    await page.getByRole('button', { name: '看 中秋月饼发票' }).click();
    await page.getByRole('img', { name: '中秋月饼发票' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('img', { name: '中秋月饼发票' }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: /中秋月饼发票/ }).check();
    await page.getByRole('button', { name: '选好了，1 份' }).click();
    await leaving.getByText('纸面上写到的人').waitFor();
    await page.getByText(/儿童 1 .*照片 1 · 凭证证书 1/).waitFor();
    await page.getByRole('button', { name: '写到 U 盘' }).click();
    await typeFolder(path.join(stick, 'gone'));
    await page.getByRole('button', { name: '写', exact: true }).click();
    await page.getByText('找不到这个地方，没有写好').waitFor();
    await page.getByLabel('文件夹的完整路径').fill(stick);
    await page.getByRole('button', { name: '写', exact: true }).click();
    const done = page.getByRole('dialog', { name: '数据包写好了' });
    passphrase = (await done.getByText(/^(\w{4}-){3}\w{4}$/).textContent()) ?? '';
    await done.getByRole('button', { name: '打印口令' }).click();
    await done.getByRole('button', { name: '好了' }).click();
    await page.getByRole('cell', { name: '县教育局' }).waitFor();
    await page.getByRole('button', { name: '县教育局 · 半年总结' }).waitFor();
    expect(readdirSync(inFolder())).toHaveLength(1);
  });

  it('is read again, after a wrong passphrase was told in words', async () => {
    await page.getByRole('tab', { name: '读数据包' }).click();
    await typeFolder(stick);
    await page.getByRole('button', { name: /^数据包 金山乡中心小学/ }).click();
    const asking = page.getByRole('dialog');
    await asking.getByLabel('口令').fill('不是这个口令');
    await page.keyboard.press('Enter');
    await asking.getByText('口令不对，没有打开').waitFor();
    await asking.getByLabel('口令').fill(passphrase.toUpperCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await page.getByText('完整，没有被改过').waitFor();
    await page.getByRole('cell', { name: '青禾县 金山乡 金山乡中心小学' }).waitFor();
    await page.getByRole('button', { name: /^看 中秋做月饼/ }).click();
    await page.getByRole('img', { name: /^中秋做月饼/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^看 .*总结\.pdf$/ }).click();
    await page.getByRole('img', { name: '第 1 页' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('儿童 1', { exact: true }).click();
    await page.getByRole('cell', { name: '王*早' }).waitFor();
    await page.getByRole('button', { name: /^存出来 .*总结\.pdf$/ }).click();
    await program.letLeave();
    await page.getByText(/已存到/).waitFor();
    const [saved] = program.savedFiles();
    expect(readFileSync(path.join(program.documents, saved!)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('that was damaged on the way is told so', async () => {
    const [name] = readdirSync(inFolder());
    const file = path.join(inFolder(), name!);
    const bytes = readFileSync(file);
    bytes[bytes.length - 40]! ^= 4;
    writeFileSync(file, bytes);
    await page.getByRole('button', { name: /^数据包 金山乡中心小学/ }).click();
    await page.getByRole('dialog').getByLabel('口令').fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByText('这个数据包坏了或者被改过').waitFor();
  });
});

describe('a roster as a file', () => {
  it('is saved after its personal fields were shown', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '档案' }).click();
    await page.getByText('共 1 人').waitFor();
    await page.getByRole('button', { name: '其他打印' }).click();
    await page.getByRole('menuitem', { name: /Excel/ }).first().click();
    const asking = page.getByRole('dialog', { name: /^这些个人信息会/ });
    await asking.getByText(/公民身份号码（遮住）/).waitFor();
    const before = program.savedFiles().length;
    await program.letLeave();
    await expect.poll(() => program.savedFiles().length, { timeout: 20_000 }).toBe(before + 1);
    // the next one knows for whom: one key
    await page.getByRole('button', { name: '其他打印' }).click();
    await page.getByRole('menuitem', { name: /Excel/ }).first().click();
    await expect.poll(() => asking.getByLabel('交给谁').inputValue()).toBe('乡卫生院');
    await page.keyboard.press('Enter');
    await asking.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '数据包' }).click();
    await page.getByRole('cell', { name: '秋季体检' }).first().waitFor();
    await page.getByText('儿童：姓名').first().waitFor();
  });
});
