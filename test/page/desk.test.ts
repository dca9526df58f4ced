/** The lending desk as whoever sits at it works: scanner and keyboard, never the mouse. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import { demoPassword } from '../../shared/demo/password.ts';
import { labelCode } from '../../shared/values/label.ts';
import { addChild } from '../make/children.ts';
import { addCopies } from '../make/lending.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
let outside: string[] = [];
let inside: string[] = [];

/** Forty books that a class has, forty that are in, and a child who has none. */
async function prepare(office: InProcessOffice): Promise<void> {
  await office.call('admin.signIn', { username: 'lin', password: demoPassword });
  await addChild(office, { name: '纪小满' });
  const classes = await office.call('admin.classes', null);
  const first = classes.find(({ grade, number }) => grade === 3 && number === 1);
  const back = await addCopies(office, '要还的书', 40);
  for (const thing of back.things)
    await office.call('library.lend', {
      ...{
        thing,
        borrower: { kind: 'class', id: first!.id },
        quantity: 1,
        overrideReason: null,
        again: false,
        lentOn: null,
      },
    });
  const next = await addCopies(office, '要借的书', 44);
  [outside, inside] = [back.codes, next.codes];
}

beforeAll(async () => {
  await program.makeDemo(prepare);
  page = await program.open();
  await program.signIn('林志远', demoPassword);
  await page.getByRole('link', { name: '图书借还' }).click();
  await field().and(page.locator(':focus')).waitFor();
});
afterAll(() => program.end());

const field = () =>
  page
    .getByRole('textbox', { name: '扫一下，或者打姓名、编号' })
    .or(page.getByRole('combobox', { name: '扫一下，或者打姓名、编号' }));
const status = () => page.getByRole('status').first();
const steps = () => page.getByRole('region', { name: '办过的' }).getByRole('listitem');
/** As fast as the keys can be sent: far faster than the page draws. */
async function scan(code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}
function keysOf(code: string) {
  const digits = [...code].map((digit) => ({
    ...{ key: digit, code: `Digit${digit}`, text: digit },
    windowsVirtualKeyCode: digit.charCodeAt(0),
  }));
  return [...digits, { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }];
}
/** With a scanner's own pace, however busy the PC is: all keys are sent before the first is answered. */
async function scanAtOnce(code: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await Promise.all(
    keysOf(code).flatMap((key) => [
      cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', text: '' }),
    ]),
  );
}
/** With the pauses of a slow scanner, which the keys themselves tell, however busy the PC is. */
async function scanSlowly(code: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const begun = Date.now() / 1000;
  for (const [at, key] of keysOf(code).entries()) {
    const timestamp = begun + at * 0.085;
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, timestamp });
    await cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', text: '', timestamp });
  }
}
async function says(text: string): Promise<void> {
  await status().getByText(text).waitFor();
}

describe('the lending desk', () => {
  it('lends and takes back forty each in order, by scans that come faster than they are drawn', async () => {
    const began = performance.now();
    for (const code of outside) await scan(code);
    await page.keyboard.type('三1');
    await page.getByRole('option', { name: /三\(1\)班/ }).waitFor();
    await page.keyboard.press('Enter');
    for (const code of inside.slice(0, 40)) await scan(code);
    await page.waitForFunction((count) => document.querySelectorAll('ol li').length >= count, 81);
    console.log(`40 returns and 40 loans in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const told = await steps().allInnerTexts();
    expect(told.filter((text) => text.includes('还了：《要还的书》'))).toHaveLength(40);
    expect(told.filter((text) => text.includes('借给三(1)班：《要借的书》'))).toHaveLength(40);
    await page.keyboard.press('Enter');
    await says('三(1)班办完了');
  });

  it('finds a child by its initials, lends by a scan, and takes the loan back by one key', async () => {
    await page.keyboard.type('jxm');
    await page.getByRole('option', { name: /纪小满/ }).waitFor();
    await page.keyboard.press('Enter');
    await says('纪小满，请扫要借的');
    await scan(inside[40]!);
    await says('借给纪小满：《要借的书》');
    await scan(inside[40]!);
    expect(await steps().filter({ hasText: '借给纪小满' }).count()).toBe(1);
    await page.keyboard.press('Control+z');
    await says('已经撤销');
    await page.getByText('手里没有借着的').waitFor();
  });

  it('hears a scan in full width and through a Chinese input method', async () => {
    const cdp = await page.context().newCDPSession(page);
    for (const digit of inside[41]!)
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await cdp.send('Input.dispatchKeyEvent', {
          ...{ type, key: 'Process', code: `Digit${digit}`, windowsVirtualKeyCode: 229 },
        });
    await page.keyboard.press('Enter');
    await says('借给纪小满：《要借的书》');
    const wide = [...inside[42]!].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    await page.keyboard.insertText(wide);
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: '纪小满借着的' }).getByRole('row').nth(1).waitFor();
  });

  it('says why not, holds scans while a dialog asks for the reason, and goes on after it', async () => {
    await scan(inside[43]!);
    await says('没有借：《要借的书》');
    await says('已经借满 2 件');
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('table', { name: '纪小满借着的' }).waitFor();
    expect(await steps().filter({ hasText: '纪小满办完了' }).count()).toBe(0);
    await page.keyboard.press('F2');
    await dialog.getByRole('textbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText('寒假前多借一本');
    await scanAtOnce(inside[42]!);
    await page.getByText('刚才扫到 1 个').waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('寒假前多借一本');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await steps().filter({ hasText: '借给纪小满：《要借的书》' }).nth(2).waitFor();
    await says('刚才已经借给纪小满了');
    await page.keyboard.press('Escape');
    await says('纪小满办完了');
  });

  it('takes a scan wherever the focus is, and presses no button by its Enter', async () => {
    await page.getByRole('button', { name: /^撤销/ }).first().focus();
    await scan(inside[43]!);
    await says('纪小满还了：《要借的书》');
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('还来时怎么样').waitFor();
    const missing = dialog.getByRole('textbox', { name: '缺什么（页、部件）' });
    await missing.fill('封面');
    await scanSlowly(labelCode('copy', 999_998));
    await page.getByText('刚才扫到 1 个').waitFor();
    expect(await missing.inputValue()).toBe('封面');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const noted = steps().filter({ hasText: '记下了纪小满还来时的样子：《要借的书》' });
    await noted.getByRole('button', { name: /^撤销/ }).waitFor();
    await says('这里没有这个编号');
    await scan(labelCode('copy', 999_999));
    await says('这里没有这个编号');
  });

  it('stays silent for whoever has switched its sound off, when they sign in again too', async () => {
    const sound = page.getByRole('switch', { name: '声音' });
    expect(await sound.isChecked()).toBe(true);
    await sound.click();
    await page.keyboard.press('Control+l');
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '今日' }).click();
    await page.getByRole('link', { name: '图书借还' }).click();
    await sound.waitFor();
    expect(await sound.isChecked()).toBe(false);
  });
});
