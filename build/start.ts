/** `npm start`: builds what has changed and opens the program, in Electron or else in an installed Chromium. */
import { spawn } from 'node:child_process';
import { dataFolderPlace } from '../electron/shell/dataFolder.ts';
import { buildProgram } from './build.ts';
import { AlreadyOpen, openChromiumShell } from './chromiumShell.ts';
import { hasDisplay } from './display.ts';
import { findElectron } from './electronBinary.ts';
import { app, officeEntry, root } from './places.ts';
import { installSystemParts, SetupProblem } from './setup.mjs';

/** An Electron that ends badly within this time could not open its window at all (a kernel without its sandbox). */
const failedStartMs = 5000;

/** Runs Electron to its end. Gives its exit code, or null where it could not start. */
function runElectron(binary: string): Promise<number | null> {
  const started = performance.now();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(binary, [root], { stdio: 'inherit', env });
  return new Promise((done) => {
    child.once('error', () => done(null));
    child.once('exit', (code) => {
      const failed = code !== 0 && performance.now() - started < failedStartMs;
      done(failed ? null : (code ?? 1));
    });
  });
}

async function runChromium(): Promise<void> {
  await installSystemParts(['chromium', 'font']);
  const shell = await openChromiumShell({
    dataFolder: dataFolderPlace(),
    pageFolder: app.page,
    officeEntry,
    headless: false,
    onBackingUp: (seconds) =>
      console.log(
        `[start] 正在备份今天的改动，约 ${Math.max(1, seconds)} 秒，做好会自己结束；请先不要关电脑`,
      ),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void shell.close());
  await shell.closed;
}

async function start(): Promise<number> {
  await buildProgram();
  if (!hasDisplay()) {
    console.log(
      '[start] no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): no window can be opened.',
    );
    console.log('[start] "npm run demo" does the main job without one and leaves its papers in out/.');
    return 1;
  }
  const electron = await findElectron();
  let why = 'missing' in electron ? electron.missing : '';
  if ('path' in electron) {
    console.log('[start] opening 童家 in Electron: its binary is here');
    const code = await runElectron(electron.path);
    if (code !== null) return code;
    why = 'Electron could not start on this system';
  }
  console.log(`[start] opening 童家 in an installed Chromium: ${why}`);
  await runChromium();
  return 0;
}

try {
  process.exitCode = await start();
} catch (error) {
  if (error instanceof AlreadyOpen) console.log('[start] 童家 is open already: its window has come forward');
  else if (error instanceof SetupProblem) {
    console.error(error.message);
    process.exitCode = 1;
  } else throw error;
}
