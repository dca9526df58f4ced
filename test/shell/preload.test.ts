/** window.office as Electron's preload script puts it up. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/shell/channels.ts';
import type { FromOffice, OfficeDoor } from '../../shared/door.ts';
import * as electron from './electronStandIn.ts';

vi.mock('electron', () => import('./electronStandIn.ts'));

/** A port as the page's side has it. */
class FakePort {
  onmessage: (event: { data: unknown }) => void = () => {};
  readonly posted: unknown[] = [];
  closed = false;

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  close(): void {
    this.closed = true;
  }
}

let office: OfficeDoor;
const heard: FromOffice[] = [];

function shellSays(channel: string, ports: FakePort[] = []): void {
  const listener = electron.ipcRenderer.listeners.get(channel) as unknown as (event: object) => void;
  listener({ ports });
}

beforeAll(async () => {
  process.argv.push('--tongjia-version=9.9.9');
  await import('../../electron/preload.ts');
  office = electron.contextBridge.exposed.office as OfficeDoor;
  office.listen((message) => heard.push(message));
});

describe('window.office in Electron', () => {
  it('is all that the page gets, and hands out nothing of Electron', () => {
    expect(Object.keys(electron.contextBridge.exposed)).toEqual(['office']);
    expect(Object.keys(office)).toEqual(['send', 'listen', 'shell']);
    expect(office.shell).toMatchObject({ kind: 'electron', version: '9.9.9' });
    expect(electron.ipcRenderer.sent).toEqual([channels.pageLoaded]);
  });

  it('keeps early calls for the first port, and answers open ones when the office dies', () => {
    office.send({ id: 1, call: 'a.b', input: null });
    const first = new FakePort();
    shellSays(channels.officePort, [first]);
    expect(first.posted).toEqual([{ id: 1, call: 'a.b', input: null }]);
    first.onmessage({ data: { id: 1, ok: true, value: 7 } });
    office.send({ id: 2, call: 'a.b', input: null });
    shellSays(channels.officeGone);
    expect(first.closed).toBe(true);
    const second = new FakePort();
    shellSays(channels.officePort, [second]);
    expect(heard).toEqual([
      { event: 'ready' },
      { id: 1, ok: true, value: 7 },
      { id: 2, ok: false, problem: { code: 'officeGone' } },
      { event: 'gone' },
      { event: 'ready' },
    ]);
  });

  it('asks the shell by name, and throws the code of a problem', async () => {
    electron.ipcRenderer.reply = { ok: true, value: { path: '/a' } };
    const file = { name: 'a.pdf', bytes: new Uint8Array([1]) };
    expect(await office.shell.save(file)).toEqual({ path: '/a' });
    expect(electron.ipcRenderer.invoked.at(-1)).toEqual([channels.act, 'save', file]);
    electron.ipcRenderer.reply = { ok: false, problem: { code: 'diskFull' } };
    await expect(office.shell.pdf('<p>')).rejects.toThrow(/^diskFull$/);
  });
});
