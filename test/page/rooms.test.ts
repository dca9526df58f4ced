/** The rooms as their people use them: booked by the keys, repeated across a holiday, changed from a day on, moved. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { addRoom } from '../make/bookings.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo(async (office) => {
    await office.call('admin.signIn', { username: 'lin', password: demoPassword });
    await addRoom(office, { name: '书法室', places: 20 });
  });
  page = await program.open();
  await page.locator('input[type=password]').fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByText('要办的事').waitFor();
  await page.getByRole('link', { name: '活动室' }).first().click();
  await page.getByRole('tab', { name: '预约' }).waitFor();
}, 240_000);
afterAll(() => program.end());

const dialog = () => page.getByRole('dialog').last();
const type = async (label: string, text: string) => {
  await dialog().getByRole('textbox', { name: label }).fill(text);
  await page.keyboard.press('Tab');
};
const choose = async (label: string, option: string) => {
  await dialog().getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const told = (words: string | RegExp) => page.getByText(words).first().waitFor();
const view = (name: string) =>
  page.getByRole('radiogroup', { name: '怎么看' }).locator('label', { hasText: name }).click();
const goTo = async (day: string) => {
  await page.getByRole('textbox', { name: '到哪一天' }).fill(day);
  await page.keyboard.press('Enter');
};
const event = (title: string) => page.locator('[data-event-id]', { hasText: title });

async function newBooking(title: string, day: string, [from, to]: [string, string]): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '活动室' }).click();
  await page.keyboard.press('n');
  await dialog().getByRole('textbox', { name: '做什么' }).waitFor();
  await type('做什么', title);
  // the room that the page shows is chosen already, and choosing it again would empty the field
  const room = await dialog().getByRole('combobox', { name: '活动室' }).inputValue();
  if (room !== '书法室') await choose('活动室', '书法室');
  await type('日期', day);
  await type('开始', from);
  await type('结束', to);
}

describe('the page of the rooms', () => {
  it('makes a repeating booking across a holiday, which is left out, and changes it from a day on', async () => {
    await newBooking('书法小组', '2026-12-18', ['15:40', '16:30']);
    await choose('重复', '每周');
    await dialog().locator('label', { hasText: '到某一天' }).click();
    await dialog().getByRole('textbox', { name: '到哪一天' }).fill('2027-01-15');
    await page.keyboard.press('Tab');
    await told('一共 4 次，留空 1 次');
    await dialog().getByText('1月1日 星期五（元旦）').waitFor();
    await dialog().getByRole('button', { name: '预约', exact: true }).click();
    await told('约好了 4 次，留空 1 次');

    await goTo('2026-12-25');
    await event('书法小组').first().click();
    await dialog().locator('label', { hasText: '这次和以后' }).click();
    await type('开始', '15:50');
    await type('结束', '16:40');
    await told('一共 3 次，留空 1 次');
    await dialog().getByRole('button', { name: '保存' }).click();
    await told('改好了 3 次');

    await page.getByRole('combobox', { name: '活动室' }).click();
    await page.getByRole('option', { name: '书法室' }).click();
    await view('列表');
    const times = async () =>
      (await page.getByRole('row').filter({ hasText: '书法小组' }).allInnerTexts()).map((row) =>
        /(\d+月\d+日).*?(\d{2}:\d{2}–\d{2}:\d{2})/s.exec(row)?.slice(1).join(' '),
      );
    await page.getByRole('row').filter({ hasText: '15:50–16:40' }).first().waitFor();
    expect(await times()).toEqual(['12月18日 15:40–16:30', '12月25日 15:50–16:40']);
    await goTo('2027-01-08');
    await page.getByRole('row').filter({ hasText: '1月8日' }).first().waitFor();
    expect(await times()).toEqual(['1月8日 15:50–16:40', '1月15日 15:50–16:40']);
  });

  it('gives a repeat another end from a day on, with the days of it shown before', async () => {
    await page.getByRole('row').filter({ hasText: '1月8日' }).first().click();
    await dialog().locator('label', { hasText: '这次和以后' }).click();
    await told('一共 2 次，留空 0 次');
    await dialog().getByRole('textbox', { name: '到哪一天' }).fill('2027-01-22');
    await page.keyboard.press('Tab');
    await told('一共 3 次，留空 0 次');
    await dialog().getByRole('button', { name: '保存' }).click();
    await told('改好了 3 次');
    await page.getByRole('row').filter({ hasText: '1月22日' }).waitFor();
  });

  it('names what is in the way with all that was typed still there, and takes a free time that it offers', async () => {
    await newBooking('剪纸小组', '2027-01-08', ['16:00', '16:30']);
    await told('已经有人：书法小组，1月8日 星期五 15:50–16:40，林志远');
    await dialog().getByRole('button', { name: '预约', exact: true }).click();
    await told('这个时间已经有人预约，没有存');
    expect(await dialog().getByRole('textbox', { name: '做什么' }).inputValue()).toBe('剪纸小组');
    await dialog().getByRole('button', { name: '1月8日 星期五 16:40–17:10' }).click();
    await dialog().getByRole('button', { name: '预约', exact: true }).click();
    await told('约好了：1月8日 星期五 16:40–17:10');
  });

  it('moves and stretches a booking by the keys alone, says where it stands, and takes it back', async () => {
    await view('周');
    await goTo('2027-01-08');
    await event('剪纸小组').focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowLeft');
    await told('现在在 1月7日 星期四 16:40–17:10');
    await page.keyboard.press('Escape');
    await told('没有改');
    await event('剪纸小组').focus();
    for (const key of ['m', 'ArrowLeft', 'ArrowUp', 'Shift+ArrowDown']) await page.keyboard.press(key);
    await told('现在在 1月7日 星期四 16:25–17:10');
    await page.keyboard.press('Enter');
    await told('改到了 1月7日 星期四 16:25–17:10');
    expect(await event('剪纸小组').getAttribute('title')).toContain('1月7日 星期四 16:25–17:10');
    await program.takeBack('改到了 1月7日 星期四 16:25–17:10');
    await page.locator('[data-event-id][title*="1月8日 星期五 16:40–17:10"]').waitFor();
  });

  it('shows what stands on a day before it becomes a day off, ends it in the same act, and takes all of it back', async () => {
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('tab', { name: '校历' }).click();
    await page.getByRole('button', { name: '加放假或补课' }).click();
    await type('从哪天', '2027-01-08');
    await dialog().getByText('1月8日 星期五 15:50–16:40 书法小组 林志远').waitFor();
    await dialog().getByRole('checkbox', { name: '剪纸小组' }).uncheck();
    await dialog()
      .getByRole('button', { name: /^保存，取消 \d+ 个预约、结束 \d+ 次值班$/ })
      .click();
    await told('校历已保存');
    await program.takeBack('校历已保存');
    await page.getByRole('button', { name: '加放假或补课' }).click();
    await type('从哪天', '2027-01-08');
    await dialog().getByText('1月8日 星期五 15:50–16:40 书法小组 林志远').waitFor();
  });

  it('opens behind every figure of use, and behind a bar, the bookings that it counts', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '活动室' }).first().click();
    await page.getByRole('tab', { name: '使用情况' }).click();
    const figure = page.getByRole('button', { name: /^操场 来的人次/ });
    const persons = Number((await figure.innerText()).trim());
    await figure.focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('row').nth(1).waitFor();
    const came = await dialog()
      .getByText(/^来了 \d+ 人$/)
      .allInnerTexts();
    expect(came.reduce((sum, each) => sum + Number(/\d+/.exec(each)?.[0]), 0)).toBe(persons);
    await page.keyboard.press('Escape');
    await page.locator('.recharts-bar-rectangle').first().click();
    await dialog().getByRole('row').nth(1).waitFor();
  });
});
