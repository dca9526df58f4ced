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
