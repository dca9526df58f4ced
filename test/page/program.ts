/** The built program in a real browser, with its office in a process of its own, on a data folder of the test's. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumShell, openChromiumShell } from '../../build/chromiumShell.ts';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import { app, officeEntry, root } from '../../build/places.ts';
import { makeDemoSchool } from '../../shared/demo/school.ts';
import { testDay, testPassword } from '../make/office.ts';

export class Program {
  /** The programs that are open now, for whoever tells of a failure. */
  static readonly running = new Set<Program>();
  readonly folder = mkdtempSync(path.join(tmpdir(), 'tongjia-page-'));
  private opened: ChromiumShell | undefined;

  get dataFolder(): string {
    return path.join(this.folder, 'data');
  }

  /** Where "save" puts its files. */
  get documents(): string {
    return path.join(this.folder, 'documents');
  }

  get shell(): ChromiumShell {
    if (!this.opened) throw new Error('the program is not open');
    return this.opened;
  }

  get page(): Page {
    return this.shell.page;
  }

  /** Fills the data folder with the demo school, and with what `prepare` writes, before the program is opened. */
  async makeDemo(prepare?: (office: InProcessOffice) => Promise<void>): Promise<void> {
    const office = new InProcessOffice({ folder: this.dataFolder, version: 'test' });
    const workbook = new Uint8Array(readFileSync(path.join(root, 'shared', 'demo', 'census.xlsx')));
    await makeDemoSchool(office.call, workbook, testDay);
    await prepare?.(office);
    await office.close();
  }

  async open(): Promise<Page> {
    this.opened = await openChromiumShell({
      dataFolder: this.dataFolder,
      pageFolder: app.page,
      officeEntry,
      headless: true,
      documentsFolder: this.documents,
    });
    Program.running.add(this);
    await this.page.setViewportSize({ width: 1366, height: 768 });
    return this.page;
  }

  /** On the locked screen, with the keyboard alone. */
  async signIn(name: string, password = testPassword): Promise<void> {
    await this.page
      .getByRole('button', { name })
      .or(this.page.getByRole('option', { name }))
      .or(this.page.getByRole('radio', { name }))
      .first()
      .click();
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('navigation').first().waitFor();
  }

  savedFiles(): string[] {
    return existsSync(this.documents) ? readdirSync(this.documents).toSorted() : [];
  }

  async close(): Promise<void> {
    Program.running.delete(this);
    await this.opened?.close();
    this.opened = undefined;
  }

  /** Closes and removes everything. */
  async end(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
