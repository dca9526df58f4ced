/** `npm run dev`: the page from a server on this machine, reloading as it is edited; the office straight from source. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { openChromiumShell } from './chromiumShell.ts';
import { hasDisplay } from './display.ts';
import { out, root } from './places.ts';
import { pageConfig } from './vite.page.ts';

/** Editors write a file in several steps. */
const settleMs = 300;

if (!hasDisplay()) console.log('[dev] no display here: the page runs in a headless Chromium');
// a school of its own: development never touches the real one
const dataFolder = process.env.TONGJIA_DATA ?? join(out, 'dev-data');

const server = await createServer({ ...pageConfig, server: { host: 'localhost' } });
await server.listen();
const devServer = server.resolvedUrls?.local[0];
if (!devServer) throw new Error('the development server has no address');

const opened = await openChromiumShell({
  dataFolder,
  pageFolder: '',
  officeEntry: join(root, 'electron', 'office', 'main.ts'),
  headless: !hasDisplay(),
  devServer,
});
console.log(`[dev] page from ${devServer}, data in ${dataFolder}`);

let timer: NodeJS.Timeout | undefined;
for (const folder of ['electron/office', 'shared']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log('[dev] office restarted');
      void opened.shell.restartOffice();
    }, settleMs);
  });
}
// Vite would end the process at once, with the window's profile left behind
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void opened.close());
await opened.closed;
await server.close();
process.exit(0);
