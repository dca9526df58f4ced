/** The program in Electron: one window, one office, and what passes between them. No SQL, no rules of the school's. */
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
  protocol,
  session,
} from 'electron';
import type { FileToSave } from '../../shared/door.ts';
import { isPageAddress, scheme } from './addresses.ts';
import { channels } from './channels.ts';
import { showClosingNotice } from './closingNotice.ts';
import { dataFolderPlace, openDataFolder } from './dataFolder.ts';
import { forkUtilityOffice, type UtilityOffice } from './electronOffice.ts';
import { ElectronPapers } from './electronPapers.ts';
import { bringForward, openWindow, pagePartition } from './electronWindow.ts';
import { guardSession } from './guards.ts';
import { OfficeKeeper } from './officeKeeper.ts';
import { readPageFile } from './pageFiles.ts';
import { replaceFile, safeFileName } from './saveFile.ts';
import { answerAct, type Shell } from './shell.ts';

export interface ProgramPlaces {
  pageFolder: string;
  officeEntry: string;
}

/** The built program: this file is in out/app/electron. */
const builtPlaces: ProgramPlaces = {
  pageFolder: join(import.meta.dirname, '..', 'page'),
  officeEntry: join(import.meta.dirname, '..', 'office', 'main.js'),
};

/** Chromium's own errands, none of which a school's PC should run. */
const switches: [string, string?][] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['no-pings'],
  ['lang', 'zh-CN'],
];

/** Starts the program; a second start on the same data folder brings the first one's window forward and ends. */
export function startElectronShell(places: ProgramPlaces = builtPlaces): void {
  const dataFolder = openDataFolder(dataFolderPlace());
  // the single-instance lock is kept per user-data folder, so it guards exactly this data folder
  app.setPath('userData', join(dataFolder, 'window'));
  app.setAppUserModelId('cn.tongjia.desktop');
  app.enableSandbox();
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false } },
  ]);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  void app.whenReady().then(() => open(dataFolder, places));
}

function open(dataFolder: string, places: ProgramPlaces): void {
  const devTools = !app.isPackaged;
  const pageSession = session.fromPartition(pagePartition);
  guardSession(pageSession, { devTools });
  pageSession.protocol.handle(scheme, (request) => servePage(places.pageFolder, request));
  const papers = new ElectronPapers();
  const window = openWindow(pageSession, devTools);
  const keeper = keepOffice(window, places.officeEntry, dataFolder);
  const shell = shellAround(window, papers, keeper);

  ipcMain.on(channels.pageLoaded, (event) => {
    if (comesFrom(window, event) && keeper.current) sendPort(window, keeper.current);
  });
  ipcMain.handle(channels.act, (event, act: unknown, input: unknown) =>
    comesFrom(window, event) ? answerAct(shell, act, input) : { ok: false, problem: { code: 'notAllowed' } },
  );
  app.on('second-instance', () => shell.bringForward());
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void keeper.stop().finally(() => app.quit());
  });
  keeper.start();
}

async function servePage(pageFolder: string, request: Request): Promise<Response> {
  if (!isPageAddress(request.url)) return new Response(null, { status: 404 });
  const { status, headers, body } = await readPageFile(pageFolder, request.url);
  return new Response(body as BodyInit, { status, headers });
}

/** Whether a message was sent by the main frame of our window, showing our page: told by the address, parsed. */
function comesFrom(window: BrowserWindow, event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return (
    event.sender === window.webContents && frame === window.webContents.mainFrame && isPageAddress(frame.url)
  );
}

function keepOffice(window: BrowserWindow, entry: string, dataFolder: string): OfficeKeeper<UtilityOffice> {
  return new OfficeKeeper<UtilityOffice>({
    spawn: () =>
      forkUtilityOffice({
        entry,
        dataFolder,
        version: app.getVersion(),
        showOutput: !app.isPackaged,
        onBackingUp: showClosingNotice,
      }),
    onReady: (office) => {
      if (pageListens(window)) sendPort(window, office);
    },
    onGone: () => {
      if (pageListens(window)) window.webContents.send(channels.officeGone);
    },
  });
}

/** A page that is still loading asks for its port itself, when its preload script has run. */
function pageListens(window: BrowserWindow): boolean {
  return !window.isDestroyed() && isPageAddress(window.webContents.getURL());
}

/** One end to the office, the other to our main frame and nobody else. */
function sendPort(window: BrowserWindow, office: UtilityOffice): void {
  const { port1, port2 } = new MessageChannelMain();
  office.connectPage(port1);
  window.webContents.mainFrame.postMessage(channels.officePort, null, [port2]);
}

function shellAround(
  window: BrowserWindow,
  papers: ElectronPapers,
  keeper: OfficeKeeper<UtilityOffice>,
): Shell {
  return {
    kind: 'electron',
    version: app.getVersion(),
    pdf: (html) => papers.pdf(html),
    print: (html) => papers.print(html),
    save: (file) => askWhereAndSave(window, file),
    chooseFolder: () => askForFolder(window),
    restartOffice: () => keeper.restart(),
    bringForward: () => bringForward(window),
  };
}

async function askForFolder(window: BrowserWindow): Promise<{ path: string } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '选文件夹',
    properties: ['openDirectory', 'createDirectory'],
  });
  const path = filePaths[0];
  return canceled || path === undefined ? null : { path };
}

async function askWhereAndSave(window: BrowserWindow, file: FileToSave): Promise<{ path: string } | null> {
  const name = safeFileName(file.name);
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '保存',
    defaultPath: join(app.getPath('documents'), name),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
  });
  if (canceled || !filePath) return null;
  await replaceFile(filePath, file.bytes);
  return { path: filePath };
}
