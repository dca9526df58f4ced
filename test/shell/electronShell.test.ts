/**
 * The Electron shell against a stand-in for 'electron': every item of Electron's own security list
 * (its docs, tutorial/security), then windows, the office's death, saving and printing.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/shell/channels.ts';
import { startElectronShell } from '../../electron/shell/electronShell.ts';
import * as electron from './electronStandIn.ts';

vi.mock('electron', () => import('./electronStandIn.ts'));

const folder = mkdtempSync(join(tmpdir(), 'tongjia-electron-'));
const places = { pageFolder: join(import.meta.dirname, 'page'), officeEntry: '/program/office/main.js' };

let window: electron.BrowserWindow;

beforeAll(async () => {
  vi.stubEnv('TONGJIA_DATA', join(folder, 'data'));
  startElectronShell(places);
  await vi.waitFor(() => expect(electron.utilityProcess.forked).toHaveLength(1));
  window = electron.BrowserWindow.opened[0]!;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageSession = () => window.options.webPreferences.session!;
const office = () => electron.utilityProcess.forked.at(-1)!;
const fromPage = () => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame });

/** Calls an ipc handler as the given sender. */
function ipc(channel: string, sender: object, ...args: unknown[]): unknown {
  const handler = electron.ipcMain.handlers.get(channel) as unknown as (...all: unknown[]) => unknown;
  return handler(sender, ...args);
}

/** Emits an event that can be refused; true when it was. */
function isRefused(target: NodeJS.EventEmitter, event: string, details: object = {}): boolean {
  const preventDefault = vi.fn();
  target.emit(event, { preventDefault, ...details });
  return preventDefault.mock.calls.length > 0;
}

function isBlocked(url: string): boolean {
  const answer = vi.fn();
  pageSession().beforeRequest!({ url }, answer);
  return answer.mock.calls[0]![0].cancel;
}

function fetchPage(url: string): Promise<Response> {
  return Promise.resolve(pageSession().handlers.get('tongjia')!(new Request(url)));
}

