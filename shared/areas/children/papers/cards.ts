/**
 * Contact cards 联系卡: eight to a sheet to be cut and carried, and one for the wall at home that an elderly carer reads
 * from across the room. Both say only how the child's people reach each other; whoever has died is left out.
 */
import { relation, sex } from '../../../codes/index.ts';
import { cards, cell, image, label, paragraph, row, table, text } from '../../../paper/build.ts';
import type { CardBlock, Cell, Row, Section } from '../../../paper/document.ts';
import { widthInCharacters } from '../../../paper/layout.ts';
import { type Day, dayOf, formatDay } from '../../../values/day.ts';
import type { Kin } from '../kin.ts';
import type { WallSize } from '../printing.ts';
import { isAway, kinOf } from '../rules.ts';
import { codeWord, formColumns, type PaperFile, type PaperSchool } from './parts.ts';

const smallMm = { widthMm: 95, heightMm: 67 };
const photoMm = { widthMm: 20.7, heightMm: 29 };

/** Eight cards to an A4 sheet with dashed lines to cut along, in the files' order. */
export function smallCards(files: readonly PaperFile[], school: PaperSchool, day: Day): Section {
  return {
    kind: 'form',
    page: { marginsMm: { top: 12, right: 10, bottom: 12, left: 10 } },
    pageNumbers: false,
    blocks: [
      cards(
        { columns: 2, rows: 4, ...smallMm, padMm: 2.5, cut: true },
        files.map((file) => smallCard(file, school, day)),
      ),
    ],
  };
}

function smallCard(file: PaperFile, school: PaperSchool, day: Day): CardBlock[] {
  const { child, className } = file;
  const carer = kinOf(file.kin, 'carer');
  const about = [className, codeWord(sex, child.sex)].filter(Boolean).join('　');
  const home = child.homeAddress ?? carer?.address ?? null;
  return [
    table({
      columns: formColumns('16mm', 1, `${photoMm.widthMm + 2}mm`),
      body: [
        row(
          [
            cell(
              [text(child.name, { font: 'heiti', size: fitting(child.name, 15, 7) }), text(`　${about}`)],
              { colSpan: 2, align: 'left' },
            ),
            cell(photoOf(file, photoMm), { rowSpan: 4, align: 'center' }),
          ],
          { minHeightMm: 9 },
        ),
        cardRow([label('照护人'), left(carer ? personWords(carer) : '未登记')]),
        cardRow([label('电话'), left(numberRun(phoneWords(carer)))]),
        row([label('住址'), left(fitted(home, 24))], { minHeightMm: 8 }),
        ...parentRows(file, day),
        cardRow([label('班主任'), wide(teacherWords(file.headTeacherName, file.headTeacherPhone))]),
        cardRow([label('帮扶教师'), wide(teacherWords(file.mentorName, file.mentorPhone))]),
        cardRow([label('学校'), wide(schoolWords(school))]),
      ],
      size: 9,
    }),
    footLine(`${school.name}　${changedWords(file)}　遇到危险拨 110`),
  ];
}

function cardRow(cells: readonly Cell[]): Row {
  return row(cells, { minHeightMm: 5.2 });
}

function numberRun(numbers: string | null) {
  if (numbers === null) return '未登记';
  return text(numbers, { font: 'heiti', size: fitting(numbers, 11, 12) });
}

/** A card goes about in a child's pocket: it names the school, not what the child is called in reports. */
function footLine(words: string) {
  return paragraph(text(words, { size: fitting(words, 7.5, 32) }), { align: 'center' });
}

function parentRows({ kin }: PaperFile, day: Day): Row[] {
  return (['father', 'mother'] as const).map((role) => {
    const parent = kinOf(kin, role);
    const word = label(role === 'father' ? '父亲' : '母亲');
    if (!parent || parent.deceased) return cardRow([word, wide(null)]);
    const place = isAway(parent, day) ? (parent.awayPlace ?? '外出') : parent.away === null ? null : '在家';
    const words = [parent.name, phoneWords(parent), place].filter(Boolean).join('　');
    return cardRow([word, wide(fitted(words, 24))]);
  });
}

/**
 * The card for the wall at home, one to a page: whom to ring, in letters of a centimetre; the carer's own number comes
 * last, for whoever finds the child alone.
 */
