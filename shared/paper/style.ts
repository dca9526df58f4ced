/**
 * The style sheet of a printed Document: CSS paged media. Chromium knows @page margin boxes, counters of one's own in
 * them and named pages, but neither `counter-reset: page` by an element nor target-counter(): each run of page
 * numbers therefore counts with its own counter, and only a file that is one such run can say its total.
 */
import {
  type Document,
  type FontRole,
  fontRoles,
  type PaperKind,
  printable,
  type Section,
} from './document.ts';
import { boldSerifs, fontChains } from './fonts.ts';
import { type Letters, type Look, looks, numberingOf, runningHeadGapMm, sheetOf } from './layout.ts';

/** All CSS of a Document. */
export function styleOf(document: Document): string {
  const kinds = new Set(document.sections.map((section) => section.kind));
  return [
    titleFace,
    common,
    ...[...kinds].map((kind) => kindStyle(kind, looks[kind])),
    ...pageRules(document),
    onScreen,
  ].join('\n');
}

/** The class and page name of a section. */
export function sectionName(index: number): string {
  return `s${index + 1}`;
}

const titleFace = `@font-face { font-family: 'xiaobiaosong'; src: ${[
  ...fontChains.xiaobiaosong,
  ...boldSerifs,
]
  .map((name) => `local('${name}')`)
  .join(', ')}; }`;

function family(font: FontRole): string {
  const chain = font === 'xiaobiaosong' ? ['xiaobiaosong', ...fontChains.heiti] : fontChains[font];
  return chain.map((name) => (name.includes('serif') ? name : `'${name}'`)).join(', ');
}

/**
 * Inner runs have no line height of their own: a run in another font never moves the lines apart. A bookmark takes no
 * room, but has some height: words that stood out of the page would be drawn on the page before too.
 */
