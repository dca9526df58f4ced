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

/** Finds a child with Ctrl+K and opens the file. */
async function openChild(text: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .or(page.getByRole('dialog').getByRole('combobox'))
    .waitFor();
  await page.keyboard.type(text);
  await page.getByRole('dialog').getByText(name).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('a day at the desk', () => {
  it('finds a child by initials, pinyin and the last four of the ID, with the keyboard alone', async () => {
    await openChild('gyy', '高语嫣');
    await openChild('yeyux', '叶宇欣');
    await openChild('003X', '于建军');
  });

  it('stays on a file that was clicked before the words typed in the list took effect', async () => {
    await page.getByRole('link', { name: '档案' }).first().click();
    const row = page.getByRole('row').filter({ hasText: '高语嫣' });
    await row.waitFor();
    // the timer of the words is held back, and runs right after the click, before the file is drawn
    const held = await row.evaluate((element, typed) => {
      const timers: (() => void)[] = [];
      const { setTimeout } = window;
      Object.assign(window, { setTimeout: (work: () => void) => -timers.push(work) });
      const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, typed);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      Object.assign(window, { setTimeout });
      (element as HTMLElement).click();
      for (const work of timers) work();
      return timers.length;
    }, '高语嫣');
    expect(held).toBe(1);
    await page.getByRole('heading', { level: 1, name: '高语嫣' }).waitFor();
    await page.getByRole('tab', { name: '修改记录' }).click();
    await page.getByRole('tabpanel', { name: '修改记录' }).waitFor();
    await page.getByRole('tab', { name: '档案' }).click();
    await page.getByRole('button', { name: '修改居住' }).waitFor();
  });

  it('keeps an edit made in place, and tells it in the history', async () => {
    await openChild('gaoyuyan', '高语嫣');
    await page.getByRole('button', { name: '修改居住' }).click();
    await page.getByLabel('家庭电话').fill('0577-65230001');
    await page.keyboard.press('Control+Enter');
    await page.getByText('0577-65230001').waitFor();
    await page.getByRole('tab', { name: '修改记录' }).click();
    await page.getByRole('tabpanel', { name: '修改记录' }).getByText('0577-65230001').waitFor();
    await page.getByRole('tab', { name: '档案' }).click();
  });

  it('keeps a half-filled form over the crash of the office and a new sign-in', async () => {
    await openChild('gaoyuyan', '高语嫣');
    await page.getByRole('button', { name: '修改居住' }).click();
    await page.getByLabel('家庭电话').fill('0577-65239999');
    process.kill(program.shell.officePid()!, 'SIGKILL');
    await page.locator('input[type=password]').fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor({ state: 'detached' });
    expect(await page.getByLabel('家庭电话').inputValue()).toBe('0577-65239999');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('0577-65239999').waitFor();
  });

  it('prints an archive to a PDF that says what the file says', async () => {
    await openChild('gaoyuyan', '高语嫣');
    await page.getByRole('button', { name: '打印档案' }).click();
    await page.getByRole('button', { name: '存为 PDF' }).click();
    await program.letLeave();
    await page.getByText('已存到').first().waitFor();
    const [saved] = program.savedFiles().filter((name) => name.endsWith('.pdf'));
    const pages = await readPdf(new Uint8Array(readFileSync(path.join(program.documents, saved!))));
    const text = pages.map((each) => each.text).join('');
    for (const words of ['农村留守儿童基本情况登记表', '高语嫣', '522401201905230031', '陈海波', '—1—'])
      expect(text).toContain(words);
    await page.keyboard.press('Escape');
  });

  it('opens from a number of the summary exactly the children that it counts', async () => {
    await page.getByRole('link', { name: '工作总结' }).first().click();
    await page
      .getByRole('button', { name: '47', exact: true })
      .or(page.getByRole('link', { name: '47', exact: true }))
      .first()
      .click();
    await page.getByText('共 47 人').waitFor();
  });

  it('shows a head teacher only the own class', async () => {
    await page.keyboard.press('Control+l');
    await program.signIn('邱晨曦', demoPassword);
    await page.getByRole('link', { name: '档案' }).first().click();
    await page.getByText('共 7 人').waitFor();
    expect(await page.getByRole('link', { name: '导入普查表' }).count()).toBe(0);
  });
});