export function wallCard(file: PaperFile, school: PaperSchool, size: WallSize): Section {
  const big = size === 'A4' ? 1 : 0.7;
  const parent = (role: 'father' | 'mother') => {
    const each = kinOf(file.kin, role);
    if (!each || each.deceased) return [];
    return (each.phones ?? [])
      .slice(0, 2)
      .flatMap((phone) => wallRow(role === 'father' ? '爸爸' : '妈妈', each.name, phone.number, big));
  };
  const others = file.kin
    .filter((each) => each.deceased !== true && each.carer === true && !isParent(each))
    .flatMap((each) =>
      (each.phones ?? [])
        .slice(0, 1)
        .flatMap((phone) => wallRow(carerWord(each), each.name, phone.number, big)),
    );
  const rows = [
    ...wallRow('有危险', null, '110', big),
    ...parent('father'),
    ...parent('mother'),
    ...wallRow('班主任', file.headTeacherName, file.headTeacherPhone, big),
    ...wallRow('帮扶教师', file.mentorName, file.mentorPhone, big),
    ...wallRow('学校', null, school.phone, big),
    ...wallRow('亲情电话', null, school.familyPhone, big),
    ...others,
  ];
  return {
    kind: 'form',
    page: {
      size: size === 'A4' ? 'A4' : { widthMm: 148, heightMm: 210 },
      marginsMm: { top: 12 * big, right: 14 * big, bottom: 10 * big, left: 14 * big },
    },
    pageNumbers: false,
    blocks: [
      table({
        columns: [1, `${36 * big}mm`],
        body: [
          row(
            [
              cell(text(file.child.name, { font: 'heiti', size: fitting(file.child.name, 44 * big, 8) }), {
                align: 'center',
              }),
              cell(photoOf(file, { widthMm: 30 * big, heightMm: 42 * big }), { rowSpan: 2, align: 'center' }),
            ],
            { minHeightMm: 30 * big },
          ),
          row(
            [
              cell(text([file.className, school.name].filter(Boolean).join('　'), { size: 16 * big }), {
                align: 'center',
              }),
            ],
            { minHeightMm: 16 * big },
          ),
        ],
        size: 30 * big,
      }),
      table({
        columns: [`${62 * big}mm`, 1],
        body: rows.map((each) => ({ ...each, minHeightMm: Math.min(28, 190 / rows.length) * big })),
        size: 30 * big,
      }),
      paragraph(
        [
          text(`家住：${file.child.homeAddress ?? '　　　　　　　　　　　　'}`, { size: 15 * big }),
          text(`\n${changedWords(file)}。电话换了，请告诉班主任，换一张新的。`, { size: 12 * big }),
        ],
        { indent: false },
      ),
    ],
  };
}

/** A number in groups as it is read aloud: 158 8462 4908. */
export function spokenPhone(number: string): string {
  return /^1\d{10}$/.test(number) ? `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}` : number;
}

/** None where there is no number to ring. */
function wallRow(who: string, name: string | null, phone: string | null, big: number): Row[] {
  if (phone === null) return [];
  const shown = spokenPhone(phone);
  return [
    row([
      cell(
        [
          text(who, { font: 'heiti', size: 22 * big }),
          ...(name ? [text(` ${name}`, { size: fitting(name, 15 * big, 5) })] : []),
        ],
        { align: 'left' },
      ),
      cell(text(shown, { font: 'heiti', bold: true, size: fitting(shown, 40 * big, 7.5) }), {
        align: 'center',
      }),
    ]),
  ];
}

function isParent({ relation: code }: Kin): boolean {
  return code === '51' || code === '52';
}

/** 奶奶 is what everybody says; the standard's 祖母 is what papers say. */
function carerWord(each: Kin): string {
  const spoken: Record<string, string> = { '61': '爷爷', '62': '奶奶', '63': '外公', '64': '外婆' };
  return spoken[each.relation ?? ''] ?? codeWord(relation, each.relation) ?? '照护人';
}

function left(content: Parameters<typeof cell>[0]): Cell {
  return cell(content, { align: 'left' });
}

function wide(content: Parameters<typeof cell>[0]): Cell {
  return cell(content, { colSpan: 2, align: 'left' });
}

function personWords(each: Kin): string {
  return [codeWord(relation, each.relation), each.name].filter(Boolean).join('　') || '未登记';
}

/** Two numbers at most: a card has one line for them. */
function phoneWords(each: Kin | undefined): string | null {
  return (
    (each?.phones ?? [])
      .slice(0, 2)
      .map((phone) => phone.number)
      .join('、') || null
  );
}

function teacherWords(name: string | null, phone: string | null): string | null {
  return [name, phone].filter(Boolean).join('　') || null;
}

function schoolWords({ phone, familyPhone }: PaperSchool): string | null {
  return [phone, familyPhone && `亲情电话 ${familyPhone}`].filter(Boolean).join('　') || null;
}

/** The day on which the file or one of its people was last changed. */
function changedWords({ child, kin }: PaperFile): string {
  const last = Math.max(child.updatedAt, ...kin.map((each) => each.updatedAt));
  return `变更日期 ${formatDay(dayOf(last), 'zh-CN', 'long')}`;
}

function photoOf({ photo, child }: PaperFile, place: { widthMm: number; heightMm: number }) {
  return photo ? image({ ...photo, ...place, alt: child.name }) : text('照片', { size: 9 });
}

/** The size for words that have room for `characters` at `size` points, never under half of it. */
function fitting(words: string, size: number, characters: number): number {
  const width = widthInCharacters(words);
  return Math.max(4, width <= characters ? size : Math.max(size / 2, (size * characters) / width));
}

/** Words for a line of `characters`; longer ones in smaller letters and two lines. */
function fitted(words: string | null, characters: number) {
  if (words === null) return null;
  return widthInCharacters(words) <= characters ? text(words) : text(words, { size: 6.5 });
}
