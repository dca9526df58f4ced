/** Talks and visits as their user writes them: by the keys, over the end of the office, and by the matrix. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyone } from '../../shared/areas/children/filter.ts';
import { demoPassword } from '../../shared/demo/password.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo(async (office) => {
    const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
    const idOf = (name: string) => rows.find((row) => row.name === name)!.id;
    await office.call('children.linkSiblings', { one: idOf('姚明轩'), other: idOf('姚玉兰') });
  });
  page = await program.open();
  await program.signIn('林志远', demoPassword);
});
afterAll(() => program.end());

const children = () =>
  page
    .getByRole('textbox', { name: '孩子', exact: true })
    .or(page.getByRole('combobox', { name: '孩子', exact: true }))
    .first();
/** A child that has been chosen. */
const chip = (name: string) => page.locator('[class*="Pill-label"]', { hasText: name });
const line = () => page.getByRole('textbox', { name: '一句话', exact: true });

describe('a contact in one line', () => {
  it('is written for a brother and a sister from anywhere, by the keys alone', async () => {
    await page.keyboard.press('Alt+v');
    await page.getByRole('heading', { level: 1, name: '谈心家访' }).waitFor();
    await children().and(page.locator(':focus')).waitFor();
    await page.keyboard.type('yaomx');
    await page.keyboard.press('Enter');
    await chip('姚明轩').waitFor();
    await page.getByText('兄弟姐妹一起：姚玉兰').waitFor();
    await page.keyboard.press('+');
    await chip('姚玉兰').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('2');
    await page.keyboard.press('Tab');
    await line().and(page.locator(':focus')).waitFor();
    await page.keyboard.type('两个孩子都在家，奶奶身体好');
    await page.keyboard.press('Control+Enter');
    await page.getByText('记下了：姚明轩、姚玉兰').waitFor();
    const row = page.getByRole('row').filter({ hasText: '两个孩子都在家' });
    expect(await row.innerText()).toContain('姚明轩、姚玉兰');
    expect(await row.innerText()).toContain('家访');
    expect(await row.count()).toBe(1);
  });

  it('stands in the file of each of them', async () => {
    for (const [typed, name, other] of [
      ['yaomx', '姚明轩', '姚玉兰'],
      ['yaoyl', '姚玉兰', '姚明轩'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill(typed);
      await page.getByRole('dialog').getByRole('option', { name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByRole('tab', { name: '联系' }).click();
      const entry = page.getByRole('listitem').filter({ hasText: '两个孩子都在家' });
      expect(await entry.innerText()).toContain(`一起：${other}`);
    }
  });
});

describe('an entry in the middle of which the office is killed', () => {
  it('is found again by its writer when the program is opened anew, and by nobody else', async () => {
    await page.keyboard.press('Alt+v');
    await children().and(page.locator(':focus')).waitFor();
    await page.keyboard.type('gaoyy');
    await page.keyboard.press('Enter');
    await chip('高语嫣').waitFor();
    await line().fill('说到一半，电就断了');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const door = (
            window as unknown as {
              office: { listen(hear: (message: unknown) => void): () => void; send(message: unknown): void };
            }
          ).office;
          return new Promise((resolve) => {
            const stop = door.listen((message) => {
              const { id, value } = message as {
                id?: number;
                value?: { content: { values: { line?: string } } };
              };
              if (id !== 987_654) return;
              stop();
              resolve(value?.content.values.line ?? null);
            });
            door.send({ id: 987_654, call: 'contacts.draft', input: { place: 'quick' } });
          });
        }),
      )
      .toBe('说到一半，电就断了');
    process.kill(program.shell.officePid()!, 'SIGKILL');
    await program.close();
    page = await program.open();
    await program.signIn('陈立新', demoPassword);
    await page.keyboard.press('Alt+v');
    await children().and(page.locator(':focus')).waitFor();
    expect(await line().inputValue()).toBe('');
    await page.keyboard.press('Control+l');
    await program.signIn('林志远', demoPassword);
    // the pages of who was here before lie under the lock until it opens
    await page.locator('input[type=password]').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+v');
    await page.getByText('上次没写完').waitFor();
    expect(await line().inputValue()).toBe('说到一半，电就断了');
    await chip('高语嫣').waitFor();
    await line().focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('记下了：高语嫣').waitFor();
    expect(await page.getByText('上次没写完').count()).toBe(0);
  });
});

describe('words that may have to be reported', () => {
  it('are pointed at as soon as the entry is saved, and lead to whom to call', async () => {
    await page.keyboard.press('Alt+v');
    await children().and(page.locator(':focus')).waitFor();
    await page.keyboard.type('gyy');
    await page.keyboard.press('Enter');
    await chip('高语嫣').waitFor();
    await line().fill('说爸爸喝了酒，自己被打了');
    await page.keyboard.press('Control+Enter');
    const alarm = page.getByRole('alert').filter({ hasText: '刚写的里有“被打”' });
    await alarm.getByRole('button', { name: '看打给谁' }).click();
    await page.getByRole('heading', { level: 1, name: '高语嫣' }).waitFor();
    await page.getByRole('alert').getByText('先打 110（公安机关）').waitFor();
    expect(await page.getByRole('tab', { name: '照护' }).getAttribute('aria-selected')).toBe('true');
  });
});

describe('the matrix', () => {
  it('opens from 今日 with those who are overdue, and a line written in a cell covers its week', async () => {
    await page.getByRole('link', { name: '今日' }).click();
    const todo = page.getByRole('button', { name: /谈心每周一次：\d+ 个孩子逾期/ });
    await todo.click();
    const counts = page.getByText(/^\d+ 人 · 逾期 \d+/);
    const numbers = async () => (await counts.innerText()).match(/\d+/g)!.map(Number);
    await counts.waitFor();
    const [shown, count] = await numbers();
    expect(shown).toBe(count);
    const row = page.getByRole('row').nth(1);
    const name = (await row.getByRole('gridcell').first().innerText()).trim();
    await row.getByRole('button', { name: /逾期/ }).last().click();
    await page.getByRole('dialog').getByText(name).first().waitFor();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: '一句话', exact: true })
      .fill('补记：昨天谈过了');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('补记：昨天谈过了').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(`${count! - 1} 人 · 逾期 ${count! - 1}`).waitFor();
  });

  it('is walked by the arrows, and Enter opens the week of the child that the keys are on', async () => {
    await page.getByRole('checkbox', { name: '只看逾期' }).uncheck();
    const grid = page.getByRole('grid', { name: '联系矩阵' });
    const nameIn = (row: number) => page.getByRole('row').nth(row).getByRole('gridcell').first().innerText();
    const here = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    expect(await here()).toBe(`${(await nameIn(1)).trim()} 第 13 周：${(await here()).split('：')[1]}`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    const second = (await nameIn(2)).trim();
    expect(await here()).toMatch(new RegExp(`^${second} 第 12 周：`));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${second} 第 12 周`).waitFor();
    expect(await dialog.getByLabel('日期', { exact: true }).inputValue()).toBe('2026-11-22');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await here()).toBe('联系矩阵');
  });
});
