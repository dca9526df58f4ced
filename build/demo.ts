/**
 * `npm run demo`: makes the demo school from its census workbook, writes its papers into out/, says what it made and
 * how long each took, and opens the window on that school where there is a display.
 */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { everyone } from '../shared/areas/children/filter.ts';
import type { PrintChoice } from '../shared/areas/children/printing.ts';
import { demoPassword } from '../shared/demo/password.ts';
import { makeDemoSchool } from '../shared/demo/school.ts';
import type { Document } from '../shared/paper/document.ts';
import { toHtml } from '../shared/paper/html.ts';
import { dayOf } from '../shared/values/day.ts';
import { halfYearOf } from '../shared/values/term.ts';
import { buildProgram } from './build.ts';
import { PaperPrinter } from './chromiumShell/paperPrinter.ts';
import { openChromiumShell } from './chromiumShell.ts';
import { hasDisplay } from './display.ts';
import { findChromium } from './findChromium.mjs';
import { InProcessOffice } from './inProcessOffice.ts';
import { app, officeEntry, out, root } from './places.ts';

const dataFolder = path.join(out, 'demo');
const today = dayOf(Date.now());

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`[demo] ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

async function makeSchool(): Promise<InProcessOffice> {
  rmSync(dataFolder, { recursive: true, force: true });
  const office = new InProcessOffice({ folder: dataFolder, version: 'demo' });
  const workbook = new Uint8Array(readFileSync(path.join(root, 'shared', 'demo', 'census.xlsx')));
  await timed('demo school from census.xlsx', () => makeDemoSchool(office.call, workbook, today));
  const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
  const { pupils } = await office.call('children.overview', null);
  console.log(`[demo] ${pupils} pupils, ${rows.length} children with a file`);
  return office;
}

/** Both kinds of result of a paper's call, told apart. */
function asDocument(result: Document | Uint8Array): Document {
  if (result instanceof Uint8Array) throw new Error('a Document was asked for');
  return result;
}

async function writePapers(office: InProcessOffice): Promise<void> {
  const chromium = await findChromium();
  if (!chromium) throw new Error('no Chromium on this machine');
  const printer = new PaperPrinter(chromium);
  const all = { filter: everyone, ids: null };
  const cards: PrintChoice = { papers: ['smallCards'], order: 'byPaper', wallSize: 'A4', labelsTo: 'home' };
  const { year, half } = halfYearOf(today);
  const papers: Record<string, () => Promise<Document | Uint8Array>> = {
    'archives.pdf': () => office.call('children.archives', { ...all, format: 'document' }),
    'contact-cards.pdf': () => office.call('children.print', { ...all, choice: cards, format: 'document' }),
    'statistics.xlsx': () =>
      office.call('reports.statisticsPaper', { day: null, definition: 'wider', size: 'A4', format: 'xlsx' }),
    'roster.xlsx': () => office.call('children.roster', { ...all, format: 'xlsx', whole: true }),
    'half-year-summary.docx': () => office.call('reports.summaryPaper', { year, half, format: 'docx' }),
    'half-year-summary.pdf': () => office.call('reports.summaryPaper', { year, half, format: 'document' }),
  };
  try {
    for (const [name, make] of Object.entries(papers)) {
      await timed(`out/${name}`, async () => {
        const result = await make();
        const bytes = name.endsWith('.pdf') ? await printer.pdf(toHtml(asDocument(result))) : result;
        if (!(bytes instanceof Uint8Array)) throw new Error('bytes were asked for');
        writeFileSync(path.join(out, name), bytes);
      });
      console.log(`[demo]   ${Math.round(statSync(path.join(out, name)).size / 1024)} KB`);
    }
  } finally {
    await printer.close();
  }
}

await buildProgram();
const office = await makeSchool();
await writePapers(office);
await office.close();
console.log(
  `[demo] accounts: lin (principal), zhou (caretaker), qiu (head teacher), chen (mentor); password ${demoPassword}`,
);
if (hasDisplay()) {
  console.log('[demo] opening the window on the demo school');
  const shell = await openChromiumShell({ dataFolder, pageFolder: app.page, officeEntry, headless: false });
  await shell.closed;
} else console.log('[demo] no display here: the school stays in out/demo');
