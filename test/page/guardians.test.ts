/** The people around a child, used as a head teacher and a principal use them, in the built program. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import { dayOf } from '../../shared/values/day.ts';
import { addLeftBehindChild } from '../make/children.ts';
import { testPassword } from '../make/office.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  const office = new InProcessOffice({ folder: program.dataFolder, version: 'test' });
  await office.call('admin.setUp', {
    school: { name: '金山乡中心小学', township: null, district: null },
    terms: [],
    classes: [{ grade: 3, number: 1, pupils: 20, headTeacherName: null }],
    principal: { name: '林校长', username: 'lin', password: testPassword },
  });
  const { id: qiu } = await office.call('admin.addAccount', {
    name: '邱老师',
    username: 'qiu',
    role: 'headTeacher',
    password: testPassword,
  });
  const [inClass] = await office.call('admin.classes', null);
  const { version: _, createdAt: __, updatedAt: ___, ...values } = inClass!;
  await office.call('admin.saveClasses', [{ ...values, headTeacherId: qiu }]);
  await addLeftBehindChild(office, { classId: inClass!.id });
  await office.call('guardians.saveHelper', {
    id: null,
    version: null,
    patch: { name: '蒋月琴', kind: 'loveMother' },
  });
  await office.close();
  page = await program.open();
  await program.signIn('邱老师');
});
afterAll(() => program.end());

const answer = (question: RegExp, word: '是' | '否') =>
  page.getByRole('radiogroup', { name: question }).getByText(word, { exact: true }).click();

describe('the people around a child', () => {
  it('have an agreement, asked for on 今日, recorded question by question, and red by one yes', async () => {
    await page.getByText('1 名儿童还没有委托照护协议').click();
    await page.getByRole('row', { name: /王小芳/ }).click();
    await page.getByRole('button', { name: '登记协议' }).click();
    await answer(/性侵害/, '否');
    await answer(/吸毒/, '是');
    await answer(/怠于履行/, '否');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('未成年人保护法第二十二条第（二）项').waitFor();
    expect(await page.getByText('还没有问：有其他不适宜担任被委托人的情形').count()).toBe(1);
    await page.getByRole('link', { name: '今日' }).click();
    await page.getByText('1 名儿童的照护人不得接受委托').waitFor();
  }, 60_000);

  it('from outside are not paired without a valid check, and are with one', async () => {
    await page.getByRole('link', { name: '社会力量' }).click();
    await page.getByRole('row', { name: /蒋月琴/ }).click();
    const pair = async () => {
      await page.getByRole('button', { name: '结对', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: '儿童' }).fill('王小芳');
      await page.getByRole('option', { name: /王小芳/ }).click();
      await dialog.getByRole('button', { name: '保存' }).click();
      return dialog;
    };
    const refused = await pair();
    await refused.getByText('还没有有效的违法犯罪记录查询').waitFor();
    await refused.locator('.mantine-Modal-close').click();
    await refused.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '记查询' }).click();
    const check = page.getByRole('dialog');
    await check
      .getByRole('radiogroup', { name: '没有违法犯罪记录' })
      .getByText('是', { exact: true })
      .click();
    await check.getByRole('button', { name: '保存' }).click();
    await check.waitFor({ state: 'detached' });
    const paired = await pair();
    await paired.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '王小芳', exact: true }).waitFor();
    expect(await page.getByText(dayOf(Date.now())).count()).toBeGreaterThan(0);
  }, 60_000);
});
