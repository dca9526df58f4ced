/**
 * A stand-in for the 'electron' module: records what the shell asks for, and lets a test play the part of Chromium.
 * Only what the shell uses is here; a call to anything else fails loudly.
 */
import { EventEmitter } from 'node:events';

type Answer = (allowed: boolean) => void;
type Handler = (...args: never[]) => unknown;

export class FakeSession extends EventEmitter {
  readonly partition: string;
  spellCheck = true;
  permissionRequest: ((contents: unknown, permission: string, answer: Answer) => void) | null = null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  beforeRequest: ((details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void) | null =
    null;
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheck = enabled;
  }
}

const sessions = new Map<string, FakeSession>();

export const session = {
  fromPartition(partition: string): FakeSession {
    const known = sessions.get(partition) ?? new FakeSession(partition);
    sessions.set(partition, known);
    return known;
  },
};

export class FakeFrame {
  url = '';
  readonly posted: { channel: string; ports: unknown[] }[] = [];

  postMessage(channel: string, _message: unknown, ports: unknown[]): void {
    this.posted.push({ channel, ports });
  }
}

export class FakeContents extends EventEmitter {
  readonly mainFrame = new FakeFrame();
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  readonly sent: string[] = [];
  reloads = 0;
  /** What the print dialog is to answer. */
  printAnswer: [boolean, string] = [true, ''];
  pdfOptions: Record<string, unknown> | null = null;

  setWindowOpenHandler(handler: NonNullable<FakeContents['openHandler']>): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  send(channel: string): void {
    this.sent.push(channel);
  }

  reload(): void {
    this.reloads++;
  }

  async printToPDF(options: Record<string, unknown>): Promise<Uint8Array> {
    this.pdfOptions = options;
    return new TextEncoder().encode('%PDF');
  }

  print(_options: unknown, done: (printed: boolean, reason: string) => void): void {
    done(...this.printAnswer);
  }
}

export interface WindowOptions {
  webPreferences: Record<string, unknown> & { session?: FakeSession; partition?: string };
  [name: string]: unknown;
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = [];
  /** A test's word in a window's making, before it loads anything. */
  static onOpen: (window: BrowserWindow) => void = () => {};
  readonly options: WindowOptions;
  readonly webContents = new FakeContents();
  readonly acts: string[] = [];
  destroyed = false;
  minimized = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
    BrowserWindow.onOpen(this);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  restore(): void {
    this.acts.push('restore');
  }

  show(): void {
    this.acts.push('show');
  }

  focus(): void {
    this.acts.push('focus');
  }

  maximize(): void {
    this.acts.push('maximize');
  }

  destroy(): void {
    this.destroyed = true;
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  sandboxed = false;
  quits = 0;
  firstInstance = true;
  readonly paths: Record<string, string> = { documents: '/documents' };
  readonly switches: Record<string, string | undefined> = {};
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches[name] = value;
    },
  };

  enableSandbox(): void {
    this.sandboxed = true;
  }

  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }

  getPath(name: string): string {
    return this.paths[name] ?? '';
  }

  setAppUserModelId(): void {}

  getVersion(): string {
    return '9.9.9';
  }

  requestSingleInstanceLock(): boolean {
    return this.firstInstance;
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  quit(): void {
    this.quits++;
  }
}

export const app = new FakeApp();

interface Scheme {
  scheme: string;
  privileges: Record<string, boolean>;
}

export const protocol = {
  schemes: [] as Scheme[],
  registerSchemesAsPrivileged(schemes: Scheme[]): void {
    protocol.schemes = schemes;
  },
};

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    ipcMain.handlers.set(channel, handler);
  },
  on(channel: string, handler: Handler): void {
    ipcMain.handlers.set(channel, handler);
  },
};

export const dialog = {
  saveAnswer: { canceled: true, filePath: '' },
  saveOptions: null as Record<string, unknown> | null,
  questionAnswer: 0,
  errors: 0,
  async showSaveDialog(_window: unknown, options: Record<string, unknown>) {
    dialog.saveOptions = options;
    return dialog.saveAnswer;
  },
  showMessageBoxSync(): number {
    return dialog.questionAnswer;
  },
  showErrorBox(): void {
    dialog.errors++;
  },
};

interface MenuItem {
  role?: string;
  label?: string;
  submenu?: MenuItem[];
}

export const Menu = {
  current: [] as MenuItem[],
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu(menu: MenuItem[]): void {
    Menu.current = menu;
  },
};

export const screen = {
  size: { width: 1920, height: 1040 },
  getPrimaryDisplay: () => ({ workAreaSize: screen.size }),
};

export class MessageChannelMain {
  readonly port1 = { end: 'office' };
  readonly port2 = { end: 'page' };
}

export class FakeUtility extends EventEmitter {
  readonly entry: string;
  readonly args: string[];
  readonly options: Record<string, unknown>;
  readonly posted: { message: { control?: string }; ports: unknown[] }[] = [];

  constructor(entry: string, args: string[], options: Record<string, unknown>) {
    super();
    this.entry = entry;
    this.args = args;
    this.options = options;
  }

  postMessage(message: { control?: string }, ports: unknown[]): void {
    this.posted.push({ message, ports });
    if (message.control === 'close') this.emit('exit', 0);
  }

  kill(): void {
    this.emit('exit', 1);
  }
}

export const utilityProcess = {
  forked: [] as FakeUtility[],
  fork(entry: string, args: string[], options: Record<string, unknown>): FakeUtility {
    const child = new FakeUtility(entry, args, options);
    utilityProcess.forked.push(child);
    return child;
  },
};

/** The preload script's side. */
export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, value: unknown): void {
    contextBridge.exposed[name] = value;
  },
};

export const ipcRenderer = {
  listeners: new Map<string, Handler>(),
  sent: [] as string[],
  invoked: [] as unknown[][],
  reply: { ok: true, value: null } as unknown,
  on(channel: string, listener: Handler): void {
    ipcRenderer.listeners.set(channel, listener);
  },
  send(channel: string): void {
    ipcRenderer.sent.push(channel);
  },
  async invoke(...args: unknown[]): Promise<unknown> {
    ipcRenderer.invoked.push(args);
    return ipcRenderer.reply;
  },
};
