/** Slips that remind of what is late. Pure. */
import { cards, cell, label, paper, paragraph, row, table, text, title } from '../../../paper/build.ts';
import type { CardBlock, Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { LoanRow } from '../desk.ts';

const day = (each: Day) => formatDay(each, 'zh-CN', 'long');
const slipMm = { widthMm: 95, heightMm: 54 };
const mostOnSlip = 4;

/** Ten slips to an A4 sheet, one a borrower, in the rows' order; who has more late than a slip holds is told how many. */
export function overdueSlips(rows: readonly LoanRow[], school: PaperSchool, today: Day): Document {
  const byBorrower = Map.groupBy(rows, ({ borrower }) => borrower?.id ?? '');
  return {
    title: `${school.name}还书提醒`,
    sections: [
      {
        kind: 'form',
        page: { marginsMm: { top: 12, right: 10, bottom: 12, left: 10 } },
        pageNumbers: false,
        blocks: [
          byBorrower.size === 0
            ? paragraph('现在没有过期没还的图书和器材。')
            : cards(
                { columns: 2, rows: 5, ...slipMm, padMm: 3, cut: true },
                [...byBorrower.values()].map((some) => slip(some, school, today)),
              ),
        ],
      },
    ],
  };
}

/** Who owes what: the same borrowers in the same order, one a row, for a workbook that is sorted or sent on. */
export function overdueByBorrower(rows: readonly LoanRow[], school: PaperSchool, today: Day): Document {
  const name = `${school.name}催还名单`;
  const byBorrower = [...Map.groupBy(rows, ({ borrower }) => borrower?.id ?? '').values()];
  return paper(name, 'list', [
    title(name),
    paragraph(`截至${day(today)}，共${byBorrower.length}人、${rows.length}笔`, { indent: false }),
    table({
      columns: formColumns('12mm', '24mm', '28mm', '16mm', 4, '28mm', '22mm'),
      head: [
        row(
          ['序号', '班级', '借阅人', '笔数', '没还的', '最早应还', '最多晚几天'].map((each) => label(each)),
        ),
      ],
      body: byBorrower.map((some, index) => {
        const { borrower } = some[0]!;
        return row([
          index + 1,
          borrower?.detail ?? null,
          borrower?.name ?? null,
          some.length,
          cell(some.map(owedWords).join('；'), { align: 'left' }),
          some.map(({ loan }) => loan.dueOn).toSorted()[0] ?? null,
          Math.max(...some.map(({ daysLate }) => daysLate)),
        ]);
      }),
    }),
  ]);
}

const owedWords = ({ thing, loan }: LoanRow) =>
  `${bookWords(thing)}${loan.quantity > 1 ? ` × ${loan.quantity}` : ''}（${thing.code}）`;

function slip(rows: readonly LoanRow[], school: PaperSchool, today: Day): CardBlock[] {
  const { borrower } = rows[0]!;
  const more = rows.length - mostOnSlip;
  return [
    paragraph(
      [
        text('还书提醒　', { font: 'heiti', size: 12 }),
        text([borrower?.detail, borrower?.name].filter(Boolean).join('　'), { size: 12 }),
      ],
      {
        indent: false,
      },
    ),
    ...rows.slice(0, mostOnSlip).map(({ thing, loan }) =>
      paragraph(text(`${bookWords(thing)}　应还${formatDay(loan.dueOn, 'zh-CN', 'full')}`, { size: 10 }), {
        indent: false,
      }),
    ),
    ...(more > 0 ? [paragraph(text(`还有${more}件`, { size: 10 }), { indent: false })] : []),
    paragraph(text(rows.some(({ thing }) => thing.kind === 'copy') ? askBook : askThing, { size: 9 }), {
      indent: false,
    }),
    paragraph(text(`${school.name}　${day(today)}`, { size: 8 }), { align: 'right' }),
  ];
}

const askBook = '看完了请还到图书室，别的同学也想看。想再看几天，拿来续借。';
const askThing = '用完了请还回来，别的同学也要用。还要用几天，来说一声，可以续借。';

const bookWords = ({ kind, name }: LoanRow['thing']) => (kind === 'copy' ? `《${name}》` : name);
