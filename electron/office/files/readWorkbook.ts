import { Worker } from 'node:worker_threads';
import { Refusal, refuse } from '../../../shared/problem.ts';
import type { ParserInput, ParserMessage } from './parserWorker.ts';
import { precheck } from './precheck.ts';
import { defaultLimits, type ReadLimits } from './readWorkbookLimits.ts';
import type { RawSheet, RawWorkbook } from './readWorkbookRaw.ts';

export interface ReadOptions {
  /** Ends the reading: Refusal 'cancelled'. */
  signal?: AbortSignal;
  /** In place of single default limits. */
  limits?: Partial<ReadLimits>;
}

/**
 * Reads a workbook (.xlsx) or a table of text (.csv) that came from outside. The file is looked at first
 * (precheck), then parsed in a thread of its own, so that the office's loop stays free and neither time nor
 * memory can run away. `name` is the file's name.
 *
 * Refuses: fileEmpty (no bytes, or no cell that holds anything), fileTooLarge, fileKindUnknown, fileEncrypted,
 * fileDamaged, fileBomb (unpacks or grows beyond all measure), fileTooManyRows, fileTooManyColumns {sheet, limit},
 * fileTooSlow {seconds}, fileEncodingUnknown, cancelled.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  { signal, limits: ownLimits }: ReadOptions = {},
): Promise<RawWorkbook> {
  const limits = { ...defaultLimits, ...ownLimits };
  const { kind, notes } = await precheck(bytes, name, limits);
  const sheets = await parseAside({ kind, bytes, limits }, signal);
  if (sheets.every((sheet) => sheet.rows.length === 0)) refuse('fileEmpty');
  return { kind, notes, sheets };
}

/** Beside this file as source; beside the office's bundle as an entry of its own. */
const parserFile = new URL(
  import.meta.url.endsWith('.ts') ? 'parserWorker.ts' : 'parserWorker.js',
  import.meta.url,
);

/** Left to itself, the heap for what is short-lived adds 80 MB to a large file; it is no faster for it. */
const maxYoungGenerationSizeMb = 32;

async function parseAside(input: ParserInput, signal: AbortSignal | undefined): Promise<RawSheet[]> {
  if (signal?.aborted) refuse('cancelled');
  const worker = new Worker(parserFile, {
    workerData: input,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: input.limits.heapMb, maxYoungGenerationSizeMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<RawSheet[]>();
  const refuseWith = (refusal: Refusal) => () => reject(refusal);
  const tooSlow = new Refusal({
    code: 'fileTooSlow',
    params: { seconds: Math.round(input.limits.milliseconds / 1000) },
  });
  const timer = setTimeout(refuseWith(tooSlow), input.limits.milliseconds);
  const cancel = refuseWith(new Refusal({ code: 'cancelled' }));
  signal?.addEventListener('abort', cancel);
  worker.on('error', (error) =>
    reject(diedOfMemory(error) ? new Refusal({ code: 'fileBomb' }, error) : error),
  );
  worker.on('exit', () => reject(new Error('the parsing thread ended without an answer')));
  collect(worker, resolve, reject);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

function collect(
  worker: Worker,
  resolve: (sheets: RawSheet[]) => void,
  reject: (refusal: Refusal) => void,
): void {
  const sheets: RawSheet[] = [];
  worker.on('message', (message: ParserMessage) => {
    switch (message.type) {
      case 'sheet':
        sheets.push(message.sheet);
        break;
      case 'rows':
        sheets.at(-1)?.rows.push(...message.rows);
        // Asked for in the next turn, so that other work of the office comes between two parts.
        setImmediate(() => worker.postMessage('next'));
        break;
      case 'done':
        resolve(sheets);
        break;
      case 'refused':
        reject(new Refusal(message.problem));
        break;
    }
  });
}

function diedOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
