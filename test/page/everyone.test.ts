/** Everyone can use it: every page in both languages without a finding of axe, at twice the size, without a mouse. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo();
  page = await program.open();
});
afterAll(() => program.end());

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  place: string;
  rule: string;
  nodes: string[];
}

/** What axe finds on the page at rest: rule and places, never what stands there. */
async function findings(place: string): Promise<Finding[]> {
  await atRest();
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    type Axe = {
      run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
    };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.map((node) => node.target.join(' ')),
    }));
  });
  return found.map((each) => ({ place, ...each }));
}

/** Nothing is read, drawn or moved any more. */
async function atRest(): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy="true"], [class*="skeleton" i], .mantine-Loader-root'),
  );
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  );
}

/** A tab, and the buttons or the row behind it that lead on, in both languages. */
type Way = readonly [tab: RegExp, ...steps: (RegExp | 'row')[]];

/** Pages that lie behind a button or a row of a tab. */
const besides: Record<string, readonly Way[]> = {
  '/library/desk': [
    [/^(图书目录|Catalogue)$/, /^(登记图书|Enter books)$/],
    [/^(图书目录|Catalogue)$/, /^(导入登记表|Import a ledger)$/],
    [/^(图书目录|Catalogue)$/, /^(找一样的书|Find doubles)$/],
    [/^(图书目录|Catalogue)$/, 'row'],
  ],
  '/organisation': [[/^(制度|Rules)$/, 'row']],
  '/equipment': [
    [/^(台账|Ledger)$/, /^(导入台账|Import)$/],
    [/^(台账|Ledger)$/, 'row'],
    [/^(添置验收|Coming in)$/, /^(新的一笔|Write down)$/],
    [/^(添置验收|Coming in)$/, 'row'],
    [/^(清查|Stocktakes?)$/, 'row'],
  ],
  '/assessment': [
    [/^(自查评估|Self-assessment)$/, /2026年度自查评估/],
    [/^(指标|Indicators)$/, /^(从表格导入|Bring in a table)$/],
    [/^(指标|Indicators)$/, 'row'],
  ],
};

/** Dialogs that are opened behind a tab. */
const dialogs: Record<string, readonly Way[]> = {
  '/assessment': [
    [/^(自查评估|Self-assessment)$/, /^(开始自查评估|Begin a self-assessment)$/],
    [/^(自查评估|Self-assessment)$/, /2026年度自查评估/, /^(修改|Change)$/],
    [
      /^(自查评估|Self-assessment)$/,
      ...[/2026年度自查评估/, /^(其他佐证|Other evidence)$/, /^(系统里的记录|Records)$/],
    ],
    [/^(督查整改|Inspections)$/, /^(记一次督查|Note an inspection)$/],
    [/^(督查整改|Inspections)$/, /^(加一个问题|Add a finding)$/],
    [/^(督查整改|Inspections)$/, /灭火器/],
    [/^(责任书|Letters of responsibility)$/, 'row'],
  ],
};

