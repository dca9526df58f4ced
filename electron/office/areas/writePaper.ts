/** A paper in the form that was asked for. */
import type { Document } from '../../../shared/paper/document.ts';
import { breathe, type JobContext } from '../context.ts';
import { toDocx } from '../files/docx.ts';
import { sheetsOf, toXlsx } from '../files/xlsxWrite.ts';

export type PaperFormat = 'document' | 'docx' | 'xlsx';

/** The Document itself for the page, which shows and prints it; or the bytes of a DOCX, or of its tables as XLSX. */
export async function writePaper(
  context: Pick<JobContext, 'signal'>,
  document: Document,
  format: PaperFormat,
): Promise<Document | Uint8Array> {
  await breathe(context.signal);
  if (format === 'docx') return toDocx(document);
  if (format === 'xlsx') return toXlsx({ sheets: sheetsOf(document) });
  return document;
}
