/**
 * The shell around an installed Chromium, Chrome or Edge: used where Electron's binary can't be had, and by every
 * end-to-end test. The page's files are served by request interception and window.office by an exposed binding.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { openDataFolder } from '../electron/shell/dataFolder.ts';
import { OfficeKeeper } from '../electron/shell/officeKeeper.ts';
import { PageLine } from '../electron/shell/pageLine.ts';
import { saveUnderFreeName } from '../electron/shell/saveFile.ts';
import { answerAct, type Shell } from '../electron/shell/shell.ts';
import type { FromOffice } from '../shared/door.ts';
import { nodeCodec } from './chromiumShell/codec.ts';
import { documentsPlace } from './chromiumShell/documentsPlace.ts';
import { claimFirstWindow } from './chromiumShell/firstWindow.ts';
import { launchWindow, pageOrigin } from './chromiumShell/launch.ts';
import { type ForkedOffice, forkOffice } from './chromiumShell/officeFork.ts';
import { type Deliver, doorNames, type FromPage, pageDoorScript } from './chromiumShell/pageDoor.ts';
import { PaperPrinter, paperPath } from './chromiumShell/paperPrinter.ts';
import { Parts } from './chromiumShell/parts.ts';
import { makeProfile, removeProfile } from './chromiumShell/runtimeFolder.ts';
import { servePage } from './chromiumShell/serve.ts';
import { findChromium } from './findChromium.mjs';

export interface ChromiumShellOptions {
  dataFolder: string;
  /** The built page: index.html and its assets. */
  pageFolder: string;
  /** The office's program: the built main.js, or main.ts as it stands. */
  officeEntry: string;
  headless: boolean;
  /** Default: the Chromium that findChromium names. */
  chromiumPath?: string;
  /** Where save() writes; default Documents/童家 of this user. */
  documentsFolder?: string;
  /** Development only: http://localhost:PORT/ that gives the page instead of pageFolder. */
  devServer?: string;
  /** The window is closed and the office makes its last backup; about so many seconds. */
  onBackingUp?: (seconds: number) => void;
  /** More Chromium arguments, for tests that look over its shoulder. */
  extraArgs?: string[];
}

