/** 借阅统计表 of a time: by month, class and kind, what was lent most and how much nobody took. Pure. */
import { type CodeList, labelOf } from '../../../codes/codeList.ts';
import { bookClass } from '../../../codes/index.ts';
import { heading, label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { monthWord } from '../../../values/month.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { CountedLoans } from '../figures.ts';
import type { LoanFigures } from '../loanList.ts';

const long = (day: Day) => formatDay(day, 'zh-CN', 'long');

export function lendingFiguresPaper(
  { total, months, classes, kinds, most, titles, never }: CountedLoans,
  school: PaperSchool,
  { from, to, today, equipment }: { from: Day; to: Day; today: Day; equipment: CodeList },
): Document {
  const name = '留守儿童之家借阅统计表';
  const counted = (first: string, rows: readonly (readonly [string, LoanFigures])[]) =>
    table({
      columns: formColumns(2.4, 1, 1, 1, 1),
      head: [row([first, '借阅次数', '册（件）数', '借阅儿童', '未还'].map((each) => label(each)))],
      body: rows.map(([word, { times, pieces, children, out }]) => row([word, times, pieces, children, out])),
    });
  const className = ({ id, name: known }: CountedLoans['classes'][number]) =>
    known ?? (id === 'staff' ? '教师' : '未分班');
  const kindName = ({ lent, code }: CountedLoans['kinds'][number]) => {
    if (lent === 'equipment') return labelOf(equipment, code, 'zh-CN');
    return code === 'none' ? '图书（没有分类号）' : `${code} ${labelOf(bookClass, code, 'zh-CN')}`;
  };
  return paper(`${school.name}${name}`, 'form', [
    title(`${school.name}${name}`),
    paragraph(`时间：${long(from)}至${long(to < today ? to : today)}`, { indent: false }),
    heading(1, '各月借阅'),
    counted('月份', [
      ...months.map(({ month, figures }) => [monthWord(month), figures] as const),
      ['合计', total],
    ]),
    heading(1, '各班借阅'),
    counted(
      '班级',
      classes.map((each) => [className(each), each.figures] as const),
    ),
    heading(1, '各类借阅'),
    counted(
      '类别',
      kinds.map((each) => [kindName(each), each.figures] as const),
    ),
    heading(1, '借得最多的图书'),
    table({
      columns: formColumns('12mm', 2.4, 1.4, 1, '20mm'),
      head: [row(['序号', '书名', '作者', '分类号', '次数'].map((each) => label(each)))],
      body: most
        .slice(0, 20)
        .map((each, index) => row([index + 1, each.name, each.author, each.classNumber, each.times])),
    }),
    paragraph(`可以外借的图书共${titles}种，这段时间没有人借过的${never}种。`, { indent: false }),
    signLine('单位负责人', '审核人', '填表人'),
  ]);
}
