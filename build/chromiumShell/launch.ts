/** Starts an installed Chromium so that it keeps nothing, asks nobody anything, and shows only the app. */
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** A name that no resolver knows (RFC 2606): whatever slipped past the interception would end nowhere. */
export const pageOrigin = 'https://tongjia.invalid';

/** The usual school screen, and what pictures and end-to-end tests are taken at. */
const size = { width: 1366, height: 768 };

const isRoot = process.getuid?.() === 0;

/** `devServer`: the one host that may be reached, in development. */
function quiet(devServer?: string): string[] {
  const allowed = devServer ? `, EXCLUDE ${new URL(devServer).hostname}` : '';
  return [
    `--host-resolver-rules=MAP * ~NOTFOUND${allowed}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-quic',
    '--disable-sync',
    '--disable-breakpad',
    '--disk-cache-size=1',
    '--lang=zh-CN',
    '--no-pings',
    '--no-service-autorun',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    // root (a test machine) can't have Chromium's sandbox; --test-type hides the bar that says so
    ...(isRoot ? ['--test-type'] : []),
  ];
}

/** Chinese menus and dialogs wherever Chromium has them. */
const env = { ...process.env, LANGUAGE: 'zh_CN:zh' } as Record<string, string>;

const common = {
  chromiumSandbox: !isRoot,
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
  env,
};

export interface WindowOptions {
  executablePath: string;
  profile: string;
  headless: boolean;
  devServer?: string | undefined;
  /** More Chromium arguments, for tests that look over its shoulder. */
  extraArgs?: string[] | undefined;
}

/** The app's window, without address bar or tabs; headless: a page of the same size. */
export function launchWindow(options: WindowOptions): Promise<BrowserContext> {
  const start = options.devServer ?? `${pageOrigin}/`;
  return chromium.launchPersistentContext(options.profile, {
    ...common,
    executablePath: options.executablePath,
    headless: options.headless,
    viewport: options.headless ? size : null,
    locale: 'zh-CN',
    serviceWorkers: 'block',
    acceptDownloads: false,
    // it would put up a bar that says that the browser is being remote-controlled
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...quiet(options.devServer),
      ...(options.headless ? [] : [`--app=${start}`, `--window-size=${size.width},${size.height}`]),
      ...(options.extraArgs ?? []),
    ],
  });
}

/** A browser without a window, for making PDFs: headed Chromium can't, and nothing should flash up. */
export function launchPaperBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ ...common, executablePath, headless: true, args: quiet() });
}