describe("Electron's security list", () => {
  it('1: loads only what is its own; every other request is cancelled', () => {
    expect(window.webContents.mainFrame.url).toBe('tongjia://app/');
    for (const url of ['http://a.cn/', 'https://a.cn/', 'ws://a.cn/', 'file:///etc/passwd', 'ftp://a.cn/']) {
      expect(isBlocked(url), url).toBe(true);
    }
    for (const url of ['tongjia://app/assets/a.js', 'data:image/png;base64,AA', 'blob:tongjia://app/1']) {
      expect(isBlocked(url), url).toBe(false);
    }
    expect(isBlocked('devtools://devtools/a.js')).toBe(true);
    expect(electron.app.switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
    expect(electron.app.switches).toHaveProperty('disable-background-networking');
    expect(electron.app.switches).toHaveProperty('disable-component-update');
  });

  it('2, 3, 4: no Node in the page, its context isolated, its process sandboxed', () => {
    const preferences = window.options.webPreferences;
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
    });
    expect(electron.app.sandboxed).toBe(true);
  });

  it('5: refuses every permission, request and check, and every device', () => {
    const answer = vi.fn();
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen']) {
      pageSession().permissionRequest!(null, permission, answer);
    }
    expect(answer.mock.calls).toEqual([[false], [false], [false], [false], [false]]);
    expect(pageSession().permissionCheck!()).toBe(false);
    expect(pageSession().devicePermission!()).toBe(false);
  });

  it('6, 8, 9, 10: web security on, nothing insecure, experimental or hidden switched on', () => {
    const preferences = window.options.webPreferences;
    expect(preferences).toMatchObject({
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('7: every file goes out under a policy that allows nothing from outside and no inline script', async () => {
    const policies = await Promise.all(
      ['', 'children/1', 'missing.js'].map(async (path) => {
        const response = await fetchPage(`tongjia://app/${path}`);
        return response.headers.get('content-security-policy')!;
      }),
    );
    for (const policy of policies) {
      const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
      expect(rules.get('default-src')).toBe("default-src 'none'");
      expect(rules.get('script-src')).toBe("script-src 'self'");
      expect(rules.get('object-src')).toBe("object-src 'none'");
      expect(rules.get('base-uri')).toBe("base-uri 'none'");
      expect(rules.get('form-action')).toBe("form-action 'none'");
      expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'");
      expect(rules.get('connect-src')).toBe("connect-src 'self'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    }
  });

  it('11, 12: no webview can be put into the page', () => {
    expect(window.options.webPreferences.webviewTag).toBe(false);
    expect(isRefused(window.webContents, 'will-attach-webview')).toBe(true);
  });

  it('13: the window stays on its own page, in every frame, also through redirects', () => {
    const outside = [
      'https://a.cn/',
      'file:///etc/passwd',
      'tongjia://paper/x',
      'tongjia://app.a.cn/',
      'tongjia://a@app/',
      'javascript:alert(1)',
      'data:text/html,x',
    ];
    for (const url of outside) {
      expect(isRefused(window.webContents, 'will-navigate', { url }), url).toBe(true);
      expect(isRefused(window.webContents, 'will-redirect', { url }), url).toBe(true);
      for (const isMainFrame of [true, false]) {
        expect(isRefused(window.webContents, 'will-frame-navigate', { url, isMainFrame }), url).toBe(true);
      }
    }
    expect(isRefused(window.webContents, 'will-navigate', { url: 'tongjia://app/children' })).toBe(false);
    const preview = { url: 'blob:tongjia://app/1', isMainFrame: false };
    expect(isRefused(window.webContents, 'will-frame-navigate', preview)).toBe(false);
    expect(isRefused(window.webContents, 'will-frame-navigate', { ...preview, isMainFrame: true })).toBe(
      true,
    );
  });

  it('14: opens no further window', () => {
    expect(window.webContents.openHandler!({ url: 'tongjia://app/' })).toEqual({ action: 'deny' });
  });

  it('15, 16: hands nothing to the system to open, and is pinned to one version of Electron', () => {
    // the stand-in has no `shell`: importing openExternal from it would have failed
    expect(electron).not.toHaveProperty('shell');
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('17: listens to its own main frame only, told by its parsed address', async () => {
    const strangers = [
      { ...fromPage(), sender: {} },
      { ...fromPage(), senderFrame: null },
      { ...fromPage(), senderFrame: Object.assign(new electron.FakeFrame(), { url: 'tongjia://app/' }) },
    ];
    for (const stranger of strangers) {
      expect(await ipc(channels.act, stranger, 'restartOffice', null)).toEqual({
        ok: false,
        problem: { code: 'notAllowed' },
      });
      ipc(channels.pageLoaded, stranger);
    }
    const frame = window.webContents.mainFrame;
    const address = frame.url;
    for (const url of ['https://a.cn/', 'tongjia://app.a.cn/', 'tongjia://paper/x', 'about:blank']) {
      frame.url = url;
      expect(await ipc(channels.act, fromPage(), 'restartOffice', null), url).toMatchObject({ ok: false });
      ipc(channels.pageLoaded, fromPage());
    }
    frame.url = address;
    expect(electron.utilityProcess.forked).toHaveLength(1);
    expect(office().posted.filter(({ ports }) => ports.length > 0)).toHaveLength(1);
  });

  it('18: uses a scheme of its own, standard and secure, never file:, and keeps the page in its folder', async () => {
    expect(electron.protocol.schemes).toEqual([
      { scheme: 'tongjia', privileges: expect.objectContaining({ standard: true, secure: true }) },
    ]);
    expect((await fetchPage('tongjia://app/')).status).toBe(200);
    expect((await fetchPage('tongjia://app/%2e%2e/electronShell.test.ts')).status).toBe(404);
    expect((await fetchPage('tongjia://elsewhere/index.html')).status).toBe(404);
  });

  it('20: gives the page one object of plain calls, in memory, without developer tools', () => {
    expect(window.options.webPreferences.devTools).toBe(false);
    expect(window.options.webPreferences.preload).toMatch(/preload\.cjs$/);
    expect(pageSession().partition).not.toMatch(/^persist:/);
    expect(pageSession().spellCheck).toBe(false);
    expect(window.options.webPreferences).toMatchObject({ spellcheck: false, navigateOnDragDrop: false });
    expect(isRefused(pageSession(), 'will-download')).toBe(true);
    const roles = electron.Menu.current.flatMap(({ submenu }) => submenu!.map(({ role }) => role));
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });
});

describe('the window', () => {
  it('is large enough for the work and named for the program', () => {
    expect(window.options).toMatchObject({
      title: '童家',
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 680,
      show: false,
    });
  });

  it('fills a screen that is no larger than itself', () => {
    electron.screen.size = { width: 1366, height: 728 };
    window.emit('ready-to-show');
    expect(window.acts).toEqual(['maximize', 'show']);
  });

  it('comes forward when the program is started a second time', () => {
    window.acts.length = 0;
    window.minimized = true;
    electron.app.emit('second-instance');
    expect(window.acts).toEqual(['restore', 'show', 'focus']);
  });

  it('asks before unsaved work is lost, and then closes or stays as told', () => {
    electron.dialog.questionAnswer = 0;
    expect(isRefused(window.webContents, 'will-prevent-unload')).toBe(false);
    electron.dialog.questionAnswer = 1;
    expect(isRefused(window.webContents, 'will-prevent-unload')).toBe(true);
  });

  it('loads its page again after a crash, and gives up after a second one at once', () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.webContents.reloads).toBe(0);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.webContents.reloads).toBe(1);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.webContents.reloads).toBe(1);
    expect(electron.dialog.errors).toBe(1);
    expect(electron.app.quits).toBe(1);
  });

  it('keeps its own files inside the data folder, which no other user can read', () => {
    expect(electron.app.paths.userData).toBe(join(folder, 'data', 'window'));
    expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0);
  });
});

describe('the office', () => {
  it('is a process of its own on the data folder, and its port goes to our main frame only', () => {
    expect(office().entry).toBe('/program/office/main.js');
    expect(office().args).toEqual([`--data=${join(folder, 'data')}`, '--version=9.9.9']);
    expect(office().options).toMatchObject({
      execArgv: [],
      env: expect.objectContaining({ NODE_OPTIONS: '' }),
    });
    ipc(channels.pageLoaded, fromPage());
    expect(office().posted.at(-1)).toEqual({ message: { control: 'page' }, ports: [{ end: 'office' }] });
    expect(window.webContents.mainFrame.posted.at(-1)).toEqual({
      channel: channels.officePort,
      ports: [{ end: 'page' }],
    });
  });

  it('is started again when it dies, and the page is told and given a new port', async () => {
    const died = office();
    const ports = window.webContents.mainFrame.posted.length;
    died.emit('exit', 1);
    await vi.waitFor(() => expect(office()).not.toBe(died));
    expect(window.webContents.sent).toEqual([channels.officeGone]);
    expect(window.webContents.mainFrame.posted).toHaveLength(ports + 1);
  });

  it('is started anew when the page asks', async () => {
    const before = office();
    expect(await ipc(channels.act, fromPage(), 'restartOffice', null)).toEqual({ ok: true, value: null });
    expect(before.posted.at(-1)!.message).toEqual({ control: 'close', forGood: false });
    expect(office()).not.toBe(before);
  });
});

describe('saving', () => {
  const act = (input: unknown) => ipc(channels.act, fromPage(), 'save', input);
  const file = { name: '一班/花名册.xlsx', bytes: new Uint8Array([1, 2, 3]) };

  it('asks where, offers a name that every system takes, and writes the file', async () => {
    electron.dialog.saveAnswer = { canceled: false, filePath: join(folder, '名册.xlsx') };
    expect(await act(file)).toEqual({ ok: true, value: { path: join(folder, '名册.xlsx') } });
    expect([...readFileSync(join(folder, '名册.xlsx'))]).toEqual([1, 2, 3]);
    expect(electron.dialog.saveOptions).toMatchObject({
      defaultPath: join('/documents', '一班_花名册.xlsx'),
      filters: [{ name: 'XLSX', extensions: ['xlsx'] }],
    });
  });

  it('writes nothing when the person cancels', async () => {
    electron.dialog.saveAnswer = { canceled: true, filePath: '' };
    expect(await act(file)).toEqual({ ok: true, value: null });
  });

  it('answers a bad request, and a folder that is not there, with a code', async () => {
    expect(await act({ name: 'a', bytes: 'x' })).toEqual({ ok: false, problem: { code: 'invalidInput' } });
    electron.dialog.saveAnswer = { canceled: false, filePath: join(folder, 'none', 'a.pdf') };
    expect(await act(file)).toEqual({ ok: false, problem: { code: 'diskError' } });
  });
});

describe('papers', () => {
  const act = (name: string, input: unknown = '<h1>花名册</h1>') =>
    ipc(channels.act, fromPage(), name, input);
  let served: string[];

  beforeEach(() => {
    served = [];
    electron.BrowserWindow.onOpen = (paper) => {
      paper.loadURL = async (url) => {
        const paperSession = electron.session.fromPartition(paper.options.webPreferences.partition!);
        const response = await paperSession.handlers.get('tongjia')!(new Request(url));
        served.push(url, String(response.status), await response.text());
        const again = await paperSession.handlers.get('tongjia')!(new Request(url));
        served.push(String(again.status));
      };
    };
  });

  it('are made into PDF in a hidden window that can run nothing, by an address that works once', async () => {
    const reply = (await act('pdf')) as { ok: true; value: Uint8Array };
    expect(new TextDecoder().decode(reply.value)).toBe('%PDF');
    expect(served).toEqual([expect.stringMatching(/^tongjia:\/\/paper\//), '200', '<h1>花名册</h1>', '404']);
    const paper = electron.BrowserWindow.opened.at(-1)!;
    expect(paper.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(paper.options.webPreferences).not.toHaveProperty('preload');
    expect(paper.options.webPreferences.partition).not.toBe(pageSession().partition);
    expect(paper.webContents.pdfOptions).toMatchObject({ preferCSSPageSize: true, printBackground: true });
    expect(paper.webContents.openHandler!({ url: 'tongjia://app/' })).toEqual({ action: 'deny' });
    expect(isRefused(paper.webContents, 'will-navigate', { url: 'tongjia://app/' })).toBe(true);
    expect(paper.destroyed).toBe(true);
  });

  it('reach nothing while they are shown', () => {
    const answer = vi.fn();
    electron.session.fromPartition('tongjia-paper').beforeRequest!({ url: 'https://a.cn/' }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
  });

  it('are printed through the dialog; closing it is no failure, a broken printer is', async () => {
    expect(await act('print')).toEqual({ ok: true, value: null });
    const serve = electron.BrowserWindow.onOpen;
    const printAnswers = (answer: [boolean, string]) => {
      electron.BrowserWindow.onOpen = (paper) => {
        serve(paper);
        paper.webContents.printAnswer = answer;
      };
    };
    printAnswers([false, 'cancelled']);
    expect(await act('print')).toEqual({ ok: true, value: null });
    printAnswers([false, 'Invalid printer settings']);
    expect(await act('print')).toEqual({ ok: false, problem: { code: 'printFailed' } });
  });

  it('refuses what is no paper, and acts that it does not know', async () => {
    expect(await act('pdf', 7)).toEqual({ ok: false, problem: { code: 'invalidInput' } });
    expect(await act('constructor')).toEqual({ ok: false, problem: { code: 'unknownCall' } });
  });
});

describe('the end', () => {
  it('closes the office before the program quits', async () => {
    const quits = electron.app.quits;
    expect(isRefused(electron.app, 'will-quit')).toBe(true);
    await vi.waitFor(() => expect(electron.app.quits).toBe(quits + 1));
    expect(office().posted.at(-1)!.message).toEqual({ control: 'close', forGood: true });
    expect(isRefused(electron.app, 'will-quit')).toBe(false);
  });
});
