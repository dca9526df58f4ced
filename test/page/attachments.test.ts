/** Pictures and papers of a child, as their user puts them in, looks at them and prints them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLeftBehindChild } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { makePdf, makePhonePicture, makePicture } from '../make/pictures.ts';
import { readPdf } from '../shared/paper/readPdf.ts';
import { Program } from './program.ts';

/** A PC that is busy with other things may be slow; what counts is that it comes. */
const patient = { timeout: 100_000 };

const program = new Program();
const files = path.join(program.folder, 'files');
let page: Page;

beforeAll(async () => {
  mkdirSync(files);
  const write = async (name: string, bytes: Uint8Array | Promise<Uint8Array>) =>
    writeFileSync(path.join(files, name), await bytes);
  await write('正面.jpg', makePicture());
  await write('户口本.jpg', makePhonePicture());
  await write('告知书.pdf', makePdf('Notice', "this.closeDoc(); app.alert('ran')"));
  await write('坏的.jpg', (await makePhonePicture()).slice(0, 700));
  await write('大的.jpg', makePhoto12());
  const office = new TestOffice(program.dataFolder);
  await office.setUp();
  await addLeftBehindChild(office);
  await office.close();
  page = await program.open();
  await program.signIn('林校长');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wxf');
  await page.getByRole('dialog').getByText('王小芳').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '王小芳' }).waitFor();
});
afterAll(() => program.end());

/** Twelve megapixels with grain in them, as a phone makes them: about 5 MB. */
async function makePhoto12(): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const picture = sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } });
  return new Uint8Array(await picture.jpeg({ quality: 75 }).toBuffer());
}

const inFiles = (...names: string[]) => names.map((name) => path.join(files, name));

/** Where the frame stands on the picture, from its left, in px. */
const frameLeft = () =>
  page
    .locator('.ReactCrop__crop-selection')
    .evaluate((frame) => Math.round(frame.getBoundingClientRect().left));

describe('the portrait', () => {
  it('is chosen, cut with the keys alone, and shown at the head of the file', async () => {
    await page.getByLabel('放照片').setInputFiles(inFiles('正面.jpg'));
    const frame = page.locator('.ReactCrop__crop-selection');
    await frame.waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.ReactCrop__crop-selection'));
    const before = await frameLeft();
    await page.keyboard.press('Control+ArrowRight');
    expect(await frameLeft()).toBeGreaterThan(before);
    // far to the left, where the picture is red
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Control+Enter');
    const face = page.getByRole('img', { name: '王小芳的照片' });
    await face.waitFor();
    const [red, green, blue] = await face.evaluate(async (picture: HTMLImageElement) => {
      await picture.decode();
      const canvas = new OffscreenCanvas(1, 1);
      const pen = canvas.getContext('2d')!;
      pen.drawImage(picture, 0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    });
    expect([red! > 180, green! < 80, blue! < 80]).toEqual([true, true, true]);
  });
});

describe('scans and papers', () => {
  const rows = () => page.getByRole('dialog').getByRole('listitem');

  it('are named while pictures of twelve megapixels are still being read', async () => {
    await page.getByRole('tab', { name: '照片与证件' }).click();
    const many = Array.from({ length: 8 }, () => '大的.jpg');
    await page.getByLabel('选文件').setInputFiles(inFiles(...many));
    const title = page.getByLabel('大的.jpg 的说明').first();
    await title.evaluate((input: HTMLInputElement) => {
      input.addEventListener('input', () => {
        // what the person would see at this very moment
        input.dataset.waiting = String(document.querySelectorAll('.mantine-Loader-root').length);
      });
    });
    await title.focus();
    await page.keyboard.type('a');
    await expect.poll(() => title.getAttribute('data-waiting'), patient).not.toBeNull();
    expect(Number(await title.getAttribute('data-waiting'))).toBeGreaterThan(0);
    expect(await title.inputValue()).toBe('a');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('are told one by one, those that can’t be taken too, and put in by one step', async () => {
    await page.getByLabel('选文件').setInputFiles(inFiles('户口本.jpg', '告知书.pdf', '坏的.jpg'));
    await rows().filter({ hasText: '坏的.jpg' }).getByRole('alert').waitFor();
    expect(await page.getByRole('combobox', { name: '户口本.jpg 是什么' }).inputValue()).toBe('户口簿');
    expect(await page.getByRole('combobox', { name: '告知书.pdf 是什么' }).inputValue()).toBe('书面告知');
    await page.getByLabel('户口本.jpg 的说明').fill('户主页');
    await page.getByLabel('告知书.pdf 上面的日期').fill('2026.9.1');
    await page.getByRole('button', { name: '放入 2 个' }).click();
    await page.getByRole('button', { name: '户口簿 户主页' }).waitFor();
    await page.getByRole('button', { name: '书面告知 2026-09-01' }).waitFor();
  });

  it('open one after another by the arrow keys; a script in a PDF does not run', async () => {
    let dialogs = 0;
    page.on('dialog', () => {
      dialogs += 1;
    });
    await page.getByRole('button', { name: '户口簿 户主页' }).click();
    await page.getByRole('dialog').getByRole('img', { name: '户主页' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog').getByRole('heading', { name: '书面告知' }).waitFor();
    const sheet = page.getByRole('dialog').getByRole('img', { name: '第 1 页' });
    await sheet.waitFor();
    await expect
      .poll(
        () =>
          sheet.evaluate((canvas: HTMLCanvasElement) => {
            const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height / 2);
            return data.some((value, at) => at % 4 === 0 && value < 100 && data[at + 3] === 255);
          }),
        patient,
      )
      .toBe(true);
    expect(dialogs).toBe(0);
    await page.getByRole('button', { name: '存到电脑' }).click();
    await program.letLeave();
    await page.getByText('已存到').last().waitFor();
    const name = program.savedFiles().find((each) => each.includes('书面告知'))!;
    const saved = readFileSync(path.join(program.documents, name));
    expect(saved.equals(readFileSync(path.join(files, '告知书.pdf')))).toBe(true);
  });

  it('are taken away and brought back', async () => {
    await page.getByRole('dialog').getByRole('button', { name: '删掉' }).click();
    await page.getByRole('button', { name: /书面告知/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: /书面告知/ }).waitFor();
  });
});

describe('the archive', () => {
  it('is printed with the portrait', async () => {
    await page.getByRole('button', { name: '打印档案' }).click();
    await page.getByRole('button', { name: '存为 PDF' }).click(patient);
    await program.letLeave();
    const archive = () => program.savedFiles().find((name) => /档案.*\.pdf$/.test(name));
    await expect.poll(archive, patient).toBeDefined();
    const saved = archive();
    const pages = await readPdf(new Uint8Array(readFileSync(path.join(program.documents, saved!))));
    expect(pages.flatMap(({ pictures }) => pictures)).toEqual([{ width: 500, height: 700 }]);
    await page.keyboard.press('Escape');
  });
});
