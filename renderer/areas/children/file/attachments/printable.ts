/** A picture or a PDF as a page that the shell prints. */
import type { AttachmentFormat } from '../../../../../shared/areas/children/attachments.ts';
import { scan } from '../../../../../shared/areas/children/papers/scan.ts';
import { toHtml } from '../../../../../shared/paper/html.ts';
import { drawSheets, openPdf } from '../../../../ui/PaperPreview/pdf.ts';

/** HTML; a PDF becomes a picture a page, since the shells print nothing but our own papers. */
export async function printable(title: string, format: AttachmentFormat, bytes: Uint8Array): Promise<string> {
  if (format === 'jpeg') return toHtml(scan(title, [await measured(bytes)]));
  const pdf = await openPdf(bytes);
  try {
    const sheets = await drawSheets(pdf);
    return toHtml(scan(title, await Promise.all(sheets.map(measured))));
  } finally {
    void pdf.loadingTask.destroy();
  }
}

async function measured(jpeg: Uint8Array) {
  const blob = new Blob([jpeg as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' });
  const picture = await createImageBitmap(blob);
  const { width, height } = picture;
  picture.close();
  return { base64: await base64Of(blob), width, height };
}

/** Off the page's own thread, as the browser reads files. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = reader.result as string;
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
