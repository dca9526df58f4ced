/** The office as a plain Node process, for the Chromium shell. */

import { fork } from 'node:child_process';
import type { BackingUp, FromOfficeProcess, ToOfficeProcess } from '../../electron/office/transport.ts';
import { endInTime, type OfficeProcess } from '../../electron/shell/officeKeeper.ts';

/** What the office says to a page. */
export type ToPage = Exclude<FromOfficeProcess, BackingUp>;

export interface ForkedOffice extends OfficeProcess {
  readonly pid: number;
  post(order: ToOfficeProcess): void;
}

/**
 * How V8 runs the office. Young objects get little room: an import of 10,000 rows then holds 340 MB at the most
 * instead of 430, and takes a twentieth longer. Electron's utility process was never run here, so it has no such flag.
 */
export const officeFlags: readonly string[] = ['--max-semi-space-size=8'];

/**
 * Starts `entry` on `dataFolder` with this Node; bytes cross as they are (advanced serialization). Its complaints
 * go to our stderr. `onMessage` gets all that it says to the page, `onBackingUp` about how many seconds its last backup
 * takes.
 */
export function forkOffice(
  options: { entry: string; dataFolder: string; version: string },
  onMessage: (message: ToPage) => void,
  onBackingUp: (seconds: number) => void,
): ForkedOffice {
  const child = fork(options.entry, [`--data=${options.dataFolder}`, `--version=${options.version}`], {
    execArgv: [...officeFlags],
    env: { ...process.env, NODE_OPTIONS: '' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let onLastBackup = (_seconds: number) => {};
  child.on('message', (message) => {
    const said = message as FromOfficeProcess;
    if ('backingUp' in said) onLastBackup(said.backingUp);
    else onMessage(said);
  });
  const post = (order: ToOfficeProcess) => {
    // an order to a process that has just died is lost like the process; its end is told by onExit
    if (child.connected) child.send(order, () => undefined);
  };
  return {
    pid: child.pid ?? -1,
    post,
    onExit: (handler) => void ended.then(handler),
    async stop(forGood) {
      const time = endInTime(() => child.kill('SIGKILL'));
      onLastBackup = (seconds) => {
        time.more();
        onBackingUp(seconds);
      };
      post({ control: 'close', forGood });
      await ended;
      time.end();
    },
  };
}
