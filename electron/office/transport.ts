/**
 * Connects the office to the process that started it: Electron's utilityProcess, which hands over one port per
 * page, or a plain fork with a channel of its own (the Chromium shell, dev, tests).
 */
import type { FromOffice } from '../../shared/door.ts';
import { type PageConnection, type StartOffice, Switchboard } from './switchboard.ts';

/** What a shell tells the office process. `page` names one loading of the page; ports travel beside the message. */
export type ToOfficeProcess =
  | { control: 'page'; page?: string }
  | { control: 'close'; forGood: boolean }
  | { page: string; message: unknown };

/** That the office takes its time to end: about so many seconds for the backup before it. */
export interface BackingUp {
  backingUp: number;
}

/** What a forked office tells its shell. */
export type FromOfficeProcess = { page: string; message: FromOffice } | BackingUp;

/** The parts of Electron's MessagePortMain and ParentPort that the office uses; it can't import 'electron'. */
interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

export interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void): unknown;
  postMessage(message: BackingUp): void;
}

/**
 * Opens the office on --data=FOLDER as program --version=X, and serves whoever started this process until told
 * to close or left alone.
 */
export function runOffice(startOffice: StartOffice): void {
  process.on('uncaughtException', endAfterDefect);
  const switchboard = new Switchboard(startOffice, {
    folder: argument('data'),
    version: argument('version'),
  });
  const parentPort = (process as { parentPort?: ParentPort }).parentPort;
  if (parentPort) servePorts(parentPort, switchboard);
  else serveFork(switchboard);
}

/** Electron: every page brings a port of its own. */
export function servePorts(parentPort: ParentPort, switchboard: Switchboard): void {
  parentPort.on('message', ({ data, ports }) => {
    const order = data as ToOfficeProcess;
    const port = ports[0];
    const tell = (message: BackingUp) => parentPort.postMessage(message);
    if ('control' in order && order.control === 'close')
      void closeAndExit(switchboard, order.forGood && tell);
    else if (port) servePort(port, switchboard);
  });
}

function servePort(port: Port, switchboard: Switchboard): void {
  const connection = switchboard.connect((message) => port.postMessage(message));
  port.on('message', ({ data }) => connection.receive(data));
  port.on('close', () => connection.closed());
  port.start();
}

/** A fork: one channel, on which each message names its page. Its end means that the shell has died. */
function serveFork(switchboard: Switchboard): void {
  let current: { page: string; connection: PageConnection } | null = null;
  const connect = (page: string) => ({
    page,
    connection: switchboard.connect((message) =>
      process.send?.({ page, message } satisfies FromOfficeProcess),
    ),
  });
  process.on('message', (order: ToOfficeProcess) => {
    if ('message' in order) {
      if (current?.page === order.page) current.connection.receive(order.message);
    } else if (order.control === 'close')
      void closeAndExit(switchboard, order.forGood && ((message) => process.send?.(message)));
    else current = connect(order.page ?? '');
  });
  process.on('disconnect', () => void closeAndExit(switchboard, false));
}

/** `tell`: with a backup first, if one is due. Without a shell there is none: the program may be starting anew already. */
async function closeAndExit(
  switchboard: Switchboard,
  tell: false | ((message: BackingUp) => void),
): Promise<void> {
  await switchboard.close(tell ? (backingUp) => tell({ backingUp }) : undefined);
  process.exit(0);
}

/** A defect ends the office, and its shell starts it again. Messages may hold personal data: only places are told. */
function endAfterDefect(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  console.error(['office: unexpected end', ...places].join('\n'));
  process.exit(70);
}

function argument(name: string): string {
  const found = process.argv.find((part) => part.startsWith(`--${name}=`));
  if (!found) throw new Error(`the office needs --${name}=`);
  return found.slice(name.length + 3);
}
