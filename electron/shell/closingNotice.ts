/** A small window that stays while the last backup is made: the program's own window is gone by then. */
import { BrowserWindow } from 'electron';
import { guardContents } from './guards.ts';

/** A shorter backup is over before anybody could read about it. */
const leastSeconds = 2;

/** `seconds`: about how long it takes. */
export function showClosingNotice(seconds: number): void {
  if (seconds < leastSeconds) return;
  const notice = new BrowserWindow({
    title: '童家',
    width: 420,
    height: 150,
    frame: false,
    resizable: false,
    minimizable: false,
    closable: false,
    backgroundColor: '#f6f8f6',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  guardContents(notice.webContents, () => false);
  void notice.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(noticePage(seconds))}`);
}

function noticePage(seconds: number): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>童家</title>
<body style="margin:0;display:grid;place-content:center;height:100vh;text-align:center;font:16px/1.8 system-ui,sans-serif;color:#1f2a24">
<b>正在备份今天的改动</b><span>约 ${seconds} 秒，做好会自己关闭。请先不要关电脑。</span></body></html>`;
}
