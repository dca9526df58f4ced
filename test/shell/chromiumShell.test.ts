/** The Chromium shell in a real, headless Chromium, with a small page and a stand-in for the office. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runtimeFolder } from '../../build/chromiumShell/runtimeFolder.ts';
import {
  AlreadyOpen,
  type ChromiumShell,
  type ChromiumShellOptions,
  openChromiumShell,
} from '../../build/chromiumShell.ts';
import type { FromOffice } from '../../shared/door.ts';

/** What page/door.js puts on the window for these tests. */
declare global {
  interface Window {
    ready?: boolean;
    heard: FromOffice[];
    call(name: string, input: unknown): Promise<FromOffice & { value?: unknown }>;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'tongjia-window-'));
const netLog = join(folder, 'net.json');

function optionsFor(name: string, more: Partial<ChromiumShellOptions> = {}): ChromiumShellOptions {
  return {
    dataFolder: join(folder, name),
    pageFolder: join(import.meta.dirname, 'page'),
    officeEntry: join(import.meta.dirname, 'fakeOffice.ts'),
    documentsFolder: join(folder, 'documents'),
    headless: true,
    ...more,
  };
}

async function open(name: string, more?: Partial<ChromiumShellOptions>): Promise<ChromiumShell> {
  const opened = await openChromiumShell(optionsFor(name, more));
  await opened.page.waitForFunction(() => window.ready);
  return opened;
}

let shell: ChromiumShell;

beforeAll(async () => {
  shell = await open('school', { extraArgs: [`--log-net-log=${netLog}`] });
});

afterAll(async () => {
  await shell.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the line between page and office', () => {
  it('carries bytes and text both ways as they are', async () => {
    const same = await shell.page.evaluate(async () => {
      const every = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
      const input = { name: '杨小雨"\u2028', none: null, list: [every, new Uint8Array(0)], n: 0.1 };
      const { value } = (await window.call('echo', input)) as { value: typeof input };
      const back = value.list[0]!;
      return (
        value.name === input.name &&
        value.none === null &&
        value.n === 0.1 &&
        back instanceof Uint8Array &&
        back.length === every.length &&
        back.every((byte, at) => byte === every[at]) &&
        value.list[1]!.length === 0
      );
    });
    expect(same).toBe(true);
  });

  it('carries a picture whole, what is sent after it in its turn, and answers keys meanwhile', async () => {
    const { same, order, keys } = await shell.page.evaluate(async () => {
      const picture = Uint8Array.from({ length: 1_500_000 }, (_, at) => (at * 7) % 256);
      const answered: string[] = [];
      const big = window.call('echo', picture).then(({ value }) => {
        answered.push('picture');
        return value as Uint8Array;
      });
      const small = window.call('echo', null).then(() => answered.push('word'));
      // a task of the page's own gets its turn before the picture is through: a timer of no delay waits for nothing,
      // it is put in the page's queue as a key that is struck would be
      const meanwhile = await new Promise<string>((resolve) => {
        void big.then(() => resolve('late'));
        setTimeout(() => resolve('in time'));
      });
      const back = await big;
      await small;
      return {
        same: back.length === picture.length && back.every((byte, at) => byte === picture[at]),
        order: answered,
        keys: meanwhile,
      };
    });
    expect({ same, order, keys }).toEqual({ same: true, order: ['picture', 'word'], keys: 'in time' });
  });

  it('tells the office where its data is and which program it belongs to', async () => {
    const { value } = await shell.page.evaluate(() => window.call('about', null));
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(value).toEqual({ folder: join(folder, 'school'), version, pid: shell.officePid() });
  });

  it('carries progress, cancelling, and what the office says unasked', async () => {
    const heard = await shell.page.evaluate(async () => {
      window.heard.length = 0;
      window.office.send({ id: 900, call: 'job', input: null });
      window.office.send({ id: 900, cancel: true });
      window.office.send({ id: 901, call: 'tell', input: null });
      await window.call('echo', null);
      return window.heard;
    });
    expect(heard.slice(0, 3)).toEqual([
      { id: 900, progress: { done: 1, total: 2 } },
      { id: 900, ok: false, problem: { code: 'cancelled' } },
      { event: 'touched', areas: ['children'] },
    ]);
  });

  it("sees the office's death, tells it, heals it, and leaves the page's work as it was", async () => {
    const before = shell.officePid();
    await shell.page.evaluate(() => {
      window.heard.length = 0;
      document.body.append(Object.assign(document.createElement('input'), { value: '没写完' }));
    });
    const answers = await shell.page.evaluate(() =>
      Promise.all([window.call('job', null), window.call('die', null)]),
    );
    expect(answers).toEqual([
      expect.objectContaining({ ok: false, problem: { code: 'officeGone' } }),
      expect.objectContaining({ ok: false, problem: { code: 'officeGone' } }),
    ]);
    await shell.page.waitForFunction(() =>
      window.heard.some((message) => 'event' in message && message.event === 'ready'),
    );
    const { value } = await shell.page.evaluate(() => window.call('about', null));
    expect(value).toMatchObject({ pid: shell.officePid() });
    expect(shell.officePid()).not.toBe(before);
    expect(await shell.page.inputValue('input')).toBe('没写完');
    const events = await shell.page.evaluate(() => window.heard.filter((message) => 'event' in message));
    expect(events).toEqual([{ event: 'gone' }, { event: 'ready' }]);
  });

  it('starts the office anew when the page asks', async () => {
    const before = shell.officePid();
    await shell.page.evaluate(() => window.office.shell.restartOffice());
    expect(shell.officePid()).not.toBe(before);
    const { value } = await shell.page.evaluate(() => window.call('about', null));
    expect(value).toMatchObject({ pid: shell.officePid() });
  });

  it('gives a page that was loaded again a fresh line, on which nothing of the old one arrives', async () => {
    await shell.page.evaluate(() => {
      for (let id = 1; id <= 50; id++) window.office.send({ id, call: 'echo', input: 'old' });
    });
    await shell.page.reload();
    await shell.page.waitForFunction(() => window.ready);
    const answer = await shell.page.evaluate(() => window.call('echo', 'new'));
    expect(answer).toMatchObject({ id: 1, value: 'new' });
    const answers = await shell.page.evaluate(() => window.heard.filter((message) => 'id' in message));
    expect(answers).toEqual([{ id: 1, ok: true, value: 'new' }]);
  });

  it('is there for the main frame of our page only', async () => {
    const doors = await shell.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' }));
      const loaded = new Promise((done) => {
        frame.onload = done;
      });
      document.body.append(frame);
      await loaded;
      const inside = frame.contentWindow as unknown as Record<string, unknown> & Window;
      const binding = inside.__tongjiaShell as (text: string) => Promise<string>;
      return [typeof inside.office, await binding('{"act":"restartOffice","input":null}')];
    });
    expect(doors).toEqual(['undefined', '{"ok":false,"problem":{"code":"notAllowed"}}']);
  });
});

