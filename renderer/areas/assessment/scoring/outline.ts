/** The outline of a PDF: read from one that a browser drew, written into one that was put together. */
import type { PDFDocument } from '@cantoo/pdf-lib';

type Lib = typeof import('@cantoo/pdf-lib');

/**
 * The page of each mark: of the outline's entry that begins with that word, the marks in their order. A mark that isn't
 * there is an error of the paper's code and throws.
 */
export function pagesOfMarks(
  { PDFArray, PDFDict, PDFHexString, PDFName, PDFString }: Lib,
  pdf: PDFDocument,
  marks: readonly string[],
): number[] {
  const pages = new Map(pdf.getPages().map(({ ref }, at) => [ref.toString(), at]));
  const found: number[] = [];
  let entry = pdf.catalog
    .lookupMaybe(PDFName.of('Outlines'), PDFDict)
    ?.lookupMaybe(PDFName.of('First'), PDFDict);
  for (; entry && found.length < marks.length; entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    const title = entry.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
    const page = pages.get(String(entry.lookup(PDFName.of('Dest'), PDFArray).get(0)));
    if (page !== undefined && title.split(' ')[0] === marks[found.length]) found.push(page);
  }
  if (found.length < marks.length) throw new Error(`the drawing has no mark ${marks[found.length]}`);
  return found;
}

/** One entry below the other, at least one, each leading to the top of its page (from 0). */
export function addOutline(
  { PDFHexString, PDFName }: Lib,
  pdf: PDFDocument,
  entries: readonly { title: string; page: number }[],
): void {
  const { context, catalog } = pdf;
  const root = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  for (const [at, { title, page }] of entries.entries()) {
    const [before, after] = [refs[at - 1], refs[at + 1]];
    const entry = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: root,
      Dest: [pdf.getPage(page).ref, 'XYZ', null, null, null],
      ...(before && { Prev: before }),
      ...(after && { Next: after }),
    });
    context.assign(refs[at]!, entry);
  }
  const ends = { First: refs[0]!, Last: refs.at(-1)! };
  context.assign(root, context.obj({ Type: 'Outlines', Count: refs.length, ...ends }));
  catalog.set(PDFName.of('Outlines'), root);
}
