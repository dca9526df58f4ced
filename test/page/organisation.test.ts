/** A rule from a starter to the wall and to its next version; a step of building from done to the month's report. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { Program } from './program.ts';

/** The first paper starts a browser of its own, on a PC that is busy with other tests. */
const drawnMs = 90_000;

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
  await program.signIn('林志远', demoPassword);
  await page.getByRole('link', { name: '组织与计划' }).click();
});
afterAll(() => program.end());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const tab = (name: string) => page.getByRole('main').getByRole('tab', { name, exact: true }).click();
const dialog = () => page.getByRole('dialog');
const text = () => page.getByRole('textbox', { name: '制度正文' });

describe('a rule', () => {
  it('is taken over from a starter, and does not hold while something is to be filled in', async () => {
    await tab('制度');
    await press('写制度');
    await dialog().getByRole('combobox', { name: '从哪里开始' }).click();
    await page.getByRole('option', { name: '留守儿童关爱工作实施方案' }).click();
    await expect
      .poll(() => dialog().locator('[data-field="title"] input').inputValue())
      .toContain('实施方案');
    await dialog().locator('[data-field="title"] input').fill('寒假看护方案');
    await dialog().locator('[data-field="wallPlace"] input').fill('公示栏');
    await dialog().getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '寒假看护方案' }).waitFor();
    await page.getByText(/\d+ 处待填/).waitFor();
    await press('施行');
    await dialog().getByRole('button', { name: '施行' }).click();
    await dialog()
      .getByText(/还有 \d+ 处 \[待填\]/)
      .waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
  });

  it('is written, put in force, frozen, and printed for the wall', async () => {
    await text().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('寒假每周开放三天。');
    await press('保存草稿');
    await page.getByText(/处待填/).waitFor({ state: 'detached' });
    await press('施行');
    await dialog().getByRole('button', { name: '施行' }).click();
    await page
      .getByRole('textbox', { name: '制度正文' })
      .and(page.locator('[aria-readonly="true"]'))
      .waitFor();
    await press('打印');
    await page.getByRole('menuitem', { name: '上墙大字（A4）' }).click();
    await page.getByText('共 1 页').waitFor({ timeout: drawnMs });
    await page.keyboard.press('Escape');
    await page.getByText('共 1 页').waitFor({ state: 'detached' });
  }, 120_000);

  it('has a next version that says what changed, and both stand side by side', async () => {
    await press('写新版本');
    await text().and(page.locator('[contenteditable="true"]')).waitFor();
    await press('施行');
    await page.getByText('先写一句和上一版比改了什么').waitFor();
    await text().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('寒假每周开放五天。');
    await page.getByLabel('和上一版比，改了什么').fill('多开放两天');
    await press('施行');
    await dialog().getByRole('button', { name: '施行' }).click();
    await dialog().waitFor({ state: 'detached' });
    await press('并排看第 1 版');
    const compared = page.getByRole('table');
    await compared.getByRole('deletion').getByText('三').waitFor();
    await compared.getByRole('insertion').getByText('五').waitFor();
    await press('全部制度');
    await page.getByRole('row', { name: /寒假看护方案.*第 2 版.*公示栏/ }).waitFor();
  });
});

describe('a step of building', () => {
  it('is done with one act and told by the month’s report', async () => {
    await tab('建设');
    await press('加建设步骤');
    await dialog().locator('[data-field="what"] input').fill('装饮水机');
    await dialog().locator('[data-field="plannedOn"] input').fill('2027-03-01');
    await dialog().getByRole('button', { name: '保存' }).click();
    await press('完成：装饮水机');
    await page.getByText('今天完成：装饮水机').waitFor();
    await page
      .locator('dd')
      .getByText(/装饮水机/)
      .first()
      .waitFor();
    await press('去写信息月报');
    await page
      .getByRole('textbox', { name: '建设和工程进度的文字' })
      .getByText(/装饮水机/)
      .waitFor();
  });
});
