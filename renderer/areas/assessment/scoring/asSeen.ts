/** Words put on a page of a PDF where a person sees them: a page that was scanned lying is turned when it is shown. */
import type { PDFPage } from '@cantoo/pdf-lib';

type Lib = typeof import('@cantoo/pdf-lib');

/** Both measures of the page as it is seen, and the words' own width, in points. */
interface Measures {
  width: number;
  height: number;
  own: number;
}

/** Puts words at points from the left and from the foot of the page as it is seen. */
export type PutWords = (words: string, place: (measures: Measures) => [left: number, up: number]) => void;

const size = 9;

export function wordsAsSeen(
  { degrees }: Pick<Lib, 'degrees'>,
  page: PDFPage,
  font: Parameters<PDFPage['setFont']>[0],
): PutWords {
  const { x, y, width: w, height: h } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const lies = turned === 90 || turned === 270;
  const [width, height] = lies ? [h, w] : [w, h];
  // a page is turned clockwise: of one turned by 90 degrees the right side is seen at the foot
  const corners: Record<number, (left: number, up: number) => [x: number, y: number]> = {
    0: (left, up) => [x + left, y + up],
    90: (left, up) => [x + w - up, y + left],
    180: (left, up) => [x + w - left, y + h - up],
    270: (left, up) => [x + up, y + h - left],
  };
  return (words, place) => {
    const [left, up] = place({ width, height, own: font.widthOfTextAtSize(words, size) });
    const [atX, atY] = (corners[turned] ?? corners[0]!)(left, up);
    page.drawText(words, { x: atX, y: atY, size, font, rotate: degrees(turned) });
  };
}
