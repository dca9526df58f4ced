import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import { everyone } from '../../shared/areas/children/filter.ts';
import { demoPassword } from '../../shared/demo/password.ts';
import { maskIdNumber } from '../../shared/values/idNumber.ts';
import { readPdf } from '../shared/paper/readPdf.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
let child: { name: string; idNumber: string };
beforeAll(async () => {
  await program.makeDemo(async (office) => {
    child = await oneOfMentorAndHead(office);
  });
  page = await program.open();
});
afterAll(() => program.end());

/** A child of the head teacher's class whose mentor is 陈立新, with an illness on file. */
async function oneOfMentorAndHead(office: InProcessOffice): Promise<{ name: string; idNumber: string }> {
  const classes = await office.call('admin.classes', null);
  const headed = classes.find((each) => each.headTeacherId !== null)!;
  const staff = await office.call('admin.staffNames', null);
  const mentorId = staff.find((each) => each.name === '陈立新')!.id;
  const { rows } = await office.call('children.list', {
    filter: { ...everyone, groups: { class: [headed.id] } },
    columns: [],
  });
  const file = await office.call('children.get', { id: rows[0]!.id, day: null });
  const patch = { mentorId, illness: '哮喘', bodyCondition: '3' };
  await office.call('children.save', { id: file.child.id, version: null, patch });
  return { name: file.child.name, idNumber: file.child.idNumber! };
}

/** Through the list, as somebody does who looks for a name. */
async function openFile(): Promise<void> {
  await page.getByRole('link', { name: '档案' }).first().click();
  await page.getByLabel('按姓名').or(page.getByRole('searchbox')).first().fill(child.name);
  await page.getByText(child.name).first().click();
  await page.getByRole('heading', { level: 1, name: child.name }).waitFor();
}

const wholeNumber = () => page.getByText(child.idNumber, { exact: true });
const covered = () => page.getByText(maskIdNumber(child.idNumber), { exact: true });

describe('who sees what', () => {
  it('a caretaker: a covered number, no health; the eye shows it for a moment, by keyboard', async () => {
    await program.signIn('周雅琴', demoPassword);
    await openFile();
    await covered().waitFor();
    expect(await wholeNumber().count()).toBe(0);
    expect(await page.getByRole('heading', { name: '健康' }).count()).toBe(0);
    expect(await page.getByText('哮喘').count()).toBe(0);
    await page.getByRole('button', { name: '看完整的公民身份号码' }).first().focus();
    await page.keyboard.press('Enter');
    await wholeNumber().waitFor();
    await page.keyboard.press('Enter');
    await covered().waitFor();
  });

  it('a lock covers it again', async () => {
    await page.getByRole('button', { name: '看完整的公民身份号码' }).first().click();
    await wholeNumber().waitFor();
    await page.keyboard.press('Control+l');
    await page.locator('input[type=password]').fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor({ state: 'detached' });
    await covered().waitFor();
    expect(await wholeNumber().count()).toBe(0);
  });

  it('a form shows the mask until it was looked at', async () => {
    await page.getByRole('button', { name: '修改基本情况' }).click();
    const field = page.getByLabel('公民身份号码', { exact: true });
    expect(await field.inputValue()).toBe(maskIdNumber(child.idNumber));
    expect(await field.getAttribute('readonly')).not.toBeNull();
    await page.getByRole('button', { name: '看完整的公民身份号码再修改' }).click();
    await page.waitForFunction(
      (whole) => [...document.querySelectorAll('input')].some((each) => each.value === whole),
      child.idNumber,
    );
    expect(await field.getAttribute('readonly')).toBeNull();
    await page.keyboard.press('Escape');
  });

  it('finds by the last four, not by the beginning; prints the mask; offers no health to narrow by', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(child.idNumber.slice(-4));
    await page.getByRole('dialog').getByText(child.name).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '打印档案' }).click();
    await page.getByRole('button', { name: '存为 PDF' }).click({ timeout: 120_000 });
    await program.letLeave();
    await page.getByText('已存到').first().waitFor();
    const saved = program.savedFiles().find((name) => name.endsWith('.pdf'))!;
    const pages = await readPdf(new Uint8Array(readFileSync(path.join(program.documents, saved))));
    const text = pages.map((each) => each.text).join('');
    expect(text).toContain(maskIdNumber(child.idNumber));
    expect(text).not.toContain(child.idNumber);
    expect(text).not.toContain('哮喘');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '档案' }).first().click();
    await page.getByRole('button', { name: '筛选' }).click();
    await page
      .getByRole('menuitem', { name: '是否寄宿' })
      .or(page.getByRole('menuitem', { name: '寄宿' }))
      .first()
      .waitFor();
    expect(await page.getByRole('menuitem', { name: '身体情况' }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('a mentor: how the child is, and a covered number', async () => {
    await page.keyboard.press('Control+l');
    await program.signIn('陈立新', demoPassword);
    await openFile();
    await page.getByText('哮喘').first().waitFor();
    await covered().waitFor();
    expect(await wholeNumber().count()).toBe(0);
  });

  it('a head teacher: the whole file; who looked at the number stands in its history', async () => {
    await page.keyboard.press('Control+l');
    await program.signIn('邱晨曦', demoPassword);
    await openFile();
    await wholeNumber().waitFor();
    await page.getByText('哮喘').first().waitFor();
    await page.getByRole('tab', { name: '修改记录' }).click();
    const history = page.getByRole('tabpanel', { name: '修改记录' });
    await history.getByText('周雅琴').first().waitFor();
  });
});
