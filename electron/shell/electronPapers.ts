/** Papers in Electron: a hidden window that can run nothing and reach nothing shows the paper and prints it. */
import { BrowserWindow, session } from 'electron';
import { Refusal } from '../../shared/problem.ts';
import { isPaperAddress, paperUrl, scheme } from './addresses.ts';
import { guardContents, guardSession } from './guards.ts';
import { Papers } from './papers.ts';

/** In memory only, and apart from the page's. */
export const paperPartition = 'tongjia-paper';

export class ElectronPapers {
  private readonly papers = new Papers();

  /** To be called once, when the app is ready. */
  constructor() {
    const paperSession = session.fromPartition(paperPartition);
    guardSession(paperSession, { devTools: false });
    paperSession.protocol.handle(scheme, (request) => {
      const token = isPaperAddress(request.url) ? new URL(request.url).pathname.slice(1) : '';
      const { status, headers, body } = this.papers.serve(token);
      return new Response(body as BodyInit, { status, headers });
    });
  }

  /** HTML to PDF bytes: page size by the paper's own @page, tagged, with an outline of its headings. */
  pdf(html: string): Promise<Uint8Array> {
    return this.withPaper(html, (window) =>
      window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
  }

  /** Shows the print dialog; resolves when it is closed. */
  print(html: string): Promise<void> {
    return this.withPaper(
      html,
      (window) =>
        new Promise((resolve, reject) => {
          window.webContents.print({ printBackground: true }, (printed, reason) => {
            // closing the dialog is an answer, not a failure; Electron says it in either spelling
            if (printed || /cancell?ed/i.test(reason)) resolve();
            else reject(new Error(reason));
          });
        }),
    );
  }

  private async withPaper<T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const token = this.papers.lay(html);
    const window = new BrowserWindow({
      show: false,
      title: '打印',
      webPreferences: {
        partition: paperPartition,
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
      },
    });
    guardContents(window.webContents, isPaperAddress);
    try {
      await window.loadURL(paperUrl(token));
      return await work(window);
    } catch (error) {
      throw new Refusal({ code: 'printFailed' }, error);
    } finally {
      this.papers.drop(token);
      window.destroy();
    }
  }
}
