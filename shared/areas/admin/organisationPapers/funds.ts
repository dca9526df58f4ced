/** 经费使用情况表 and 经费收支明细 of a year. Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { fundEntryKind, fundKind } from '../../../codes/index.ts';
import { cell, label, paper, paragraph, row, signLine, table, text, title } from '../../../paper/build.ts';
import type { Block, Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formatYuan } from '../../../values/money.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { FundHeadView, FundSums, FundYear } from '../funds.ts';

interface FundsOf {
  year: number;
  school: Pick<PaperSchool, 'name'>;
  today: Day;
}

const left = (words: string | null) => cell(words, { align: 'left' });
const right = (fen: number) => cell(formatYuan(fen), { align: 'right' });
const sumCells = ({ applied, granted, spent, balance }: FundSums) => [
  right(applied),
  right(granted),
  right(spent),
  right(balance),
];

/** What stands in the column of remarks: an overspent head is told, not hidden. */
function remark({ head, sums }: FundHeadView): string | null {
  const over = sums.balance < 0 ? `超支${formatYuan(-sums.balance)}元` : null;
  return [over, head.note].filter(Boolean).join('；') || null;
}

export function addSums(all: readonly FundSums[]): FundSums {
  const sums = { applied: 0, granted: 0, spent: 0, balance: 0 };
  for (const each of all)
    for (const key of ['applied', 'granted', 'spent', 'balance'] as const) sums[key] += each[key];
  return sums;
}

export function fundUseSheet({ heads, sums }: FundYear, { year, school, today }: FundsOf): Document {
  const name = `${year}年度留守儿童之家经费使用情况表`;
  const kinds = fundKind.entries.filter(({ code }) => heads.some(({ head }) => head.kind === code));
  const body = kinds.flatMap(({ code, zh }) => {
    const some = heads.filter(({ head }) => head.kind === code);
    return [
      ...some.map((each, at) =>
        row([at + 1, left(each.head.name), zh, ...sumCells(each.sums), left(remark(each))]),
      ),
      row([label(`${zh}小计`, { colSpan: 3 }), ...sumCells(addSums(some.map((each) => each.sums))), null]),
    ];
  });
  return paper(
    name,
    'list',
    [
      title(`${school.name}${name}`),
      paragraph(`截止日期：${formatDay(today, 'zh-CN', 'long')}　　单位：元`, { indent: false }),
      table({
        columns: formColumns('12mm', 1.6, '28mm', '32mm', '32mm', '32mm', '32mm', 1.2),
        head: [
          row(['序号', '项目', '类别', '申请', '到账', '支出', '结余', '备注'].map((each) => label(each))),
        ],
        body:
          heads.length === 0
            ? [row([cell('本年度还没有经费项目', { colSpan: 8 })])]
            : [...body, row([label('合计', { colSpan: 3 }), ...sumCells(sums), null])],
      }),
      signLine('单位负责人', '财务负责人', '填表人'),
    ],
    { head: { left: school.name, right: name } },
  );
}

export function fundEntriesSheet({ heads, sums }: FundYear, { year, school, today }: FundsOf): Document {
  const name = `${year}年度留守儿童之家经费收支明细`;
  return paper(
    name,
    'list',
    [
      title(`${school.name}${name}`),
      paragraph(`截止日期：${formatDay(today, 'zh-CN', 'long')}　　${told(sums)}`, { indent: false }),
      ...heads.flatMap(entriesOf),
      signLine('单位负责人', '财务负责人', '填表人'),
    ],
    { head: { left: school.name, right: name } },
  );
}

function told({ granted, spent, balance }: FundSums): string {
  return `到账${formatYuan(granted)}元，支出${formatYuan(spent)}元，结余${formatYuan(balance)}元`;
}

function entriesOf({ head, sums, entries }: FundHeadView): Block[] {
  return [
    paragraph(
      [text(`${head.name}（${labelOf(fundKind, head.kind, 'zh-CN')}）　`, { bold: true }), text(told(sums))],
      { indent: false },
    ),
    table({
      columns: formColumns('12mm', '26mm', '18mm', 1.8, 1.2, '32mm', '30mm', '20mm'),
      head: [
        row(
          ['序号', '日期', '种类', '摘要', '对方单位（人）', '金额（元）', '凭证号', '扫描件'].map((each) =>
            label(each),
          ),
        ),
      ],
      body:
        entries.length === 0
          ? [row([cell('还没有记录', { colSpan: 8 })])]
          : entries.map((entry, at) =>
              row([
                at + 1,
                entry.day,
                labelOf(fundEntryKind, entry.kind, 'zh-CN'),
                left(entry.title),
                left(entry.payee),
                right(entry.fen),
                entry.voucher,
                entry.materialId === null ? null : '有',
              ]),
            ),
    }),
  ];
}
