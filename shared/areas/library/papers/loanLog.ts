/** 图书借阅记录、器材使用单 as one register: what was lent, to whom, until when, and how it came back (domain.md 1.6). Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { thingCondition } from '../../../codes/index.ts';
import { label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { LoanRow } from '../desk.ts';

const names: Record<string, string> = { book: '图书借阅记录', equipment: '器材使用单' };
const short = (day: Day | null) => (day === null ? null : formatDay(day, 'zh-CN', 'short'));
const long = (day: Day) => formatDay(day, 'zh-CN', 'long');

export function loanLogPaper(
  rows: readonly LoanRow[],
  school: PaperSchool,
  { from, to, lent, today }: { from: Day | null; to: Day | null; lent: string | null; today: Day },
): Document {
  const name = names[lent ?? ''] ?? '图书器材借阅记录';
  const first = from ?? rows[0]?.loan.lentOn ?? today;
  return paper(
    `${school.name}${name}`,
    'list',
    [
      title(`${school.name}留守儿童之家${name}`),
      paragraph(`时间：${long(first)}至${long(to === null || to > today ? today : to)}`, { indent: false }),
      table({
        columns: formColumns('10mm', '22mm', 2.4, '14mm', 1.2, 1.1, '18mm', '18mm', '18mm', '20mm'),
        head: [
          row(
            ['序号', '编号', '名称', '数量', '借阅人', '班级', '借出日', '应还日', '归还日', '完好否'].map(
              (each) => label(each),
            ),
          ),
        ],
        body: rows.map(({ loan, thing, borrower }, index) =>
          row([
            index + 1,
            thing.code,
            thing.name,
            loan.quantity,
            borrower?.name ?? null,
            borrower?.detail ?? null,
            short(loan.lentOn),
            short(loan.dueOn),
            loan.lost ? null : short(loan.returnedOn),
            stateWord(loan),
          ]),
        ),
        size: 9,
      }),
      signLine('管理人', '负责人'),
    ],
    { head: { left: school.name, right: long(today) } },
  );
}

function stateWord({ lost, foundOn, conditionBack, missing }: LoanRow['loan']): string | null {
  if (lost) return foundOn === null ? '丢失' : '丢失后找回';
  const condition = conditionBack === null ? null : labelOf(thingCondition, conditionBack, 'zh-CN');
  return [condition, missing && `缺${missing}`].filter(Boolean).join('，') || null;
}
