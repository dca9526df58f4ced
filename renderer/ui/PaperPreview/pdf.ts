/** PDF bytes as pages that can be drawn. pdf.js is loaded when the first paper is shown. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy };

/** Opens the bytes; they stay usable, pdf.js gets a copy. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist'),
    // biome-ignore lint/style/noRestrictedImports: that package's folder, not ours
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  return pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false }).promise;
}

/** PDF points (1/72 inch) to CSS pixels (1/96 inch). */
export const pixelsPerPoint = 96 / 72;

/** Draws a page at this zoom, sharp on the screen that shows it. Returns the way to stop drawing. */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, zoom: number): () => void {
  const sharpness = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale: zoom * pixelsPerPoint * sharpness });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${viewport.width / sharpness}px`;
  canvas.style.height = `${viewport.height / sharpness}px`;
  const task = page.render({ canvas, viewport });
  // stopped because the page has left the window
  task.promise.catch(() => {});
  return () => task.cancel();
}

/** Long side of a first page as a picture, px. */
const firstPageSide = 1200;
/** A printer of an office draws no finer what was scanned. */
const printedDotsPerPoint = 150 / 72;

/** The first page as a JPEG. */
export async function drawFirstPage(pdf: PDFDocumentProxy): Promise<Uint8Array> {
  const page = await pdf.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  return jpegOf(page, firstPageSide / Math.max(width, height));
}

/** Every page as a JPEG for a printer, one after another. */
export async function drawSheets(pdf: PDFDocumentProxy): Promise<Uint8Array[]> {
  const sheets: Uint8Array[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    sheets.push(await jpegOf(await pdf.getPage(number), printedDotsPerPoint));
  return sheets;
}

async function jpegOf(page: PDFPageProxy, scale: number): Promise<Uint8Array> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (!blob) throw new Error('the page could not be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}
