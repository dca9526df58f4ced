/** 阅读书目 of one child, for the growth record (domain.md 1.4, 7th content): each book once, when it was first taken. Pure. */
import { label, paper, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document, Table } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';

export interface BookRead {
  name: string;
  author: string | null;
  publisher: string | null;
  /** When it was first borrowed. */
  day: Day;
}

export function readingListPaper(
  child: { name: string; className: string | null },
  books: readonly BookRead[],
  school: PaperSchool,
  today: Day,
): Document {
  const name = [child.className, child.name].filter(Boolean).join(' ');
  return paper(
    `${child.name}的阅读书目`,
    'form',
    [title(`${name}的阅读书目`), readingTable(books), signLine('管理人', '班主任')],
    { head: { left: school.name, right: formatDay(today, 'zh-CN', 'long') } },
  );
}

export function readingTable(books: readonly BookRead[]): Table {
  return table({
    columns: formColumns('12mm', 2.2, 1.3, 1.3, '26mm'),
    head: [row(['序号', '书名', '作者', '出版社', '借阅日期'].map((each) => label(each)))],
    body: books.map((each, at) => row([at + 1, each.name, each.author, each.publisher, each.day])),
  });
}
