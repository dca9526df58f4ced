/** The thread that parses one file and ends: its memory and its time are limited by whoever starts it. */
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Problem, Refusal } from '../../../shared/problem.ts';
import { readCsv } from './readCsv.ts';
import type { ReadLimits } from './readWorkbookLimits.ts';
import type { RawRow, RawSheet, WorkbookKind } from './readWorkbookRaw.ts';

export interface ParserInput {
  kind: WorkbookKind;
  bytes: Uint8Array;
  limits: ReadLimits;
}

/** Sheets come without rows, then their rows in parts; after each part the parser waits for any message. */
export type ParserMessage =
  | { type: 'sheet'; sheet: RawSheet }
  | { type: 'rows'; rows: RawRow[] }
  | { type: 'done' }
  | { type: 'refused'; problem: Problem };

/** A message is unpacked at once on the office's own loop: 200 rows of 22 cells take it about 3 ms. */
const rowsPerMessage = 200;

if (!parentPort) throw new Error('parserWorker is started as a thread');
await answer(parentPort, workerData as ParserInput);

async function answer(port: MessagePort, input: ParserInput): Promise<void> {
  const post = (message: ParserMessage) => port.postMessage(message);
  try {
    for (const sheet of await parse(input)) {
      post({ type: 'sheet', sheet: { ...sheet, rows: [] } });
      for (let from = 0; from < sheet.rows.length; from += rowsPerMessage) {
        const taken = once(port, 'message');
        post({ type: 'rows', rows: sheet.rows.slice(from, from + rowsPerMessage) });
        await taken;
      }
    }
    post({ type: 'done' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    post({ type: 'refused', problem: error.problem });
  }
}

async function parse({ kind, bytes, limits }: ParserInput): Promise<RawSheet[]> {
  if (kind === 'csv') return [readCsv(bytes, limits)];
  // hucre takes longer to load than most text tables to read.
  const { readXlsx } = await import('./readWorkbookXlsx.ts');
  const watch = watchBuffers(bytes.length + 2 * limits.unpackedBytes);
  try {
    return await Promise.race([readXlsx(bytes, limits), watch.overrun]);
  } finally {
    watch.stop();
  }
}

/**
 * What is unpacked lies outside the heap, whose limit doesn't hold it; and what precheck() measured may not be what
 * the parser unpacks, since a file can be made in which two programs find two directories.
 */
function watchBuffers(mostBytes: number): { overrun: Promise<never>; stop(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setInterval(() => {
    if (process.memoryUsage().arrayBuffers > mostBytes) reject(new Refusal({ code: 'fileBomb' }));
  }, 20);
  return { overrun: promise, stop: () => clearInterval(timer) };
}
