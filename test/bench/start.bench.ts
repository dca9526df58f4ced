/**
 * From the launch to a usable 今日 of a school with 2,000 children, the password typed at once, against the same shell
 * opening an empty page.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure } from '../../build/bench.ts';
import { type ChromiumShell, openChromiumShell } from '../../build/chromiumShell.ts';
import { app, officeEntry } from '../../build/places.ts';
import { importCensus, madeUpCensus } from '../make/census.ts';
import { TestOffice, testPassword } from '../make/office.ts';
import { median } from './median.ts';

const children = 2_000;
const rounds = 7;

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  const school = path.join(folder, 'school');
  const emptyPage = path.join(folder, 'page');
  mkdirSync(emptyPage);
  writeFileSync(path.join(emptyPage, 'index.html'), '<!doctype html><title>empty</title><p id="there">.</p>');
  const office = new TestOffice(school, false);
  await office.setUp();
  await importCensus(office, await madeUpCensus(children), children);
  await office.close();
  const today: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    empty.push(
      await opened(path.join(folder, `empty${i}`), emptyPage, async ({ page }) =>
        page.locator('#there').waitFor(),
      ),
    );
    today.push(
      await opened(school, app.page, async ({ page }) => {
        await page.locator('input[type=password]').fill(testPassword);
        await page.keyboard.press('Enter');
        await page.getByText(String(children), { exact: true }).first().waitFor();
      }),
    );
  }
  rmSync(folder, { recursive: true, force: true });
  const [value, floor] = [median(today), median(empty)];
  return [{ name: 'start', value, unit: 'ms', floor, ratio: value / floor, limit: 1.6 }];
}

/** Milliseconds from the launch until `ready`; closing is not counted. */
async function opened(
  dataFolder: string,
  pageFolder: string,
  ready: (shell: ChromiumShell) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  const shell = await openChromiumShell({ dataFolder, pageFolder, officeEntry, headless: true });
  await ready(shell);
  const took = performance.now() - start;
  await shell.close();
  return took;
}
