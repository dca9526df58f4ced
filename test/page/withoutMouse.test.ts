/** A day's work without a mouse: nothing here clicks, fills or focuses by itself, it only presses keys. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await page.locator('input[type=password]').waitFor();
});
afterAll(() => program.end());

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const type = (text: string) => page.keyboard.type(text);

/** What has the focus: its name as a screen reader would say it, roughly, and whether an eye can see that it has it. */
async function focused(): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { name: '', seen: false };
    // a control may show it on its label, and a table on its row
    const shows = [
      element,
      element.nextElementSibling,
      (element as HTMLInputElement).labels?.[0],
      document.getElementById(element.getAttribute('aria-activedescendant') ?? ''),
    ];
    const seen = shows.some((each) => {
      if (!each) return false;
      const style = getComputedStyle(each);
      const box = each.getBoundingClientRect();
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      const isField = ['INPUT', 'TEXTAREA', 'SELECT'].includes(each.tagName);
      return (outlined || isField || style.boxShadow !== 'none') && box.width > 1 && box.height > 1;
    });
    const label = (element as HTMLInputElement).labels?.[0]?.innerText;
    return {
      name: (element.getAttribute('aria-label') ?? label ?? element.innerText ?? '').trim(),
      seen,
    };
  });
}

/** Presses Tab until what has the focus is called so; fails when it never is. */
async function tabTo(name: string | RegExp, most = 80): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < most; step++) {
    await press('Tab');
    const now = await focused();
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) {
      expect(now.seen, `the focus on ${now.name} is seen`).toBe(true);
      return;
    }
    passed.push(now.name);
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.join(' | ')}`);
}

async function openChild(name: string): Promise<void> {
  await press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await type(name);
  await page.getByRole('dialog').getByRole('option', { name }).first().waitFor();
  await press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('a day without a mouse', () => {
  it('begins with the password alone', async () => {
    await type(demoPassword);
    await press('Enter');
    await page.getByText('要办的事').waitFor();
  });

  it('opens a file from the list by the arrow keys', async () => {
    await press('Alt+2');
    await page.getByRole('heading', { level: 1, name: '档案' }).waitFor();
    await page.getByRole('row').nth(5).waitFor();
    await tabTo('儿童名单');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await press('Enter');
    await page.getByRole('tab', { name: '修改记录' }).waitFor();
  });

  it('changes a file, sees it in the history and takes it back', async () => {
    await openChild('高语嫣');
    await tabTo('修改居住');
    await press('Enter');
    await page.getByLabel('家庭电话').waitFor();
    await tabTo('家庭电话', 30);
    await press('Control+a');
    await type('0577-65230009');
    await press('Control+Enter');
    await page.getByLabel('家庭电话').waitFor({ state: 'detached' });
    await page.getByText('0577-65230009').first().waitFor();
    await press('Control+z');
    await page.getByText('已撤销').first().waitFor();
    await page.getByText('0577-65230009').waitFor({ state: 'detached' });
  });

  it('prints an archive and comes back', async () => {
    await openChild('高语嫣');
    await tabTo('打印档案');
    await press('Enter');
    await page.getByRole('img', { name: '第 1 页' }).waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await focused()).name).toBe('打印档案');
  });

  it('asks the help and comes back to where it was', async () => {
    await press('F1');
    await page.getByRole('dialog').getByText('一份档案').waitFor();
    await type('备份');
    await press('Enter');
    await page.getByRole('dialog').getByRole('heading', { name: '备份和恢复' }).waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('goes through every page by Tab, the focus always seen and never caught', async () => {
    const links = await page.getByRole('navigation').first().getByRole('link').count();
    for (let index = 1; index <= Math.min(links, 9); index++) {
      await press(`Alt+${index}`);
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [class*="skeleton" i]'));
      const names = new Set<string>();
      for (let step = 0; step < 25; step++) {
        await press('Tab');
        const now = await focused();
        names.add(now.name);
        if (now.name !== '') expect(now.seen, `page ${index}: ${now.name}`).toBe(true);
      }
      expect(names.size, `page ${index}`).toBeGreaterThan(8);
    }
  });

  it('ends with the lock', async () => {
    await press('Control+l');
    await page.locator('input[type=password]').waitFor();
  });
});
