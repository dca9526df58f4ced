/** Last term's log from a workbook, as its user brings it in: by the palette, looked at, answered, written, undone. */
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

const log = [
  '班级,学生姓名,日期,教师,内容',
  ',姚明轩、姚玉兰,2026-06-12,林志远,两个孩子都在家',
  '九(9)班,高语嫣,2026.6.15,没有这位,说想妈妈',
  ',没有这个人,2026-06-16,林志远,不在',
  ',高语嫣,上周,林志远,说了作业',
].join('\n');
const row = (text: string) => page.getByRole('row').filter({ hasText: text });

describe('a log from a workbook', () => {
  it('is looked at, told what it is, answered, written at once and taken back at once', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('导入台账');
    await page.getByRole('dialog').getByRole('option', { name: '导入台账（谈心、家访）' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '导入谈心家访台账' }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '上学期台账.csv', mimeType: 'text/csv', buffer: Buffer.from(log) });
    await row('两个孩子都在家').getByText('不知道是谈心还是家访').waitFor();
    await page
      .getByRole('combobox', { name: '没写方式的行算' })
      .or(page.getByRole('textbox', { name: '没写方式的行算' }))
      .first()
      .click();
    await page.getByRole('option', { name: '家访', exact: true }).click();
    await row('两个孩子都在家').getByText('记一次').waitFor();
    expect(await row('说想妈妈').innerText()).toContain('班级对不上');
    expect(await row('没有这个人').innerText()).toContain('不能导入');
    expect(await row('说了作业').innerText()).toContain('日期看不懂');
    await page.getByRole('button', { name: '导入 1 行' }).waitFor();
    await row('说想妈妈').getByPlaceholder('高语嫣').click();
    await page.getByRole('option', { name: /高语嫣/ }).click();
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('记下了 2 次').waitFor();
    await page.getByRole('heading', { level: 1, name: '谈心家访' }).waitFor();
    await row('两个孩子都在家').getByText('姚明轩、姚玉兰').waitFor();
    await row('说想妈妈').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await row('两个孩子都在家').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '导入台账' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '上学期家访.csv', mimeType: 'text/csv', buffer: Buffer.from(log) });
    await row('两个孩子都在家').getByText('记一次').waitFor();
  });
});
