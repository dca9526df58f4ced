/** The sentence for who sees a page for the first time: there once, gone for good, for that person alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { hints } from '../../shared/text/zh-CN/hints.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await program.signIn('林志远', demoPassword);
});
afterAll(() => program.end());

const hint = (text?: string) =>
  page
    .getByRole('main')
    .getByRole('note')
    .filter(text === undefined ? {} : { hasText: text });

/** Presses Tab until the button that puts the hint away has the focus, then Enter. */
async function putAwayByKeys(): Promise<void> {
  const button = hint().getByRole('button', { name: '知道了，不再显示' });
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await hint().waitFor({ state: 'detached' });
}

async function open(link: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: link }).click();
  await page.locator('nav a[aria-current="page"]', { hasText: link }).waitFor();
}

describe('a first-time hint', () => {
  it('stands on each main page, on one line', async () => {
    const shown: [string, string][] = [
      ['今日', hints.today],
      ['档案', hints.list],
      ['导入普查表', hints.census],
      ['打印中心', hints.print],
      ['统计表', hints.statistics],
      ['工作总结', hints.summary],
      ['修改记录', hints.audit],
    ];
    for (const [link, text] of shown) {
      await open(link);
      await hint(text).waitFor();
      expect((await hint().boundingBox())?.height, link).toBeLessThan(36);
    }
    await open('设置');
    for (const [tab, text] of [
      ['备份', hints.backups],
      ['自定义项目', hints.own],
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await hint(text).waitFor();
    }
  });

  it('is put away by the keys, which then go on from the page', async () => {
    await open('今日');
    await hint(hints.today).waitFor();
    await putAwayByKeys();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await open('档案');
    await hint(hints.list).waitFor();
  });

  it('stays away after the program has been started again, and the others stay', async () => {
    await program.close();
    page = await program.open();
    await program.signIn('林志远', demoPassword);
    await page.getByText('要办的事').waitFor();
    expect(await hint().count()).toBe(0);
    await open('档案');
    await hint(hints.list).waitFor();
  });

  it('is still there for somebody else', async () => {
    await page.keyboard.press('Control+l');
    await program.signIn('陈', demoPassword);
    await hint(hints.today).waitFor();
  });
});
