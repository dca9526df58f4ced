/** 成长册: what a child takes along when it leaves: who it is, what there is of each content, and the pages themselves. */
import { growthPart, mood } from '../../codes/index.ts';
import {
  cell,
  heading,
  image,
  label,
  pageBreak,
  paper,
  paragraph,
  row,
  spacer,
  subtitle,
  table,
  text,
  title,
} from '../../paper/build.ts';
import type { Block, Document } from '../../paper/document.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { codeWord, formColumns, type PaperSchool } from '../children/papers/parts.ts';
import { type BookRead, readingTable } from '../library/papers/readingList.ts';
import type { GrowthCount, GrowthPage } from './growth.ts';

/** JPEG; width and height in px. */
export interface BookletPicture {
  base64: string;
  width: number;
  height: number;
}

export interface BookletPage {
  page: GrowthPage;
  teacher: string | null;
  pictures: readonly BookletPicture[];
}

export interface Booklet {
  child: { name: string; className: string | null; mentorName: string | null; photo: BookletPicture | null };
  counts: readonly GrowthCount[];
  pages: readonly BookletPage[];
  /** What the child has borrowed; part of 阅读书目. */
  books: readonly BookRead[];
  school: PaperSchool;
  day: Day;
}

/** 阅读书目 among the parts (shared/codes/growth.ts). */
const readingPart = '7';
const roomMm = { width: 166, height: 110 };

/** Parts in their order, pages of one part from the oldest to the newest. A sealed page is named and left out. */
export function growthBooklet(booklet: Booklet): Document {
  const { child, school } = booklet;
  const parts = growthPart.entries.flatMap(({ code, zh }) => partOf(code, zh, booklet));
  return paper(`${child.name}的成长册`, 'form', [...cover(booklet), ...contents(booklet), ...parts], {
    head: { left: school.name, right: `${child.name}的成长册` },
  });
}

function cover({ child, school, day }: Booklet): Block[] {
  return [
    spacer(40),
    title(`${child.name}的成长册`),
    subtitle([school.name, child.className].filter(Boolean).join('　')),
    ...(child.photo ? [spacer(12), pictureBlock(child.photo, child.name, { width: 35, height: 49 })] : []),
    spacer(20),
    ...(child.mentorName
      ? [paragraph(`帮扶教师：${child.mentorName}`, { align: 'center', indent: false })]
      : []),
    paragraph(formatDay(day, 'zh-CN', 'long'), { align: 'center', indent: false }),
    pageBreak,
  ];
}

function contents({ counts, pages }: Booklet): Block[] {
  const sealed = pages.filter(({ page }) => page.sealed).length;
  return [
    heading(1, '目录'),
    table({
      columns: formColumns('14mm', 1, '30mm', '44mm'),
      head: [row(['序号', '内容', '份数', '最近一次'].map((each) => label(each)))],
      body: growthPart.entries.map(({ code, zh }, at) => {
        const count = counts.find(({ part }) => part === code);
        return row([
          at + 1,
          cell(text(zh), { align: 'left' }),
          count && count.count > 0 ? count.count : '—',
          count?.last ? formatDay(count.last, 'zh-CN', 'long') : '',
        ]);
      }),
    }),
    ...(sealed > 0
      ? [
          paragraph(`另有${sealed}页是孩子自己的信和日记，封存着，没有印在这里；原件交给孩子本人。`, {
            indent: false,
          }),
        ]
      : []),
  ];
}

function partOf(code: string, name: string, { pages, books }: Booklet): Block[] {
  const own = pages
    .filter(({ page }) => page.part === code && !page.sealed)
    .toSorted((one, other) => one.page.day.localeCompare(other.page.day));
  const read = code === readingPart ? books : [];
  if (own.length === 0 && read.length === 0) return [];
  return [
    pageBreak,
    heading(1, name),
    ...(read.length > 0 ? [readingTable(read)] : []),
    ...own.flatMap(pageBlocks),
  ];
}

function pageBlocks({ page, teacher, pictures }: BookletPage): Block[] {
  const by = page.author === 'child' ? '孩子自己的' : teacher;
  const head = [formatDay(page.day, 'zh-CN', 'long'), page.title, by, moodWord(page.mood)].filter(Boolean);
  return [
    heading(2, head.join('　')),
    ...(page.text ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(line)),
    ...pictures.map((each) => pictureBlock(each, page.title ?? '', roomMm)),
  ];
}

function moodWord(code: string | null): string | null {
  return code === null ? null : `情绪：${codeWord(mood, code)}`;
}

function pictureBlock(
  { base64, width, height }: BookletPicture,
  alt: string,
  room: { width: number; height: number },
): Block {
  const scale = Math.min(room.width / width, room.height / height);
  return paragraph(image({ format: 'jpeg', base64, widthMm: width * scale, heightMm: height * scale, alt }), {
    align: 'center',
    indent: false,
  });
}
