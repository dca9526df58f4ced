/** The office as Electron's utility process: a Node of its own, away from window and page. */
import { type MessagePortMain, utilityProcess } from 'electron';
import type { ToOfficeProcess } from '../office/transport.ts';
import type { OfficeProcess } from './officeKeeper.ts';

/** Time for the office to close its database before it is ended by force. */
const patienceMs = 5000;

export interface UtilityOffice extends OfficeProcess {
  /** Gives the office one page's port. */
  connectPage(port: MessagePortMain): void;
}

export function forkUtilityOffice(options: {
  entry: string;
  dataFolder: string;
  version: string;
  showOutput: boolean;
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
    async stop() {
      post({ control: 'close' });
      const force = setTimeout(() => child.kill(), patienceMs);
      await ended;
      clearTimeout(force);
    },
  };
}
