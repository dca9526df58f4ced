/** A second start of the program in Electron, on a data folder that a first one has open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { startElectronShell } from '../../electron/shell/electronShell.ts';
import * as electron from './electronStandIn.ts';

vi.mock('electron', () => import('./electronStandIn.ts'));

const folder = mkdtempSync(join(tmpdir(), 'tongjia-second-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('ends without a window and without an office', async () => {
  vi.stubEnv('TONGJIA_DATA', folder);
  electron.app.firstInstance = false;
  startElectronShell();
  await electron.app.whenReady();
  expect(electron.app.quits).toBe(1);
  expect(electron.BrowserWindow.opened).toHaveLength(0);
  expect(electron.utilityProcess.forked).toHaveLength(0);
});
