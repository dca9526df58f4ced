/**
 * Form, evidence index and evidence as one PDF in the indicators' order, its pages numbered through and told in the file's
 * outline. All that is a paper of ours is drawn together; what was brought in as PDF stays as it is.
 */
import { assessmentForm, evidenceIndex } from '../../../../shared/areas/assessment/papers/form.ts';
import type { CallOf } from '../../../../shared/areas.ts';
import type { Output } from '../../../../shared/call.ts';
import { bind } from '../../../../shared/paper/build.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { toHtml } from '../../../../shared/paper/html.ts';
import { wordsAsSeen } from './asSeen.ts';
import { addOutline, pagesOfMarks } from './outline.ts';

export type BindingParts = Output<CallOf<'assessment.bindingParts'>>;

/** Drawing our own papers, taking in files, drawing the index, putting it together. */
export type BindingStep = 'drawing' | 'files' | 'index' | 'book';

interface Press {
  /** A paper as PDF. */
  draw(html: string): Promise<Uint8Array>;
  /** The PDF of a material. */
  file(evidenceId: string): Promise<Uint8Array>;
  /** What is being done: pieces that are done of all, none of which counts before its drawing is. */
  progress(step: BindingStep, done: number, total: number): void;
  today: string;
}

/** Papers of one drawing, with their photos: as much as an old PC lays out in a few seconds. */
const aDrawing = 50;

type Pdf = import('@cantoo/pdf-lib').PDFDocument;

/** Pages of a PDF from `first` up to `end`, which is the next one's. */
interface Piece {
  pdf: Pdf;
  first: number;
  end: number;
}

/** An index of several pages is drawn twice: how many they are is known only then; no number makes a line longer. */
export async function bindAll(
  { view, before, school, parts }: BindingParts,
  press: Press,
): Promise<Uint8Array> {
  const lib = await import('@cantoo/pdf-lib');
  const { PDFDocument, StandardFonts } = lib;
  const load = async (bytes: Uint8Array) => {
    const pdf = await PDFDocument.load(bytes, { ignoreEncryption: false });
    return { pdf, first: 0, end: pdf.getPageCount() };
  };
  const draw = async (documents: readonly Document[]) =>
    load(await press.draw(toHtml(unnumbered(bind(view.assessment.title, documents)))));
  const rows = new Map(
    view.lines.flatMap(({ evidence }) => evidence.map((row) => [row.evidence.id, row] as const)),
  );
  const form = assessmentForm(view, { name: school }, { before, today: press.today });
  const pieces = new Map<string, Piece>();
  let formPiece: Piece | undefined;
  let done = 0;
  for (const papers of drawings(parts)) {
    press.progress('drawing', done, parts.length);
    const lead = formPiece ? [] : [form];
    const whole = await draw([...lead, ...papers.map(({ document }) => document)]);
    const numbers = papers.map(({ evidenceId }) => rows.get(evidenceId)!.number);
    const firsts = [...pagesOfMarks(lib, whole.pdf, numbers), whole.end];
    formPiece ??= { ...whole, end: firsts[0]! };
    for (const [at, { evidenceId }] of papers.entries())
      pieces.set(evidenceId, { pdf: whole.pdf, first: firsts[at]!, end: firsts[at + 1]! });
    done += papers.length;
  }
  for (const { evidenceId, document } of parts) {
    if (document) continue;
    press.progress('files', done++, parts.length);
    pieces.set(evidenceId, await load(await press.file(evidenceId)));
  }
  const ordered = parts.map(({ evidenceId }) => ({ id: evidenceId, ...pieces.get(evidenceId)! }));
  const indexFrom = async (firstOfPieces: number) => {
    const pages = new Map<string, number>();
    let page = firstOfPieces;
    for (const { id, first, end } of ordered) {
      pages.set(id, page);
      page += end - first;
    }
    return draw([evidenceIndex(view, { name: school }, pages)]);
  };
  press.progress('index', done, parts.length);
  const guess = await indexFrom(formPiece!.end + 2);
  const index = guess.end === 1 ? guess : await indexFrom(formPiece!.end + guess.end + 1);

  const book = await PDFDocument.create();
  const marks: string[] = [];
  const outline: { title: string; page: number }[] = [];
  const take = async ({ pdf, first, end }: Piece, title: string, mark: string) => {
    press.progress('book', outline.length, ordered.length + 2);
    outline.push({ title, page: marks.length });
    const indices = Array.from({ length: end - first }, (_, at) => first + at);
    for (const page of await book.copyPages(pdf, indices)) {
      book.addPage(page);
      marks.push(mark);
    }
  };
  await take(formPiece!, view.assessment.title, '');
  await take(index, '佐证目录', '');
  for (const piece of ordered) {
    const { number, words } = rows.get(piece.id)!;
    await take(piece, `${number} ${words}`, number);
  }
  const font = await book.embedFont(StandardFonts.Helvetica);
  for (const [at, page] of book.getPages().entries()) {
    const put = wordsAsSeen(lib, page, font);
    put(`${at + 1} / ${marks.length}`, ({ width, own }) => [(width - own) / 2, 18]);
    const mark = marks[at]!;
    if (mark) put(mark, ({ width, height, own }) => [width - 40 - own, height - 24]);
  }
  addOutline(lib, book, outline);
  book.setTitle(view.assessment.title);
  book.setCreator('童家');
  book.setProducer('童家');
  return book.save();
}

const unnumbered = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, pageNumbers: false })),
});

interface Paper {
  evidenceId: string;
  document: Document;
}

/** What is drawn together; at least one, as the form is drawn with the first. */
function drawings(parts: BindingParts['parts']): Paper[][] {
  const papers = parts.flatMap(({ evidenceId, document }) => (document ? [{ evidenceId, document }] : []));
  return Array.from({ length: Math.max(1, Math.ceil(papers.length / aDrawing)) }, (_, at) =>
    papers.slice(at * aDrawing, (at + 1) * aDrawing),
  );
}
