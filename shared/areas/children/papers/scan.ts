/** Pictures and scans as a paper: one a page, as large as the page allows, lying pictures on a lying page. */
import { image, paragraph } from '../../../paper/build.ts';
import type { Document, Section } from '../../../paper/document.ts';

/** JPEG; width and height in px. */
export interface ScannedSheet {
  base64: string;
  width: number;
  height: number;
}

const marginMm = 10;
/** A4 within the margins, less the room that a line needs around its picture. */
const roomMm = { long: 297 - 2 * marginMm - 6, short: 210 - 2 * marginMm };

export function scan(title: string, sheets: readonly ScannedSheet[]): Document {
  return { title, sections: sheets.map((sheet) => sectionOf(sheet, title)) };
}

function sectionOf({ base64, width, height }: ScannedSheet, title: string): Section {
  const lies = width > height;
  const room = lies
    ? { width: roomMm.long, height: roomMm.short - 6 }
    : { width: roomMm.short, height: roomMm.long };
  const scale = Math.min(room.width / width, room.height / height);
  return {
    kind: 'form',
    pageNumbers: false,
    page: {
      orientation: lies ? 'landscape' : 'portrait',
      marginsMm: { top: marginMm, right: marginMm, bottom: marginMm, left: marginMm },
    },
    blocks: [
      paragraph(
        image({ format: 'jpeg', base64, widthMm: width * scale, heightMm: height * scale, alt: title }),
        { align: 'center', indent: false },
      ),
    ],
  };
}
