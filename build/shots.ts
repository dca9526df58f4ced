/** `npm run shots`: a picture of every page at 1366x768 into out/shots, on the demo school. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { demoPassword } from '../shared/demo/password.ts';
import { makeDemoSchool } from '../shared/demo/school.ts';
import { dayOf } from '../shared/values/day.ts';
import { buildProgram } from './build.ts';
import { type ChromiumShell, openChromiumShell } from './chromiumShell.ts';
import { InProcessOffice } from './inProcessOffice.ts';
import { app, officeEntry, out, root } from './places.ts';

const folder = path.join(out, 'shots');
const census = path.join(root, 'shared', 'demo', 'census.xlsx');

let taken = 0;
async function shot(page: Page, name: string): Promise<void> {
  // what is still being read shows a skeleton or a loader; the picture is of the page at rest
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy="true"], [class*="skeleton" i], .mantine-Loader-root'),
  );
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  );
  taken += 1;
  const file = path.join(folder, `${String(taken).padStart(2, '0')}-${name}.png`);
  await page.screenshot({ path: file });
  console.log(`[shots] ${path.relative(root, file)}`);
}

/** In the page: the first sheet of the preview has ink on it. */
function isDrawn(): boolean {
  const sheet = document.querySelector('canvas');
  const ink = sheet?.getContext('2d')?.getImageData(0, 0, sheet.width, Math.ceil(sheet.height / 4)).data;
  return ink?.some((value, at) => at % 4 === 0 && value < 100 && ink[at + 3] === 255) ?? false;
}

async function openOn(dataFolder: string): Promise<ChromiumShell> {
  const shell = await openChromiumShell({
    dataFolder,
    pageFolder: app.page,
    officeEntry,
    headless: true,
    documentsFolder: path.join(out, 'shots-data', 'documents'),
  });
  await shell.page.setViewportSize({ width: 1366, height: 768 });
  return shell;
}

async function firstStart(dataFolder: string): Promise<void> {
  const shell = await openOn(dataFolder);
  const { page } = shell;
  await page.getByRole('heading').first().waitFor();
  await shot(page, 'welcome');
  await page
    .getByRole('button', { name: '开始建自己的学校' })
    .or(page.getByRole('button').first())
    .first()
    .click();
  await page.getByLabel('学校名称').waitFor();
  await shot(page, 'set-up');
  await shell.close();
}

async function demoPages(dataFolder: string): Promise<void> {
  const shell = await openOn(dataFolder);
  const { page } = shell;
  await page.locator('input[type=password]').waitFor();
  await shot(page, 'sign-in');
  await page.locator('input[type=password]').fill(demoPassword);
  await page.keyboard.press('Enter');
  const go = async (name: string) => page.getByRole('link', { name }).first().click();
  await page.getByText('要办的事').waitFor();
  await shot(page, 'today');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gyy');
  await page.getByRole('dialog').getByText('高语嫣').first().waitFor();
  await shot(page, 'search');
  await page.keyboard.press('Escape');
  await go('档案');
  await page.getByText('共 82 人').waitFor();
  await shot(page, 'children');
  await page.getByText('高语嫣').first().click();
  await page.getByRole('tab', { name: '修改记录' }).waitFor();
  await shot(page, 'file');
  await page.getByRole('tab', { name: '修改记录' }).click();
  await shot(page, 'history');
  await page.getByRole('button', { name: '打印档案' }).click();
  await page.getByRole('img', { name: '第 1 页' }).waitFor();
  await page.waitForFunction(isDrawn);
  await shot(page, 'archive');
  await page.keyboard.press('Escape');
  await go('导入普查表');
  // the page before has a place for files too
  await page.getByRole('heading', { level: 1, name: '导入普查表' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(census);
  await page.getByText('行儿童').first().waitFor();
  await shot(page, 'census');
  await placesBeside(page);
  await go('工作总结');
  await page.getByText('基本情况').first().waitFor();
  await shot(page, 'summary');
  await go('设置');
  await page.getByRole('tab').first().waitFor();
  for (const tab of await page.getByRole('tab').all()) {
    const name = await tab.innerText();
    await tab.click();
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: name }).waitFor();
    await page.getByRole('tabpanel', { name }).getByRole('heading', { level: 2 }).first().waitFor();
    await shot(page, settings[name] ?? 'settings');
  }
  await shell.close();
}

/** The tabs of the settings that have a name of their own among the pictures. */
const settings: Record<string, string> = {
  自定义项目: 'own-fields',
  学年升级: 'year-end',
  谁能看什么: 'access',
  备份: 'backups',
  操作记录: 'acts',
  回收站: 'bin',
};

/** What stands beside the main way: survey, print centre, statistics, audit, and two files that may be one child's. */
async function placesBeside(page: Page): Promise<void> {
  const go = async (name: string) => page.getByRole('link', { name }).first().click();
  await go('开学摸底');
  await page.getByRole('row').nth(1).waitFor();
  await shot(page, 'survey');
  await go('打印中心');
  await page.getByText('共 82 人').waitFor();
  await shot(page, 'print-centre');
  await go('统计表');
  await page.getByRole('table').first().waitFor();
  await shot(page, 'statistics');
  await go('修改记录');
  await page.getByRole('row').nth(1).waitFor();
  await shot(page, 'audit');
  await go('今日');
  await page.getByText('疑似重复').first().click();
  await page.getByRole('button', { name: '对照合并' }).first().waitFor();
  await shot(page, 'doubles');
  await page.getByRole('button', { name: '对照合并' }).first().click();
  await page.getByRole('button', { name: '合成一份' }).waitFor();
  await shot(page, 'compare');
}

await buildProgram();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const data = path.join(out, 'shots-data');
rmSync(data, { recursive: true, force: true });
await firstStart(path.join(data, 'empty'));
const office = new InProcessOffice({ folder: path.join(data, 'demo'), version: 'demo' });
await makeDemoSchool(office.call, new Uint8Array(readFileSync(census)), dayOf(Date.now()));
await office.close();
await demoPages(path.join(data, 'demo'));
rmSync(data, { recursive: true, force: true });