describe('papers and files', () => {
  const paper = `<style>@page{size:A5}</style><h1>花名册</h1>
    <script>document.title='ran';document.body.append('ran')</script>
    <img src="https://tongjia.invalid/index.html"><img src="http://a.cn/x.png">`;

  it('makes a PDF of the size that the paper asks for, and runs and fetches nothing in it', async () => {
    const file = join(folder, 'a.pdf');
    const bytes = await shell.page.evaluate(
      async (html) => [...(await window.office.shell.pdf(html))],
      paper,
    );
    writeFileSync(file, Uint8Array.from(bytes));
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(
      /Page size:\s+4(19|20)\S* x 59[45]/,
    );
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect(text).toContain('花名册');
    expect(text).not.toContain('ran');
  });

  it('makes many papers at once', async () => {
    const sizes = await shell.page.evaluate(() =>
      Promise.all(
        ['一', '二', '三'].map(async (text) => (await window.office.shell.pdf(`<p>${text}`)).length),
      ),
    );
    expect(sizes.every((size) => size > 500)).toBe(true);
  });

  it('opens the print dialog on the paper and takes the paper away again', async () => {
    await shell.page.evaluate((html) => window.office.shell.print(html), paper);
    expect(shell.page.frames().filter((frame) => frame.url().includes('/paper/'))).toEqual([]);
  });

  it('saves under a free name and never replaces a file', async () => {
    const paths = await shell.page.evaluate(async () => {
      const save = (byte: number) =>
        window.office.shell.save({ name: '花名册.xlsx', bytes: new Uint8Array([byte]) });
      return [await save(1), await save(2)];
    });
    expect(paths.map((saved) => saved?.path)).toEqual([
      join(folder, 'documents', '花名册.xlsx'),
      join(folder, 'documents', '花名册 (2).xlsx'),
    ]);
    expect([...readFileSync(join(folder, 'documents', '花名册.xlsx'))]).toEqual([1]);
    expect(readdirSync(join(folder, 'documents'))).toHaveLength(2);
  });

  it('rejects with the code of the problem', async () => {
    const message = await shell.page.evaluate(() =>
      window.office.shell.pdf(7 as unknown as string).catch((error: Error) => error.message),
    );
    expect(message).toBe('invalidInput');
  });
});