const common = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: none; }
body { margin: 0; color: #000; line-break: strict; overflow-wrap: anywhere; }
h1, h2, h3, h4, p { margin: 0; font-weight: normal; white-space: pre-line; orphans: 2; widows: 2; }
b, span { line-height: 0; }
b { font-weight: bold; }
section + section { break-before: page; }
.break { break-after: page; }
.keep { break-after: avoid; }
.whole { break-inside: avoid; }
table { border-collapse: collapse; table-layout: fixed; margin: 1.5mm 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.long { break-inside: auto; }
td, th { border: 0.5pt solid #000; white-space: pre-line; font-weight: normal; text-align: left; vertical-align: middle; }
.plain td, .plain th { border: 0; }
.mark { height: 3pt; margin-bottom: -3pt; font-size: 1pt; line-height: 3pt; color: #fff; white-space: nowrap; break-after: avoid; }
.top { vertical-align: top; }
.left, section p.left { text-align: left; }
.center, section p.center { text-align: center; }
.right, section p.right { text-align: right; }
.justify, section p.justify { text-align: justify; }
img { display: inline-block; vertical-align: middle; object-fit: contain; }
.signature { break-inside: avoid; break-before: avoid; margin-left: auto; max-width: 100%; letter-spacing: 0; }
section .signature p { text-align: center; }
.places { display: flex; gap: 6mm; break-inside: avoid; margin-top: 4mm; }
.place { flex: 1; display: flex; white-space: nowrap; }
.place i { flex: 1; font-style: normal; border-bottom: 0.5pt solid #000; margin-left: 1mm; min-width: 12mm; }
${fontRoles.map((font) => `.${font} { font-family: ${family(font)}; }`).join('\n')}
`;

/** Headings start at h2: h1 is the paper's title. */
function kindStyle(kind: PaperKind, look: Look): string {
  const { body, table } = look;
  return `
.${kind} { ${letters(body)} letter-spacing: ${body.letterSpacingPt}pt; }
.${kind} p { text-align: ${body.align}; }
.${kind} .indent { text-indent: 2em; }
.${kind} .title { ${letters(look.title)} text-align: center; letter-spacing: 0; text-wrap: balance; }
.${kind} .subtitle { ${letters(look.subtitle)} text-align: center; }
${look.headings.map((each, index) => `.${kind} h${index + 2} { ${letters(each)} margin: 0; font-weight: normal; }`).join('\n')}
.${kind} .opened { margin-bottom: ${look.afterTitlePt}pt; }
.${kind} table { ${letters(table)} letter-spacing: 0; }
.${kind} td, .${kind} th { padding: ${table.padMm}mm ${Math.max(table.padMm, 1)}mm; }
.${kind} th { font-family: ${family(table.labelFont)}; text-align: center; }
.${kind} .cards { margin: 0; }
.${kind} .cards + .cards { break-before: page; }
.${kind} .cards > tbody > tr > td { border: 0; padding: var(--pad); vertical-align: top; }
.${kind} .cards.cut > tbody > tr > td:not(.gap) { border: 0.4pt dashed #666; }
.${kind} .cards > tbody > tr > td > div { overflow: clip; overflow-clip-margin: 0.5mm; }
.${kind} .cards.middle > tbody > tr > td > div { display: flex; flex-direction: column; justify-content: safe center; }
.${kind} .cards table { margin: 0; }
.${kind} .cards table td, .${kind} .cards table th { padding: 0.3mm 0.6mm; }
`;
}

function letters({ font, pt, linePt }: Letters): string {
  return `font-family: ${family(font)}; font-size: ${pt}pt; line-height: ${linePt}pt;`;
}

function pageRules(document: Document): string[] {
  let counter = '';
  return document.sections.map((section, index) => {
    if (!section.continues || index === 0) counter = sectionName(index);
    return pageRule(section, sectionName(index), counter, document.sections.length);
  });
}

/** A table's outer lines stand half outside of the text, where Chromium would cut them at the page's margin. */
const lineRoomMm = 0.3;

function pageRule(section: Section, name: string, counter: string, sectionCount: number): string {
  const { widthMm, heightMm, marginsMm: at } = sheetOf(section);
  const left = Math.min(at.left, lineRoomMm);
  const right = Math.min(at.right, lineRoomMm);
  return `
.${name} { page: ${name}; }
@media print { .${name} { padding: 0 ${right}mm 0 ${left}mm; } }
@page ${name} {
  size: ${widthMm}mm ${heightMm}mm; margin: ${at.top}mm ${at.right - right}mm ${at.bottom}mm ${at.left - left}mm;
  counter-increment: ${counter};
  ${headBoxes(section)}
  ${centeredNumber(section, counter, sectionCount)}
}
${outerNumbers(section, name, counter, sectionCount)}
@media screen { .${name} { width: ${widthMm}mm; min-height: ${heightMm}mm; padding: ${at.top}mm ${at.right}mm ${at.bottom}mm ${at.left}mm; } }
`;
}

/** The running head stands over the text, at the side margins and in the middle. */
function headBoxes(section: Section): string {
  const head = section.head;
  if (!head) return '';
  const look = looks[section.kind].runningHead;
  const box = (side: 'left' | 'center' | 'right') =>
    `@top-${side} { content: ${cssString(head[side] ?? '')}; ${letters(look)} vertical-align: bottom; padding: 0 ${lineRoomMm}mm ${runningHeadGapMm}mm; white-space: nowrap; }`;
  return `${box('left')} ${box('center')} ${box('right')}`;
}

function numberContent(section: Section, counter: string, sectionCount: number): string | null {
  const numbering = numberingOf(section, sectionCount);
  if (!numbering) return null;
  const total = numbering.between === null ? '' : `${cssString(numbering.between)} counter(pages)`;
  return `${cssString(numbering.before)} counter(${counter}) ${total} ${cssString(numbering.after)}`;
}

function centeredNumber(section: Section, counter: string, sectionCount: number): string {
  const content = numberContent(section, counter, sectionCount);
  const look = looks[section.kind].pageNumber;
  if (content === null || look.place !== 'center') return '';
  return `@bottom-center { content: ${content}; ${letters(look)} vertical-align: top; padding-top: ${look.dropMm}mm; }`;
}

/** GB/T 9704 7.5: the dashes 7 mm under the text, odd pages right, even pages left, one character in. */
function outerNumbers(section: Section, name: string, counter: string, sectionCount: number): string {
  const content = numberContent(section, counter, sectionCount);
  const look = looks[section.kind].pageNumber;
  if (content === null || look.place !== 'outer') return '';
  const box = (side: 'left' | 'right') =>
    `@page ${name}:${side} { @bottom-${side} { content: ${content}; ${letters(look)} vertical-align: top; padding-top: ${look.dropMm}mm; padding-${side}: calc(${look.pt}pt + ${lineRoomMm}mm); } }`;
  return `${box('right')}\n${box('left')}`;
}

/** Text as a CSS string: whatever could end the string, the rule or the style element is written as an escape. */
export function cssString(text: string): string {
  const escaped = printable(text).replace(
    /[^\p{L}\p{N} .,:;()（）、。·—\-/]/gu,
    (each) => `\\${each.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}

/** On the screen: sheets on a desk, places to fill in marked, numbers that open what they count. */
const onScreen = `
@media screen {
  body { background: #e9ede9; padding: 16px; }
  section { background: #fff; margin: 0 auto 16px; outline: 1px solid #d5dcd6; overflow-x: clip; }
  .break { border-top: 1px dashed #c3ccc5; margin: 8mm 0; }
  .todo { background: #fdf0df; color: #8f4e0a; outline: 1px solid #ee9f4b; }
  .traced { color: #1f6f49; text-decoration: underline dotted; cursor: pointer; }
  .traced:hover, .traced:focus-visible { background: #e3f2ea; outline: 2px solid #329d69; }
}`;
