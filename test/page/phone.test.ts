/** Calls home as their users make them: logged with the keyboard alone, and by a child on its own page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await program.signIn('林志远', demoPassword);
});
afterAll(() => program.end());

const focused = () => page.locator(':focus');
const picker = () =>
  page.getByRole('textbox', { name: '谁要打电话' }).or(page.getByRole('combobox', { name: '谁要打电话' }));

/** From anywhere to the first number of a child, by the keys. */
async function choose(typed: string, name: string): Promise<void> {
  await page.keyboard.press('Alt+t');
  await page.getByRole('heading', { level: 1, name: '亲情电话' }).waitFor();
  await picker().and(focused()).waitFor();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.getByText(name, { exact: true }).first().waitFor();
  await page.locator('input[type=radio]:focus').waitFor();
}

describe('an appointment', () => {
  it('moves to a free time that is offered where the wished one is taken', async () => {
    await page.getByRole('link', { name: '亲情电话', exact: true }).click();
    await page.getByRole('tab', { name: '预约' }).click();
    await page.getByRole('button', { name: /^16:15–16:45/ }).click();
    await page.getByRole('menuitem', { name: '改时间' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('从几点').fill('16:30');
    await dialog.getByLabel('到几点').fill('17:00');
    await dialog.getByRole('button', { name: '改好' }).click();
    await dialog.getByText('这部电话那时已经有人约了').waitFor();
    await dialog.getByRole('button', { name: '17:15–17:45' }).click();
    expect(await dialog.getByLabel('从几点').inputValue()).toBe('17:15');
    await dialog.getByRole('button', { name: '改好' }).click();
    await page.getByRole('button', { name: /^17:15–17:45/ }).waitFor();
    expect(await page.getByRole('button', { name: /^16:15–16:45/ }).count()).toBe(0);
  });
});

describe('a call', () => {
  it('is logged with the keyboard alone: child, number, stopwatch, how it went', async () => {
    await choose('yaomx', '姚明轩');
    await page.keyboard.press('2');
    await page.keyboard.press(' ');
    await page.getByRole('timer').waitFor();
    await page.getByRole('button', { name: '打完了' }).and(focused()).waitFor();
    await page.keyboard.press(' ');
    await page.getByText('接通了吗').waitFor();
    await page.locator('input[value=yes]:focus').waitFor({ state: 'attached' });
    await page.keyboard.press('y');
    await page.getByText('孩子心情').waitFor();
    await page.keyboard.press('1');
    await page.getByRole('textbox', { name: '一句话' }).and(focused()).waitFor();
    await page.keyboard.type('妈妈说下周寄毛衣');
    await page.keyboard.press('Enter');
    await page.getByText('姚明轩的通话记好了').waitFor();
    await picker().and(focused()).waitFor();
    const row = page.getByRole('row').filter({ hasText: '妈妈说下周寄毛衣' });
    expect(await row.innerText()).toContain('母亲');
    expect(await row.innerText()).toContain('接通');
  });

  it('that fails says why by one key, and asks for the number on the child’s file', async () => {
    await choose('gyy', '高语嫣');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '打完了' }).and(focused()).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('input[value=yes]:focus').waitFor({ state: 'attached' });
    await page.keyboard.press('n');
    await page.keyboard.press('5');
    await page.keyboard.press('Enter');
    await page.getByText('高语嫣的通话记好了').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('高语嫣');
    await page.getByRole('dialog').getByRole('option', { name: '高语嫣' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '高语嫣' }).waitFor();
    const asks = page.getByRole('region', { name: '要核实的号码' });
    expect(await asks.innerText()).toContain('空号');
    await asks.getByRole('button', { name: '核实过了' }).click();
    await asks.waitFor({ state: 'detached' });
  });

  it('runs on over a lock, and stands on 今日', async () => {
    await choose('yaomx', '姚明轩');
    await page.keyboard.press(' ');
    await page.getByRole('timer').waitFor();
    await page.keyboard.press('Control+l');
    await page.locator('input[type=password]').fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '今日' }).click();
    await page.getByText('姚明轩正在打亲情电话').click();
    await page.getByRole('timer').waitFor();
    await page
      .getByRole('region', { name: '姚明轩的通话' })
      .getByRole('button', { name: '不算，删掉' })
      .click();
    await page.getByRole('timer').waitFor({ state: 'detached' });
  });
});

describe('the page of a child', () => {
  async function handOver(): Promise<void> {
    await choose('yaomx', '姚明轩');
    await page.getByRole('button', { name: '交给孩子自己填' }).click();
    await page.getByRole('heading', { name: '你要打给谁？' }).waitFor();
  }

  it('has nothing of anybody else, is filled in by the child, and ends locked', async () => {
    await handOver();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.content()).not.toContain('高语嫣');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('F1');
    await page.keyboard.press('Alt+1');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: '妈妈' }).click();
    await page.getByRole('heading', { name: '正在打给妈妈' }).waitFor();
    await page.getByRole('button', { name: '打完了' }).click();
    await page.getByRole('button', { name: '开心' }).click();
    await page.getByRole('textbox').fill('妈妈要来看我');
    await page.getByRole('button', { name: '填好了' }).click();
    await page.getByText('谢谢你').waitFor();
    await page.getByRole('button', { name: '好', exact: true }).click();
    await page.locator('input[type=password]').waitFor();
    expect(await page.content()).not.toContain('姚明轩');
    await program.signIn('林志远', demoPassword);
    await page.keyboard.press('Alt+t');
    const row = page.getByRole('row').filter({ hasText: '妈妈要来看我' });
    await row.waitFor();
    expect(await row.innerText()).toContain('孩子自己填');
  });

  it('ends locked by Ctrl+L and by being loaded anew, never open', async () => {
    await handOver();
    await page.keyboard.press('Control+l');
    await page.locator('input[type=password]').waitFor();
    await program.signIn('林志远', demoPassword);
    await handOver();
    await page.reload();
    await page.locator('input[type=password]').waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await program.signIn('林志远', demoPassword);
  });
});
