/** The one window of the program in Electron. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  Menu,
  type Session,
  screen,
} from 'electron';
import { isPageAddress, pageUrl } from './addresses.ts';
import { versionArgument } from './channels.ts';
import { guardContents } from './guards.ts';

/** In memory only: the window keeps no cache, cookie or storage on the disk. */
export const pagePartition = 'tongjia-page';

/** A page that dies again within this time is not loaded a third time by itself. */
const crashWindowMs = 10_000;

export function windowOptions(session: Session, devTools: boolean): BrowserWindowConstructorOptions {
  return {
    title: '童家',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    backgroundColor: '#f6f8f6',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      additionalArguments: [versionArgument + app.getVersion()],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools,
    },
  };
}

/** Opens the window and loads the page; on a screen no larger than the window it fills the screen. */
export function openWindow(session: Session, devTools: boolean): BrowserWindow {
  Menu.setApplicationMenu(editMenu());
  const window = new BrowserWindow(windowOptions(session, devTools));
  guardContents(window.webContents, isPageAddress);
  window.once('ready-to-show', () => {
    const { width, height } = screen.getPrimaryDisplay().workAreaSize;
    if (width <= 1366 || height <= 768) window.maximize();
    window.show();
  });
  askBeforeLosingWork(window);
  reloadAfterCrash(window);
  void window.loadURL(pageUrl);
  return window;
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A page with an unfinished form holds back the closing; without this question the window just would not close. */
function askBeforeLosingWork(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: '还有没保存的内容',
      detail: '现在关闭，刚才填写的内容会丢失。',
      buttons: ['留下', '不保存，关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
  });
}

function reloadAfterCrash(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    if (now - last < crashWindowMs) {
      dialog.showErrorBox('页面出错了', '已保存的内容都在。请关闭童家，再打开一次。');
      app.quit();
      return;
    }
    last = now;
    window.webContents.reload();
  });
}

/** No menu but for editing and the size of the writing: it carries their keys (macOS has none without it). */
function editMenu(): Menu {
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: '编辑',
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        { type: 'separator' },
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
        { type: 'separator' },
        { role: 'zoomIn', label: '字大一些' },
        { role: 'zoomOut', label: '字小一些' },
        { role: 'resetZoom', label: '原来大小' },
      ],
    },
  ]);
}