describe('the page', () => {
  it('can run no script but its own, and load nothing from elsewhere', async () => {
    const tried = await shell.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      setTimeout('window.evaluated = true');
      await new Promise((later) => setTimeout(later, 0));
      const failed = (work: Promise<unknown>) => work.then(() => false).catch(() => true);
      const picture = new Image();
      picture.src = 'https://a.cn/x.png';
      return {
        injected: 'injected' in window,
        evaluated: 'evaluated' in window,
        fetched: await failed(fetch('https://a.cn/')),
        decoded: await failed(picture.decode()),
        notified: await Notification.requestPermission(),
      };
    });
    expect(tried).toEqual({
      injected: false,
      evaluated: false,
      fetched: true,
      decoded: true,
      notified: 'denied',
    });
  });

  it('stays where it is, and opens no second window', async () => {
    const before = shell.page.url();
    await shell.page.evaluate(() => {
      window.open('https://a.cn/');
      location.href = 'https://a.cn/';
    });
    await vi.waitFor(() => expect(shell.context.pages()).toHaveLength(1));
    await shell.page.waitForFunction(() => window.ready);
    expect(shell.page.url()).toBe(before);
  });

  it('gets the routes of its router, and nothing from outside its folder', async () => {
    const found = await shell.page.evaluate(() =>
      Promise.all(
        ['/children/1', '/missing.js', '/%2e%2e/fakeOffice.ts', '/paper/made-up'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    );
    expect(found).toEqual([200, 404, 404, 404]);
  });
});

describe('a second start', () => {
  it('brings the first window forward and opens nothing', async () => {
    const session = await shell.context.newCDPSession(shell.page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
    await expect(openChromiumShell(optionsFor('school'))).rejects.toBeInstanceOf(AlreadyOpen);
    await vi.waitFor(async () => {
      const { bounds } = await session.send('Browser.getWindowForTarget');
      expect(bounds.windowState).toBe('normal');
    });
  });

  it('opens a window of its own on another data folder', async () => {
    const other = await open('other');
    expect(other.officePid()).not.toBe(shell.officePid());
    await other.close();
  });
});

describe('the end', () => {
  it('ends the office, and leaves no profile and no network trace', async () => {
    const pid = shell.officePid()!;
    await shell.close();
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
    expect(shell.officePid()).toBeNull();
    const profiles = readdirSync(runtimeFolder()).filter((name) => name.startsWith('profile-'));
    const ours = profiles.filter(
      (name) =>
        existsSync(join(runtimeFolder(), name, 'owner.pid')) &&
        readFileSync(join(runtimeFolder(), name, 'owner.pid'), 'utf8') === String(process.pid),
    );
    expect(ours).toEqual([]);
    expect(sentOut(netLog)).toEqual([]);
  });

  it('comes when the person closes the window', async () => {
    const other = await open('closing');
    await other.page.close();
    await other.closed;
    expect(other.officePid()).toBeNull();
    const again = await open('closing');
    await again.close();
  });
});

/** Events of Chromium's own net log in which anything was connected to or sent. */
function sentOut(file: string): string[] {
  const log = JSON.parse(readFileSync(file, 'utf8')) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number }[];
  };
  const telling = ['TCP_CONNECT', 'SOCKET_BYTES_SENT', 'UDP_BYTES_SENT', 'HOST_RESOLVER_SYSTEM_TASK'];
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  const seen = new Set(log.events.map((event) => names.get(event.type) ?? ''));
  expect(seen.size, 'the log holds events').toBeGreaterThan(5);
  return telling.filter((name) => seen.has(name));
}