/** Goes to every page of the navigation, every tab of the settings and of a file, and does `look` there. */
async function everyPlace(look: (place: string) => Promise<void>): Promise<void> {
  const links = page.getByRole('navigation').first().getByRole('link');
  await links.first().waitFor({ state: 'attached' });
  const names = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  expect(names.length).toBeGreaterThan(4);
  for (const [index, href] of names.entries()) {
    await goTo(index);
    await tabs(href, look);
    if (href === '/contacts') {
      await page
        .getByRole('main')
        .getByRole('button', { name: /导入台账|Import a log/ })
        .click();
      await page.getByRole('heading', { level: 1, name: /导入谈心家访台账|Import a log/ }).waitFor();
      await tabs('visit import', look);
    }
    for (const [tab, ...steps] of besides[href] ?? []) {
      await goTo(index);
      await follow(tab, steps);
      await page.getByRole('main').getByRole('tab', { name: tab }).waitFor({ state: 'detached' });
      await atRest();
      await look(`${href} › ${steps.join(' › ')}`);
    }
    for (const [tab, ...steps] of dialogs[href] ?? []) {
      await goTo(index);
      await follow(tab, steps);
      await page.getByRole('dialog').waitFor();
      await atRest();
      await look(`${href} › ${steps.join(' › ')}`);
      // a list that is open within it closes first
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    if (href === '/children') {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('高语嫣');
      await page.getByRole('dialog').getByRole('option', { name: '高语嫣' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '高语嫣' }).waitFor();
      await tabs('file', look);
    }
  }
}

async function follow(tab: RegExp, steps: readonly (RegExp | 'row')[]): Promise<void> {
  const main = page.getByRole('main');
  await atRest();
  await main.getByRole('tab', { name: tab }).first().click();
  for (const step of steps) {
    await atRest();
    if (step === 'row') await main.getByRole('row').nth(1).click();
    else
      await main
        .getByRole('button', { name: step })
        .or(page.getByRole('menuitem', { name: step }))
        .first()
        .click();
  }
}

/** By the keys, as the navigation of a narrow window is out of sight until its menu is opened. */
async function goTo(index: number): Promise<void> {
  const link = page.getByRole('navigation').first().getByRole('link').nth(index);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator('nav a[aria-current="page"]').and(link).waitFor({ state: 'attached' });
  // a page comes when it is first wanted
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

async function tabs(place: string, look: (place: string) => Promise<void>): Promise<void> {
  await atRest();
  const all = page.getByRole('main').getByRole('tab');
  const count = await all.count();
  if (count === 0) return look(place);
  for (let index = 0; index < count; index++) {
    await all.nth(index).click();
    await atRest();
    await look(`${place} › ${await all.nth(index).innerText()}`);
  }
}

const narrowScreens = [
  { name: 'the smallest screen', width: 1280, height: 720 },
  { name: 'twice the size of letters', width: 683, height: 384 },
];

/** On a PC that is busy with other tests. */
const drawnAnewMs = 3000;
const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1;

/** Screens on which this place sticks out to the right, so that a person would have to scroll sideways. */
async function tooWide(place: string): Promise<string[]> {
  const wide: string[] = [];
  for (const { name, ...size } of narrowScreens) {
    await page.setViewportSize(size);
    await atRest();
    // a chart measures itself anew once it has been told of the window's size
    await page.waitForFunction(fits, undefined, { timeout: drawnAnewMs }).catch(() => {});
    const out = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (out > 1) wide.push(`${place} on ${name}: ${out} px`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await atRest();
  return wide;
}

/** Some forty places, each looked at by axe, on a PC that is busy with other tests. */
const wholeWalkMs = 360_000;

describe('everyone', () => {
  it('finds nothing to complain about before signing in', async () => {
    await page.locator('input[type=password]').waitFor();
    expect(await findings('sign-in')).toEqual([]);
    await program.signIn('林志远', demoPassword);
  });

  it(
    'finds nothing to complain about on any page, in Chinese, and scrolls sideways on no screen',
    async () => {
      const found: Finding[] = [];
      const wide: string[] = [];
      await everyPlace(async (place) => {
        found.push(...(await findings(place)));
        wide.push(...(await tooWide(place)));
      });
      expect(found).toEqual([]);
      expect(wide).toEqual([]);
    },
    wholeWalkMs,
  );

  it('finds nothing to complain about in the palette and the help', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    const found = await findings('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    found.push(...(await findings('help')));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(found).toEqual([]);
  });

  it(
    'finds nothing to complain about on any page, in English, and no Chinese but in names',
    async () => {
      await page.getByRole('button', { name: '林志远的菜单' }).click();
      await page.getByRole('menuitem', { name: 'English' }).click();
      await page.getByRole('link', { name: 'Today' }).waitFor();
      const found: Finding[] = [];
      await everyPlace(async (place) => void found.push(...(await findings(place))));
      expect(found).toEqual([]);
    },
    wholeWalkMs,
  );
});
