/**
 * Puts other school files in the place of those in the data folder, so that a power cut at any moment leaves the old ones or
 * the new ones, each whole, once `finishSwap` has run at the next start.
 *
 * The new files are made ready in `making`, durable and checked. One rename of that folder decides; from then on the
 * swap goes forward: first all old files are moved aside, then all new ones into place. What is aside is kept until
 * the caller lets it go, and `takeBack` goes the same way backwards.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { renameDurably, syncFolder, writeDurably } from './durableFile.ts';
import { databaseName, previousVaultName, vaultName } from './fileNames.ts';

const making = '.tongjia-restoring';
const deciding = '.tongjia-restored';
const planName = 'plan.json';

/** What makes a school, its -wal before its database: without its -wal a database may lack the newest saves. */
const schoolFiles = [`${databaseName}-wal`, databaseName, vaultName, previousVaultName];

/**
 * aside: old files go aside. place: new files go into place. clear: new files go back. back: old files go back into
 * place. Each step can be begun again where it was broken off.
 */
const phases = ['aside', 'place', 'clear', 'back'] as const;
type Phase = (typeof phases)[number];

const planSchema = z.object({ phase: z.enum(phases), aside: z.string().regex(/^[\w-]+$/) });
type Plan = z.output<typeof planSchema>;

/** An empty folder in which the new files are made ready. */
export function beginSwap(home: string): string {
  dropSwap(home);
  const folder = path.join(home, making);
  fs.mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** Before the decision: nothing was changed. */
export function dropSwap(home: string): void {
  fs.rmSync(path.join(home, making), { recursive: true, force: true });
}

/**
 * Decides and swaps; nobody may have the database open. `aside`: name of the folder in `home` for the old files, which does not
 * exist. A failure half-way leaves the old state or throws: then `finishSwap` still has to end it.
 */
export function swapIn(home: string, aside: string): void {
  writePlan(path.join(home, making), { phase: 'aside', aside });
  syncFolder(path.join(home, making));
  renameDurably(path.join(home, making), path.join(home, deciding));
  try {
    goOn(home);
  } catch (error) {
    takeBack(home);
    throw error;
  }
}

/** After `swapIn`: the old files are back, and the new ones are gone. */
export function takeBack(home: string): void {
  const plan = readPlan(home);
  if (!plan) return;
  const phase = plan.phase === 'aside' || plan.phase === 'back' ? 'back' : 'clear';
  writePlan(path.join(home, deciding), { ...plan, phase });
  finishSwap(home);
}

/**
 * At each start, before anything is opened, and after a swap has proved good: ends what was begun, forward or back.
 * What is aside stays, but for an empty folder.
 */
export function finishSwap(home: string): void {
  dropSwap(home);
  const plan = goOn(home);
  if (!plan) return;
  const aside = path.join(home, plan.aside);
  if (fs.existsSync(aside) && fs.readdirSync(aside).length === 0) fs.rmdirSync(aside);
  fs.rmSync(path.join(home, deciding), { recursive: true, force: true });
  syncFolder(home);
}

/** To the end of the direction in which it goes. Undefined when there is no swap. */
function goOn(home: string): Plan | undefined {
  const ready = path.join(home, deciding);
  let plan = readPlan(home);
  if (!plan) {
    // The plan goes last when a swap is tidied up.
    fs.rmSync(ready, { recursive: true, force: true });
    return undefined;
  }
  const aside = path.join(home, plan.aside);
  const next = (phase: Phase): Plan => {
    const changed = { ...plan!, phase };
    writePlan(ready, changed);
    return changed;
  };
  fs.mkdirSync(aside, { recursive: true, mode: 0o700 });
  syncFolder(home);
  if (plan.phase === 'aside') {
    moveFiles(home, aside);
    plan = next('place');
  }
  if (plan.phase === 'place') moveFiles(ready, home);
  if (plan.phase === 'clear') {
    moveFiles(home, ready);
    plan = next('back');
  }
  if (plan.phase === 'back') moveFiles(aside, home);
  return plan;
}

function moveFiles(from: string, to: string): void {
  for (const name of schoolFiles) {
    const file = path.join(from, name);
    if (fs.existsSync(file)) renameDurably(file, path.join(to, name));
  }
  syncFolder(from);
}

function readPlan(home: string): Plan | undefined {
  const file = path.join(home, deciding, planName);
  return fs.existsSync(file) ? planSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : undefined;
}

function writePlan(folder: string, plan: Plan): void {
  writeDurably(path.join(folder, planName), JSON.stringify(plan));
}

/** As finishSwap, for the folder of the school and that of the demo school within it. */
export function finishSwaps(home: string, ...within: string[]): void {
  for (const folder of [home, ...within.map((name) => path.join(home, name))])
    if (fs.existsSync(folder)) finishSwap(folder);
}
