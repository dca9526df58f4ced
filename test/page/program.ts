/** The built program in a real browser, with its office in a process of its own, on a data folder of the test's. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { type ChromiumShell, openChromiumShell } from '../../build/chromiumShell.ts';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import { app, officeEntry } from '../../build/places.ts';
import { demoPassword } from '../../shared/demo/password.ts';
import { testPassword } from '../make/office.ts';

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

  /** Fills the data folder with the demo school, and with what `prepare` writes as its principal, before the program is opened. */
  async makeDemo(prepare?: (office: InProcessOffice) => Promise<void>): Promise<void> {
    cpSync(inject('demoSchool'), this.dataFolder, { recursive: true });
    if (!prepare) return;
    const office = new InProcessOffice({ folder: this.dataFolder, version: 'test' });
    await office.call('admin.signIn', { username: 'lin', password: demoPassword });
    await prepare(office);
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
    // what slides in is there at once: a test waits for what is shown, not for how it comes
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
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

  /** Says for whom and for what a file with personal fields is saved, as whoever saves the first one has to. */
  async letLeave(): Promise<void> {
    const asking = this.page.getByRole('dialog', { name: /^这些个人信息会/ });
    await asking.getByLabel('交给谁').fill('乡卫生院');
    await asking.getByLabel('做什么用').fill('秋季体检');
    await asking.getByRole('button', { name: '知道了，存成文件' }).click();
  }

  /** By the button in the words that say what was done. */
  async takeBack(done: string): Promise<void> {
    const told = this.page.getByRole('alert').filter({ hasText: done });
    const undone = this.page.getByText('已撤销', { exact: true });
    // that of an undoing before stays for a while
    await undone.waitFor({ state: 'detached' });
    await told.getByRole('button', { name: '撤销' }).click();
    await undone.waitFor();
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
