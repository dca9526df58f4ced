/** Safe copies as a person meets them: to a stick, back again, and onto a new PC. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice, testPassword } from '../make/office.ts';
import { Program } from './program.ts';

const program = new Program();
const newPc = new Program();
const stick = path.join(program.folder, '红色U盘');
let page: Page;
let clicks = 0;

beforeAll(async () => {
  mkdirSync(stick);
  const office = new TestOffice(program.dataFolder);
  await office.setUp();
  await addLeftBehindChild(office, { name: '王早早' });
  await office.close();
  page = await program.open();
  await program.signIn('林校长');
});
afterAll(async () => {
  await newPc.end();
  await program.end();
});

const click = async (name: string | RegExp, on = page) => {
  clicks += 1;
  await on.getByRole('button', { name }).last().click();
};

async function typeFolder(on: Page, folder: string): Promise<void> {
  await on.getByRole('radio', { name: '别的文件夹' }).last().check();
  await on.getByLabel('文件夹的完整路径').last().fill(folder);
}

describe('safe copies', () => {
  it('makes the backup of the day by itself, and says on 今日 that no stick has one', async () => {
    await page.getByRole('button', { name: /^备份 \d/ }).waitFor();
    await page.getByRole('button', { name: 'U 盘还没有备份' }).click();
    await page.getByRole('cell', { name: '自动' }).waitFor();
  });

  it('goes to a stick, and is remembered', async () => {
    await click('备份到 U 盘…');
    await typeFolder(page, path.join(stick, 'gone'));
    await click('备份到这里');
    await page.getByText('找不到这个地方').waitFor();
    await page.getByLabel('文件夹的完整路径').fill(stick);
    await click('备份到这里');
    await page.getByText('已存到 U 盘并检查过').waitFor();
    await page.getByText(/上次是 .*红色U盘/).waitFor();
  });

  it('comes back in at most five clicks, after what is lost was shown', async () => {
    await page.getByRole('link', { name: '今日' }).click();
    await page.getByRole('button', { name: /^U 盘备份：/ }).waitFor();
    await page.getByRole('link', { name: '档案' }).click();
    await page.getByRole('button', { name: '新建档案' }).first().click();
    await page.getByLabel('姓名').first().fill('李晚晚');
    await page.keyboard.press('Control+Enter');
    await page.getByText('李晚晚').first().waitFor();
    clicks = 0;
    await click(/^备份 \d/);
    await click(/^恢复到/);
    const dialog = page.getByRole('dialog', { name: '恢复到这一份？' });
    await dialog.getByText('1 份').waitFor();
    await dialog.getByText(/这以后又有 \d+ 次改动/).waitFor();
    await click('恢复到这一份');
    await page.getByText('已经恢复好了').waitFor();
    expect(clicks).toBeLessThanOrEqual(5);
    await program.signIn('林校长');
    await page.getByRole('link', { name: '档案' }).click();
    await page.getByText('共 1 人').waitFor();
  });

  it('brings the school to a new PC by one act', async () => {
    const bare = await newPc.open();
    clicks = 0;
    await click('从备份恢复 / 换新电脑', bare);
    await typeFolder(bare, stick);
    await bare.getByLabel('密码', { exact: true }).fill(testPassword);
    await click('看看里面有什么', bare);
    await bare.getByText('1 份').waitFor();
    await click('恢复到这一份', bare);
    await bare.getByRole('navigation').first().waitFor();
    expect(clicks).toBeLessThanOrEqual(5);
  });

  it('mends a damaged school from the door, and nothing is deleted', async () => {
    await newPc.page.getByRole('button', { name: /^备份 \d/ }).waitFor();
    await newPc.close();
    const file = path.join(newPc.dataFolder, 'tongjia.db');
    const bytes = readFileSync(file);
    bytes.fill(7, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
    writeFileSync(file, bytes);
    const bare = await newPc.open();
    await bare.getByLabel('密码', { exact: true }).fill(testPassword);
    await bare.keyboard.press('Enter');
    await bare.getByText('资料文件有损坏').waitFor();
    clicks = 0;
    await click('从备份恢复', bare);
    await bare.getByLabel('密码', { exact: true }).fill(testPassword);
    await click('看看里面有什么', bare);
    await bare.getByText('打不开的资料文件会原样放在一边').waitFor();
    await click('恢复到这一份', bare);
    await bare.getByText(/放在资料文件夹的 set-aside/).waitFor();
    await bare.getByRole('navigation').first().waitFor();
    expect(clicks).toBeLessThanOrEqual(5);
  });
});
