/** Form, evidence index and evidence as one PDF in the indicators' order, its pages numbered through. */
import { assessmentForm, evidenceIndex } from '../../../../shared/areas/assessment/papers/form.ts';
import type { CallOf } from '../../../../shared/areas.ts';
import type { Output } from '../../../../shared/call.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { toHtml } from '../../../../shared/paper/html.ts';

export type BindingParts = Output<CallOf<'assessment.bindingParts'>>;

interface Press {
  /** A paper as PDF. */
  draw(html: string): Promise<Uint8Array>;
  /** The PDF of a material. */
  file(evidenceId: string): Promise<Uint8Array>;
  progress(done: number, total: number): void;
  today: string;
}

const unnumbered = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, pageNumbers: false })),
});

/** An index of several pages is drawn twice: how many they are is known only then; no number makes a line longer. */
export async function bindAll(
  { view, before, school, parts }: BindingParts,
  press: Press,
): Promise<Uint8Array> {
  const { PDFDocument, StandardFonts } = await import('@cantoo/pdf-lib');
  const whole = await PDFDocument.create();
  const numbers = new Map(
    view.lines.flatMap(({ evidence }) =>
      evidence.map(({ evidence: { id }, number }) => [id, number] as const),
    ),
  );
  const paperOf = (document: Document) => press.draw(toHtml(unnumbered(document)));
  const form = await PDFDocument.load(
    await paperOf(assessmentForm(view, { name: school }, { before, today: press.today })),
  );
  const pieces: { id: string; pdf: Awaited<ReturnType<typeof PDFDocument.load>> }[] = [];
  for (const [at, { evidenceId, document }] of parts.entries()) {
    press.progress(at, parts.length);
    const bytes = document ? await paperOf(document) : await press.file(evidenceId);
    pieces.push({ id: evidenceId, pdf: await PDFDocument.load(bytes, { ignoreEncryption: false }) });
  }
  const indexOf = async (first: number) => {
    const pages = new Map<string, number>();
    let page = first;
    for (const { id, pdf } of pieces) {
      pages.set(id, page);
      page += pdf.getPageCount();
    }
    return PDFDocument.load(await paperOf(evidenceIndex(view, { name: school }, pages)));
  };
  const guess = await indexOf(form.getPageCount() + 2);
  const index =
    guess.getPageCount() === 1 ? guess : await indexOf(form.getPageCount() + guess.getPageCount() + 1);
  const marks: (string | null)[] = [];
  for (const { id, pdf } of [{ id: '', pdf: form }, { id: '', pdf: index }, ...pieces]) {
    const pages = await whole.copyPages(pdf, pdf.getPageIndices());
    for (const page of pages) {
      whole.addPage(page);
      marks.push(numbers.get(id) ?? null);
    }
  }
  const font = await whole.embedFont(StandardFonts.Helvetica);
  for (const [at, page] of whole.getPages().entries()) {
    const { width, height } = page.getSize();
    const words = `${at + 1} / ${marks.length}`;
    page.drawText(words, { x: (width - font.widthOfTextAtSize(words, 9)) / 2, y: 18, size: 9, font });
    const mark = marks[at];
    if (mark)
      page.drawText(mark, { x: width - 40 - font.widthOfTextAtSize(mark, 9), y: height - 24, size: 9, font });
  }
  whole.setTitle(view.assessment.title);
  return whole.save();
}
