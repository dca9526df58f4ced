import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { makePicture } from '../make/pictures.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await program.signIn('周雅琴', demoPassword);
});
afterAll(() => program.end());

const dialog = () => page.getByRole('dialog');

describe('an activity', () => {
  it('is written down with a whole class at a stroke, one taken away, and its cost in yuan', async () => {
    await page.getByRole('link', { name: '活动', exact: true }).click();
    await page.getByRole('button', { name: '记一次活动' }).first().click();
    await dialog().getByLabel('主题').fill('读书节开幕');
    await dialog().getByLabel('类别').click();
    await page.getByRole('option', { name: '阅读' }).click();
    await dialog().getByLabel('经费（元）').fill('120.5');
    await dialog().getByLabel('整班加上').click();
    await page.getByRole('option', { name: '一(1)班' }).click();
    await dialog().getByText('参加儿童（7 人）').waitFor();
    await dialog().getByLabel('参加儿童（7 人）').focus();
    await page.keyboard.press('Backspace');
    await dialog().getByText('参加儿童（6 人）').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('照片').first().waitFor();
  });

  it('takes a photo with a caption as soon as it is kept', async () => {
    const file = path.join(program.folder, 'photo.jpg');
    writeFileSync(file, await makePicture({ width: 900, height: 600 }));
    await dialog().locator('input[type=file]').setInputFiles(file);
    const caption = dialog().getByLabel('说明');
    await caption.fill('开幕');
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: '看大图：开幕' }).waitFor();
    expect(await dialog().getByLabel('经费（元）').inputValue()).toBe('120.50');
    await page.keyboard.press('Escape');
    const row = page.getByRole('row').filter({ hasText: '读书节开幕' });
    await row.getByText('6', { exact: true }).waitFor();
  });

  it('is to be looked at, not changed, by a teacher who did not organise it', async () => {
    await page.keyboard.press('Control+l');
    await program.signIn('陈立新', demoPassword);
    await page.getByRole('link', { name: '活动', exact: true }).click();
    await page.getByText('读书节开幕').first().click();
    await dialog().getByRole('button', { name: '看大图：开幕' }).waitFor();
    expect(await dialog().getByLabel('主题').isDisabled()).toBe(true);
    expect(await dialog().getByRole('button', { name: '删掉' }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });
});

describe('who came', () => {
  it('shows those who have come to nothing this term first, and opens what a child came to', async () => {
    await page.keyboard.press('Control+l');
    await program.signIn('周雅琴', demoPassword);
    await page.getByRole('link', { name: '活动', exact: true }).click();
    await page.getByRole('tab', { name: '参加情况' }).click();
    const first = page.getByRole('row').nth(1);
    await first.getByText('还没有').waitFor();
    const none = Number(/(\d+) 人还没有参加过/.exec(await page.getByRole('main').innerText())?.[1]);
    expect(none).toBeGreaterThan(0);
    await page.getByLabel(`只看还没参加过的（${none} 人）`).check();
    await expect.poll(() => page.getByRole('row').count()).toBe(none + 1);
  });
});
