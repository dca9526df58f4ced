/**
 * Memory of the office and of the page after ten minutes of scripted use against after one: the same round of pages,
 * files, searches, saves and undoing, again and again. What grows by itself would be felt at the end of a day.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { Measure } from '../../build/bench.ts';
import { type ChromiumShell, openChromiumShell } from '../../build/chromiumShell.ts';
import { app, officeEntry } from '../../build/places.ts';
import { importCensus, madeUpCensus } from '../make/census.ts';
import { TestOffice, testPassword } from '../make/office.ts';

const children = 300;
const [first, last] = [60_000, 600_000];

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  const office = new TestOffice(path.join(folder, 'school'), false);
  await office.setUp();
  await importCensus(office, await madeUpCensus(children), children);
  await office.close();
  const shell = await openChromiumShell({
    dataFolder: office.folder,
    pageFolder: app.page,
    officeEntry,
    headless: true,
    documentsFolder: path.join(folder, 'documents'),
  });
  try {
    const { page } = shell;
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.locator('input[type=password]').fill(testPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    const devtools = await shell.context.newCDPSession(page);
    const early = await memoryAfter(shell, devtools, first);
    const late = await memoryAfter(shell, devtools, last - first);
    return [measure('idle.office', late.office, early.office), measure('idle.page', late.page, early.page)];
  } finally {
    await shell.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(name: string, value: number, floor: number): Measure {
  return { name, value, unit: 'MB', floor, ratio: value / floor, limit: 1.1 };
}

/** Uses the program for so long, then MB held: the office's private memory and the page's heap once it was tidied. */
async function memoryAfter(shell: ChromiumShell, devtools: CDPSession, ms: number) {
  const end = performance.now() + ms;
  for (let round = 0; performance.now() < end; round += 1) await oneRound(shell.page, round);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const status = readFileSync(`/proc/${shell.officePid()}/status`, 'utf8');
  const held = Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1]);
  return { office: held / 1024, page: usedSize / 2 ** 20 };
}

/** Every page once, a child found and opened, a value written and taken back. */
async function oneRound(page: Page, round: number): Promise<void> {
  const links = page.getByRole('navigation').first().getByRole('link');
  for (let index = 0; index < (await links.count()); index += 1) {
    const link = links.nth(index);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('nav a[aria-current="page"]').and(link).waitFor({ state: 'attached' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('13810000007');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '修改居住' }).click();
  await page.getByLabel('家庭电话').fill(`0577-6523${String(1000 + (round % 9000))}`);
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('家庭电话').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByText('已撤销').first().waitFor();
}
