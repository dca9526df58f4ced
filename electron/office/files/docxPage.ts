/** Page, running heads and page numbers of a section of a DOCX file. */
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { printable, type Section } from '../../../shared/paper/document.ts';
import {
  type Letters,
  looks,
  MM_PER_POINT,
  numberingOf,
  runningHeadGapMm,
  sheetOf,
} from '../../../shared/paper/layout.ts';
import { docxFontThroughout } from './docxFonts.ts';
import { TWIPS_PER_POINT, twips } from './docxParagraph.ts';

export function pageProperties(section: Section, index: number): ISectionPropertiesOptions {
  const { widthMm, heightMm, marginsMm } = sheetOf(section);
  const { runningHead, pageNumber } = looks[section.kind];
  const headerMm = marginsMm.top - runningHeadGapMm - runningHead.linePt * MM_PER_POINT;
  const footerMm = marginsMm.bottom - pageNumber.dropMm - pageNumber.linePt * MM_PER_POINT;
  const restarts = index === 0 || !section.continues;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: pageSize(widthMm, heightMm),
      margin: {
        top: twips(marginsMm.top),
        right: twips(marginsMm.right),
        bottom: twips(marginsMm.bottom),
        left: twips(marginsMm.left),
        header: Math.max(0, twips(headerMm)),
        footer: Math.max(0, twips(footerMm)),
        gutter: 0,
      },
      ...(restarts && { pageNumbers: { start: 1 } }),
    },
  };
}

/** The docx package wants a landscape page as the portrait one that is turned. */
function pageSize(widthMm: number, heightMm: number) {
  return widthMm > heightMm
    ? { width: twips(heightMm), height: twips(widthMm), orientation: PageOrientation.LANDSCAPE }
    : { width: twips(widthMm), height: twips(heightMm), orientation: PageOrientation.PORTRAIT };
}

/** Running head and page number; with `mirrored` for odd and even pages apart. */
export function runningParts(
  section: Section,
  sectionCount: number,
  mirrored: boolean,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const head = () => new Header({ children: [headLine(section)] });
  const foot = (side: 'odd' | 'even') => new Footer({ children: [footLine(section, sectionCount, side)] });
  return {
    headers: { default: head(), ...(mirrored && { even: head() }) },
    footers: { default: foot('odd'), ...(mirrored && { even: foot('even') }) },
  };
}

function headLine(section: Section): Paragraph {
  const { left = '', center = '', right = '' } = section.head ?? {};
  const { contentMm } = sheetOf(section);
  const letters = looks[section.kind].runningHead;
  return new Paragraph({
    spacing: exactly(letters),
    tabStops: [
      { type: TabStopType.CENTER, position: twips(contentMm / 2) },
      { type: TabStopType.RIGHT, position: twips(contentMm) },
    ],
    children: section.head
      ? [run([printable(left), new Tab(), printable(center), new Tab(), printable(right)], letters)]
      : [],
  });
}

function footLine(section: Section, sectionCount: number, side: 'odd' | 'even'): Paragraph {
  const letters = looks[section.kind].pageNumber;
  const numbering = numberingOf(section, sectionCount);
  if (!numbering) return new Paragraph({ spacing: exactly(letters) });
  const { before, between, after, place } = numbering;
  const total = between === null ? [] : [between, PageNumber.TOTAL_PAGES];
  const oneCharacter = letters.pt * TWIPS_PER_POINT;
  return new Paragraph({
    spacing: exactly(letters),
    ...(place === 'center'
      ? { alignment: AlignmentType.CENTER }
      : side === 'odd'
        ? { alignment: AlignmentType.RIGHT, indent: { right: oneCharacter } }
        : { alignment: AlignmentType.LEFT, indent: { left: oneCharacter } }),
    children: [run([before, PageNumber.CURRENT, ...total, after], letters)],
  });
}

function run(children: (string | Tab)[], letters: Letters): TextRun {
  return new TextRun({ children, font: docxFontThroughout(letters.font), size: letters.pt * 2 });
}

function exactly({ linePt }: Letters) {
  return { before: 0, after: 0, line: linePt * TWIPS_PER_POINT, lineRule: LineRuleType.EXACT };
}
