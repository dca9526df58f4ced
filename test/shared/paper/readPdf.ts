/** Reads a PDF back: its pages, their size, their words and where these stand. */
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedPage {
  widthMm: number;
  heightMm: number;
  /** Without white space: where the lines break is not the matter. */
  text: string;
  /** Pieces of text with their place from the page's left and lower edges. */
  pieces: { text: string; leftMm: number; rightMm: number; bottomMm: number }[];
  /** Pictures on it, in their own pixels. */
  pictures: { width: number; height: number }[];
}

export async function readPdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const file = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const [, , width, height] = page.view;
    const pieces = (await page.getTextContent()).items.flatMap((item) => {
      if (!('str' in item) || !item.str.trim()) return [];
      const [left, bottom] = [item.transform[4], item.transform[5]];
      return [
        { text: unradical(item.str), leftMm: mm(left), rightMm: mm(left + item.width), bottomMm: mm(bottom) },
      ];
    });
    const text = pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/\s/g, '');
    const pictures = await picturesOf(page);
    pages.push({
      ...{ widthMm: Math.round(mm(width!)), heightMm: Math.round(mm(height!)) },
      ...{ text, pieces, pictures },
    });
  }
  await file.destroy();
  return pages;
}

async function picturesOf(page: PDFPageProxy): Promise<PrintedPage['pictures']> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((operation, at) => {
    if (operation !== OPS.paintImageXObject) return [];
    const [, width, height] = argsArray[at] as [string, number, number];
    return [{ width, height }];
  });
}

function mm(points: number): number {
  return (points / 72) * 25.4;
}

/**
 * Noto CJK draws 小 and the radical ⼩ with one glyph, and Chromium then writes the radical into the PDF's text.
 * NFKC mends the Kangxi radicals; of the supplement it knows two, here are those of simplified characters.
 */
function unradical(text: string): string {
  const supplement =
    '⺁厂⺠民⺩王⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙';
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => {
    const at = supplement.indexOf(radical);
    return at < 0 ? radical.normalize('NFKC') : supplement[at + 1]!;
  });
}
