/** Equipment reserved ahead as the caretaker does it: from the list, from an activity, and handed out at the desk. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import { demoPassword } from '../../shared/demo/password.ts';
import { addDays, dayOf } from '../../shared/values/day.ts';
import { addActivity } from '../make/activities.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
let flags = '';

/** On the day of this PC: flags that a class fetches today, and sports to come for which some are kept. */
async function prepare(office: InProcessOffice): Promise<void> {
  const today = dayOf(Date.now());
  const [made] = await office.call('equipment.enterAssets', {
    patch: { name: '彩旗', kind: 'sport', source: 'bought', unit: '面', lendable: true, acquiredOn: today },
    ...{ counted: true, quantity: 37 },
  });
  flags = made!.code;
  const classes = await office.call('admin.classes', null);
  const first = classes.find(({ grade, number }) => grade === 1 && number === 1);
  const sports = await addActivity(office, [], {
    ...{ title: '冬季运动会', kind: 'sport', state: 'planned', day: addDays(today, 9) },
  });
  const kept = { id: null, version: null, assetId: made!.asset.id, purpose: null };
  await office.call('library.reserve', {
    ...{ ...kept, quantity: 12, fromDay: today, toDay: addDays(today, 1) },
    ...{ borrower: { kind: 'class', id: first!.id }, activityId: null },
  });
  const { id: activityId, day, staffId } = sports.activity;
  await office.call('library.reserve', {
    ...{ ...kept, quantity: 16, fromDay: day, toDay: day },
    ...{ borrower: { kind: 'staff', id: staffId! }, activityId },
  });
}

beforeAll(async () => {
  await program.makeDemo(prepare);
  page = await program.open();
  await program.signIn('林志远', demoPassword);
});
afterAll(() => program.end());

const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const rows = () => page.getByRole('table', { name: '器材预定' }).getByRole('row');
const dialog = () => page.getByRole('dialog', { name: '预定器材' });
async function choose(thing: string): Promise<void> {
  await page.getByPlaceholder('名称、型号、编号').fill(thing);
  await page.getByRole('option', { name: new RegExp(`^${thing}`) }).click();
}

describe('equipment', () => {
  it('is told on 今日 when it is to be handed out', async () => {
    await page.getByText(/项预定的器材今天要交出去/).waitFor();
    await page.getByRole('link', { name: '图书借还' }).click();
    await tab('预约');
    await rows().filter({ hasText: '彩旗 × 12' }).filter({ hasText: '该交出去' }).waitFor();
  });

  it('that is not enough says who has the others, and what is there is reserved and taken back', async () => {
    await page.getByRole('button', { name: '预定器材' }).click();
    await choose('彩旗');
    await dialog().getByLabel('数量').fill('30');
    await dialog().getByRole('button', { name: '预定', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '还可以用 25' }).waitFor();
    await page.getByRole('alert').filter({ hasText: '一(1)班预定 12' }).waitFor();
    await dialog().getByLabel('数量').fill('25');
    await dialog().getByLabel('用途').fill('升旗仪式');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await rows().filter({ hasText: '升旗仪式' }).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await rows().filter({ hasText: '升旗仪式' }).waitFor({ state: 'detached' });
  });

  it('is handed to whoever reserved it by one scan, which ends the reservation', async () => {
    await tab('借还台');
    await page.getByLabel('扫一下，或者打姓名、编号').first().waitFor();
    await page.keyboard.type('一1');
    await page.getByRole('option', { name: /一\(1\)班/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('预定的 彩旗 × 12').waitFor();
    await page.keyboard.type(`${flags}\n`);
    await page.getByRole('status').getByText('借给一(1)班：彩旗 × 12').waitFor();
    await page.getByText('预定的 彩旗 × 12').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('预定的 彩旗 × 12').waitFor();
    await page.getByRole('button', { name: '交给 一(1)班：彩旗 × 12' }).click();
    await page.getByText('预定的，已经交出去').waitFor();
    await page.keyboard.press('Escape');
    await tab('预约');
    await rows().filter({ hasText: '彩旗 × 16' }).waitFor();
    await rows().filter({ hasText: '彩旗 × 12' }).waitFor({ state: 'detached' });
  });

  it('for an activity needs its name alone, and goes with it when that is off', async () => {
    await page.getByRole('link', { name: '活动', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '活动' }).waitFor();
    await page.getByText('冬季运动会').first().click();
    await page.getByRole('dialog').getByText('彩旗 × 16').waitFor();
    await choose('象棋');
    await page.getByLabel('数量').fill('2');
    await page.keyboard.press('Enter');
    await page.getByText('象棋 × 2').waitFor();
    await page.getByRole('button', { name: '删掉' }).click();
    await page.getByText('这次活动已移到回收站').waitFor();
    await page.getByRole('link', { name: '图书借还' }).click();
    await tab('预约');
    await rows().filter({ hasText: '彩旗' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '器材预定' }).waitFor();
    expect(await page.getByText('冬季运动会').count()).toBe(0);
  });
});
