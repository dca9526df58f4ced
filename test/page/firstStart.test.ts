import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../make/office.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  page = await program.open();
});
afterAll(() => program.end());

const next = () => page.getByRole('button', { name: '下一步' }).click();

describe('the first start on a bare PC', () => {
  it('leads from nothing to 今日, the recovery code printed and typed back', async () => {
    await page.getByRole('button', { name: '开始建自己的学校' }).click();
    await next();
    expect(
      await page
        .getByText('还没有填')
        .or(page.getByText('请填写'))
        .or(page.locator('[role=alert], .mantine-InputWrapper-error'))
        .count(),
    ).toBeGreaterThan(0);
    await page.getByLabel('学校名称').fill('金山乡中心小学');
    await page.getByLabel('乡镇').fill('金山乡');
    await page.keyboard.press('Enter');
    await next();
    await page.getByRole('button', { name: '以后再填' }).click();
    await page.getByLabel('姓名').fill('林志远');
    await page.getByLabel('登录名').fill('lin');
    await page.getByLabel('设一个密码').fill(testPassword);
    await page.getByLabel('再输一遍').fill(testPassword);
    await page.getByRole('button', { name: '建立学校' }).click();
    const code = (await page.getByRole('region', { name: '恢复码' }).innerText()).replace(/\s+/g, '-');
    await page.getByRole('button', { name: '已经打印或抄好' }).click();
    await page
      .getByLabel('照纸上的再输一遍')
      .or(page.getByRole('textbox'))
      .first()
      .fill(`${code.slice(0, -1)}?`);
    await page.getByRole('button', { name: '进入童家' }).click();
    await page.getByText('恢复码抄得不对').first().waitFor();
    await page.getByRole('textbox').first().fill(code.toLowerCase());
    await page.getByRole('button', { name: '进入童家' }).click();
    await page.getByText('从一张普查表开始').waitFor();
  });

  it('locks with Ctrl+L, keeps the page under the lock, and tells a wrong password in words', async () => {
    await page.getByRole('link', { name: '档案' }).click();
    await page.getByText('还没有档案').waitFor();
    await page.keyboard.press('Control+l');
    await page.getByLabel('密码', { exact: true }).fill('不是这个密码');
    await page.keyboard.press('Enter');
    await page.getByText('密码不对').waitFor();
    await page.getByLabel('密码', { exact: true }).fill(testPassword);
    await page.keyboard.press('Enter');
    await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' });
    await page.getByText('还没有档案').waitFor();
  });

  it('switches to English and back at once, and remembers it with the account', async () => {
    await page.getByRole('button', { name: '林志远的菜单' }).click();
    await page.getByText('English').click();
    await page.getByRole('navigation').getByText('Today').waitFor();
    await program.close();
    page = await program.open();
    await page.locator('input[type=password]').fill(testPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByText('Today').waitFor();
    await page.getByRole('button', { name: /林志远/ }).click();
    await page.getByText('中文').click();
    await page.getByRole('navigation').getByText('今日').waitFor();
  });
});
