/** The office as Electron's utility process: a Node of its own, away from window and page. */
import { type MessagePortMain, utilityProcess } from 'electron';
import type { BackingUp, ToOfficeProcess } from '../office/transport.ts';
import { endInTime, type OfficeProcess } from './officeKeeper.ts';

export interface UtilityOffice extends OfficeProcess {
  /** Gives the office one page's port. */
  connectPage(port: MessagePortMain): void;
}

export function forkUtilityOffice(options: {
  entry: string;
  dataFolder: string;
  version: string;
  showOutput: boolean;
  /** The office makes a backup before it ends; about so many seconds. */
  onBackingUp(seconds: number): void;
}): UtilityOffice {
  const child = utilityProcess.fork(
    options.entry,
    [`--data=${options.dataFolder}`, `--version=${options.version}`],
    {
      serviceName: 'tongjia-office',
      execArgv: [],
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: options.showOutput ? 'inherit' : 'ignore',
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const post = (order: ToOfficeProcess, ports: MessagePortMain[] = []) => child.postMessage(order, ports);
  return {
    connectPage: (port) => post({ control: 'page' }, [port]),
    onExit: (handler) => void ended.then(handler),
    async stop(forGood) {
      const time = endInTime(() => child.kill());
      child.on('message', ({ backingUp }: BackingUp) => {
        time.more();
        options.onBackingUp(backingUp);
      });
      post({ control: 'close', forGood });
      await ended;
      time.end();
    },
  };
}
