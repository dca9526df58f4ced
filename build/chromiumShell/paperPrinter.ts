/** Papers in the Chromium shell: PDF by a headless browser of its own, printing by the window's print dialog. */
import type { BrowserContext, Page } from 'playwright-core';
import { Papers } from '../../electron/shell/papers.ts';
import { Refusal } from '../../shared/problem.ts';
import { launchPaperBrowser, pageOrigin } from './launch.ts';
import { servePapers } from './serve.ts';

/** After this time without a paper the second browser's memory is given back. */
const idleMs = 60_000;

export const paperPath = '/paper/';

export class PaperPrinter {
  readonly papers = new Papers();
  private readonly executablePath: string;
  private press: Promise<BrowserContext> | null = null;
  private atWork = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(executablePath: string) {
    this.executablePath = executablePath;
  }

  /** HTML to PDF bytes: page size by the paper's own @page, tagged, with an outline of its headings. */
  async pdf(html: string): Promise<Uint8Array> {
    clearTimeout(this.idle);
    this.atWork++;
    const token = this.papers.lay(html);
    try {
      this.press ??= this.startPress();
      const page = await (await this.press).newPage();
      await page.goto(`${pageOrigin}${paperPath}${token}`);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      await page.close();
      return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    } catch (error) {
      await this.close();
      throw new Refusal({ code: 'printFailed' }, error);
    } finally {
      this.papers.drop(token);
      this.atWork--;
      if (this.atWork === 0) this.idle = setTimeout(() => void this.close(), idleMs).unref();
    }
  }

  /** Shows the print dialog over the app's own window; resolves when it is closed. */
  async print(page: Page, html: string): Promise<void> {
    const token = this.papers.lay(html);
    try {
      await page.evaluate(printFromFrame, paperPath + token);
    } catch (error) {
      throw new Refusal({ code: 'printFailed' }, error);
    } finally {
      this.papers.drop(token);
    }
  }

  /** Ends the second browser; the next paper starts another. */
  async close(): Promise<void> {
    clearTimeout(this.idle);
    const press = this.press;
    this.press = null;
    await (await press?.catch(() => null))?.browser()?.close();
  }

  private async startPress(): Promise<BrowserContext> {
    const browser = await launchPaperBrowser(this.executablePath);
    browser.once('disconnected', async () => {
      if ((await this.press)?.browser() === browser) this.press = null;
    });
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'zh-CN',
      serviceWorkers: 'block',
    });
    await servePapers(context, { origin: pageOrigin, paperPath, papers: this.papers });
    return context;
  }
}

/** Runs in the page: loads the paper into a frame nobody sees, prints that frame, takes it away again. */
async function printFromFrame(url: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  try {
    await new Promise((loaded) => {
      frame.onload = loaded;
      frame.src = url;
      document.body.append(frame);
    });
    // asked within the load event, print() would be put off until after it, when the frame is gone again
    await new Promise((later) => setTimeout(later, 0));
    frame.contentWindow!.focus();
    frame.contentWindow!.print();
  } finally {
    frame.remove();
  }
}
