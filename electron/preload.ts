/** Puts up window.office in Electron: the page's one door, and the only code of ours beside the page. */
import { contextBridge, ipcRenderer } from 'electron';
import type { FromOffice, OfficeDoor } from '../shared/door.ts';
import { channels, versionArgument } from './shell/channels.ts';
import { PageLine } from './shell/pageLine.ts';
import type { ActReply } from './shell/shell.ts';

const listeners = new Set<(message: FromOffice) => void>();
const line = new PageLine((message) => {
  for (const listener of [...listeners]) listener(message);
});
let port: MessagePort | null = null;

ipcRenderer.on(channels.officePort, (event) => {
  const next = event.ports[0]!;
  port = next;
  next.onmessage = ({ data }) => line.receive(data as FromOffice);
  line.connect((message) => next.postMessage(message));
});

ipcRenderer.on(channels.officeGone, () => {
  port?.close();
  port = null;
  line.disconnect();
});

/** Errors cross the bridge as their message only, which is the problem's code. */
async function act(name: string, input: unknown): Promise<unknown> {
  const reply = (await ipcRenderer.invoke(channels.act, name, input)) as ActReply;
  if (!reply.ok) throw new Error(reply.problem.code);
  return reply.value;
}

const office: OfficeDoor = {
  send: (message) => line.send(message),
  listen(handler) {
    listeners.add(handler);
    return () => listeners.delete(handler);
  },
  shell: {
    kind: 'electron',
    version:
      process.argv.find((part) => part.startsWith(versionArgument))?.slice(versionArgument.length) ?? '',
    pdf: (html) => act('pdf', html) as Promise<Uint8Array>,
    print: (html) => act('print', html) as Promise<void>,
    save: (file) => act('save', file) as Promise<{ path: string } | null>,
    chooseFolder: () => act('chooseFolder', null) as Promise<{ path: string } | null>,
    restartOffice: () => act('restartOffice', null) as Promise<void>,
  },
};

contextBridge.exposeInMainWorld('office', office);
ipcRenderer.send(channels.pageLoaded);