export interface ChromiumShell {
  page: Page;
  context: BrowserContext;
  /** The office's process id; null while it is gone. */
  officePid(): number | null;
  shell: Shell;
  /** Resolves when the window has been closed, by the person or by close(), and all is tidied up. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/** The program is open on this data folder already; its window has been brought forward. */
export class AlreadyOpen extends Error {}

/** Opens the window and its office. Throws AlreadyOpen, or an Error when there is no Chromium. */
export async function openChromiumShell(options: ChromiumShellOptions): Promise<ChromiumShell> {
  const chromiumPath = options.chromiumPath ?? (await findChromium());
  if (!chromiumPath) throw new Error('no Chromium on this machine');
  openDataFolder(options.dataFolder);
  let bringForward = () => {};
  const firstWindow = await claimFirstWindow(options.dataFolder, () => bringForward());
  if (!firstWindow) throw new AlreadyOpen();

  const profile = await makeProfile().catch(async (error) => {
    await firstWindow.release();
    throw error;
  });
  const printer = new PaperPrinter(chromiumPath);
  const line = new OfficeLine(options);
  const tidyUp = async () => {
    await Promise.all([line.stop(), printer.close()]);
    await removeProfile(profile);
    await firstWindow.release();
  };

  const context = await launchWindow({ ...options, executablePath: chromiumPath, profile }).catch(
    async (error) => {
      await tidyUp();
      throw error;
    },
  );
  const closed = new Promise<void>((resolve, reject) => {
    context.once('close', () => tidyUp().then(resolve, reject));
  });
  const close = async () => {
    await context.close();
    await closed;
  };
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const shell = shellAround(page, options, printer, line);
    bringForward = () => shell.bringForward();
    // without a window there is no program, also where Chromium itself would stay (macOS)
    page.once('close', () => void context.close().catch(() => undefined));
    context.on('page', (other) => void other.close().catch(() => undefined));
    // with a listener Playwright leaves "unsaved work, close anyway?" to the person instead of saying yes
    if (!options.headless) page.on('dialog', () => undefined);
    await openPage(context, page, shell, line, options, printer);
    return { page, context, officePid: () => line.pid, shell, closed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puts up interception and door before the page's first byte is asked for, and loads it. */
async function openPage(
  context: BrowserContext,
  page: Page,
  shell: Shell,
  line: OfficeLine,
  options: ChromiumShellOptions,
  printer: PaperPrinter,
): Promise<void> {
  const origin = options.devServer ? new URL(options.devServer).origin : pageOrigin;
  const isOurs = (source: { page: Page; frame: { url(): string } }) =>
    source.page === page && source.frame === page.mainFrame() && originOf(source.frame.url()) === origin;
  const pageFolder = options.devServer === undefined ? options.pageFolder : null;
  await servePage(context, { origin, paperPath, papers: printer.papers }, pageFolder);
  const parts = new Parts();
  await context.exposeBinding(doorNames.office, (source, text: string) => {
    const message = isOurs(source) ? parts.take(text) : undefined;
    if (message !== undefined) line.fromPage(page, nodeCodec.decode(message) as FromPage);
  });
  await context.exposeBinding(doorNames.shell, async (source, text: string) => {
    const { act, input } = nodeCodec.decode(text) as { act: unknown; input: unknown };
    if (!isOurs(source)) return nodeCodec.encode({ ok: false, problem: { code: 'notAllowed' } });
    return nodeCodec.encode(await answerAct(shell, act, input));
  });
  await context.addInitScript({ content: pageDoorScript(origin, shell.version) });
  page.on('crash', () => void page.reload().catch(() => undefined));
  line.start();
  await page.goto(`${origin}/`);
}

/** The office and its line to whichever loading of the page came last. */
class OfficeLine {
  private readonly keeper: OfficeKeeper<ForkedOffice>;
  private key = '';
  private page: PageLine | null = null;

  constructor(options: ChromiumShellOptions) {
    this.keeper = new OfficeKeeper<ForkedOffice>({
      spawn: () =>
        forkOffice(
          { entry: options.officeEntry, dataFolder: options.dataFolder, version: programVersion() },
          ({ page, message }) => {
            if (page === this.key) this.page?.receive(message);
          },
          options.onBackingUp ?? (() => undefined),
        ),
      onReady: (office) => this.connect(office),
      onGone: () => this.page?.disconnect(),
    });
  }

  get pid(): number | null {
    return this.keeper.current?.pid ?? null;
  }

  start(): void {
    this.keeper.start();
  }

  restart(): Promise<void> {
    return this.keeper.restart();
  }

  stop(): Promise<void> {
    return this.keeper.stop();
  }

  /** A hello from a page that has just loaded, or one of its messages. */
  fromPage(page: Page, said: FromPage): void {
    if ('hello' in said) this.greet(page, said.hello);
    else if (said.page === this.key) this.page?.send(said.message as Parameters<PageLine['send']>[0]);
  }

  private greet(page: Page, key: string): void {
    this.key = key;
    this.page = new PageLine((message: FromOffice) => deliver(page, key, message));
    if (this.keeper.current) this.connect(this.keeper.current);
  }

  private connect(office: ForkedOffice): void {
    const key = this.key;
    if (!this.page) return;
    office.post({ control: 'page', page: key });
    this.page.connect((message) => office.post({ page: key, message }));
  }
}

function deliver(page: Page, key: string, message: FromOffice): void {
  page
    .evaluate(
      ([name, to, text]) => {
        const door = (window as unknown as Record<string, Deliver | undefined>)[name!];
        door?.(to!, text!);
      },
      [doorNames.deliver, key, nodeCodec.encode(message)],
    )
    // the page is being left or closed: nobody is there to hear it
    .catch(() => undefined);
}

function shellAround(
  page: Page,
  options: ChromiumShellOptions,
  printer: PaperPrinter,
  line: OfficeLine,
): Shell {
  return {
    kind: 'chromium',
    version: programVersion(),
    pdf: (html) => printer.pdf(html),
    print: (html) => printer.print(page, html),
    async save({ name, bytes }) {
      const folder = options.documentsFolder ?? documentsPlace();
      mkdirSync(folder, { recursive: true });
      return { path: await saveUnderFreeName(folder, name, bytes) };
    },
    chooseFolder: async () => null,
    restartOffice: () => line.restart(),
    bringForward: () => void raise(page).catch(() => undefined),
  };
}

/** Out of the task bar and before the other windows. */
async function raise(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
  if (bounds.windowState === 'minimized') {
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  }
  await page.bringToFront();
  await session.detach();
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

function programVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
