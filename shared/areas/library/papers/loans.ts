/** Loans as one register: what was lent, to whom, until when, and how it came back (domain.md 1.6). Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { thingCondition } from '../../../codes/index.ts';
import { label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { LoanRow } from '../desk.ts';
import type { LoanFilter } from '../loanList.ts';

const short = (day: Day | null) => (day === null ? null : formatDay(day, 'zh-CN', 'short'));
const long = (day: Day) => formatDay(day, 'zh-CN', 'long');

/**
 * 图书借阅记录、器材使用单, in the rows' order; of what is out or overdue alone a list with the days by which each is
 * late, in place of how it came back.
 */
export function loansPaper(
  rows: readonly LoanRow[],
  school: PaperSchool,
  { from, to, lent, state }: Pick<LoanFilter, 'from' | 'to' | 'lent' | 'state'>,
  today: Day,
): Document {
  const runs = state === 'out' || state === 'late';
  const name = `${things[lent ?? ''] ?? '图书器材'}${runs ? lists[state] : lent === 'equipment' ? '使用单' : '借阅记录'}`;
  const first = from ?? rows[0]?.loan.lentOn ?? today;
  const until = to === null || to > today ? today : to;
  const common = ['序号', '编号', '名称', '数量', '借阅人', '班级', '借出日', '应还日'];
  return paper(
    `${school.name}${name}`,
    'list',
    [
      title(`${school.name}留守儿童之家${name}`),
      paragraph(runs ? `截至${long(today)}，共${rows.length}笔` : `时间：${long(first)}至${long(until)}`, {
        indent: false,
      }),
      table({
        columns: runs
          ? formColumns('10mm', '22mm', 2.6, '14mm', 1.2, 1.1, '24mm', '24mm', '18mm')
          : formColumns('10mm', '22mm', 2.4, '12mm', 1.2, 1.1, '22mm', '22mm', '22mm', '20mm'),
        head: [row([...common, ...(runs ? ['晚几天'] : ['归还日', '完好否'])].map((each) => label(each)))],
        body: rows.map(({ loan, thing, borrower, daysLate }, index) =>
          row([
            index + 1,
            thing.code,
            thing.name,
            loan.quantity,
            borrower?.name ?? null,
            borrower?.detail ?? null,
            short(loan.lentOn),
            short(loan.dueOn),
            ...(runs
              ? [daysLate > 0 ? daysLate : null]
              : [loan.lost ? null : short(loan.returnedOn), stateWord(loan)]),
          ]),
        ),
        size: 9,
      }),
      signLine('管理人', '负责人'),
    ],
    { head: { left: school.name, right: long(today) } },
  );
}

const things: Record<string, string> = { book: '图书', equipment: '器材' };
const lists = { out: '借出未还清单', late: '过期未还清单' };

function stateWord({ lost, foundOn, conditionBack, missing }: LoanRow['loan']): string | null {
  if (lost) return foundOn === null ? '丢失' : '丢失后找回';
  const condition = conditionBack === null ? null : labelOf(thingCondition, conditionBack, 'zh-CN');
  return [condition, missing && `缺${missing}`].filter(Boolean).join('，') || null;
}
