/** The thread that parses one file and ends: its memory and its time are limited by whoever starts it. */
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Problem, Refusal } from '../../../shared/problem.ts';
import { readCsv } from './readCsv.ts';
import type { ReadLimits } from './readWorkbookLimits.ts';
import type { RawRow, RawSheet, WorkbookKind } from './readWorkbookRaw.ts';
import { readXlsx } from './readWorkbookXlsx.ts';

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
  return kind === 'xlsx' ? readXlsx(bytes, limits) : [readCsv(bytes, limits)];
}
