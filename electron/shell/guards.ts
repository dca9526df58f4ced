/** What no window of ours may do, whatever it has loaded. */
import type { Session, WebContents } from 'electron';
import { scheme } from './addresses.ts';

/** Refuses permissions, devices, downloads and every request that would leave the program. */
export function guardSession(session: Session, options: { devTools: boolean }): void {
  const ours = new Set([`${scheme}:`, 'data:', 'blob:', ...(options.devTools ? ['devtools:'] : [])]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !URL.canParse(details.url) || !ours.has(new URL(details.url).protocol) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** Refuses new windows, webviews, and leaving for any address but those that `mayLoad` knows. */
export function guardContents(contents: WebContents, mayLoad: (address: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!mayLoad(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayLoad(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayLoad(event.url) && !isFrameContent(event)) event.preventDefault();
  });
}

/** A preview inside the page: what a frame shows is part of the page itself. */
function isFrameContent(event: { url: string; isMainFrame: boolean }): boolean {
  return !event.isMainFrame && /^(about:srcdoc$|about:blank$|blob:)/.test(event.url);
}
