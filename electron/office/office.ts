/** The back end as one object: takes messages, emits answers, locks itself when nobody is at the desk. */
import { mkdirSync } from 'node:fs';
import type { FromOffice, ToOffice } from '../../shared/door.ts';
import { takeDataLock } from './database/dataLock.ts';
import { demoName } from './database/fileNames.ts';
import { finishSwaps } from './database/swap.ts';
import { Desk } from './desk.ts';
import { fileErrorLog } from './errorLog.ts';
import { Server } from './serve.ts';

export interface OfficeOptions {
  /** Where the database, its keys and its backups are. Made when absent, readable by its owner only. */
  folder: string;
  version: string;
  emit(message: FromOffice): void;
  clock?: () => number;
  /** Folders in which each folder is a stick; tests set it. */
  stickRoots?: readonly string[];
  checkOutputs?: boolean;
  /** How long nobody asks anything before the audit chain is checked, ms. */
  restMs?: number;
}

/** Longer than the opening of 今日 takes. */
const usualRestMs = 3000;

export interface Office {
  handle(message: ToOffice): void;
  /**
   * Ends the session and closes the database. At the end of the program `backingUp` is given: what was changed since the
   * last backup is then backed up first, and it hears about how many seconds that takes.
   */
  close(backingUp?: (seconds: number) => void): Promise<void>;
}

/** Refuses databaseInUse when another process has the folder. */
export function startOffice(options: OfficeOptions): Office {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const release = takeDataLock(options.folder);
  finishSwaps(options.folder, demoName);
  const desk = new Desk(options.folder, options.version, options.stickRoots);
  const server = new Server({
    desk,
    emit: options.emit,
    log: fileErrorLog(options.folder),
    clock: options.clock ?? Date.now,
    checkOutputs: options.checkOutputs ?? false,
  });
  let idle: NodeJS.Timeout | undefined;
  const watchDesk = () => {
    clearTimeout(idle);
    if (!desk.isOpen) return;
    idle = setTimeout(() => server.lock().then(() => options.emit({ event: 'locked' })), idleTime(desk));
    idle.unref();
  };
  let check: NodeJS.Timeout | undefined;
  let checking = false;
  /** Once after each opening, and not while somebody waits for a page. */
  const checkAtRest = () => {
    clearTimeout(check);
    if (checking || !desk.isOpen || desk.chain) return;
    check = setTimeout(() => {
      checking = true;
      void server.checkChain().finally(() => {
        checking = false;
      });
    }, options.restMs ?? usualRestMs);
    check.unref();
  };
  return {
    handle(message) {
      clearTimeout(check);
      void server.take(message).finally(() => {
        watchDesk();
        checkAtRest();
      });
    },
    async close(backingUp) {
      clearTimeout(idle);
      clearTimeout(check);
      await (backingUp ? server.end(backingUp) : server.lock());
      release();
    },
  };
}

/** Milliseconds without a call until the school locks itself; a setting of the school. */
function idleTime(desk: Desk): number {
  const row = desk.school.read.get<{ lockMinutes: number }>('select lockMinutes from school');
  return (row?.lockMinutes ?? 10) * 60_000;
}
