/** 强制报告登记表: who found what when, and whom it was told to, by when it had to be and when it was, with the receipt. Pure. */
import { dutyRecipient, dutySituation, sex } from '../../../codes/index.ts';
import { cell, label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document, Row } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { codeWord, formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { ClockMinute, DutyStep } from '../report.ts';
import type { SeenReport } from '../reportCalls.ts';

/** Of the child only what tells who it is: the paper goes to offices outside. */
interface PaperChild {
  name: string;
  sex: string | null;
  className: string | null;
  /** Whole years on the day of the finding. */
  age: number | null;
}

export function dutyReportForm(
  { report, foundByName, names }: SeenReport,
  child: PaperChild,
  school: PaperSchool,
  today: Day,
): Document {
  const whole = (word: string, content: string | null, minHeightMm: number) =>
    row([label(word), cell(content, { align: 'left', colSpan: 3 })], { minHeightMm });
  const situations = report.situations.map((code) => codeWord(dutySituation, code)).join('；');
  const named = (report.named ?? []).flatMap((id) => names[id] ?? []).join('、');
  return paper(
    '强制报告登记表',
    'form',
    [
      title('侵害未成年人案件强制报告登记表'),
      paragraph('本表内容保密，只给校长、发现人、写明的人和受理单位看。', { indent: false }),
      table({
        columns: formColumns('28mm', 1, '28mm', 1),
        body: [
          row([label('儿童姓名'), child.name, label('班级'), child.className]),
          row([
            label('性别'),
            codeWord(sex, child.sex),
            label('年龄'),
            child.age === null ? null : `${child.age}岁`,
          ]),
          row([label('发现人'), foundByName, label('发现时间'), minuteText(report.foundAt)]),
          whole('属于哪种情形', situations, 12),
          whole('看到、听到了什么', report.seen, 40),
        ],
      }),
      paragraph('报告和告知：', { indent: false }),
      table({
        columns: formColumns('30mm', '30mm', '30mm', 1, 1.2, '20mm'),
        head: [
          row(
            ['告诉谁', '最迟什么时候', '什么时候告诉的', '和谁说的', '受理单位、回执', '经手人'].map((each) =>
              label(each),
            ),
          ),
        ],
        body: report.steps.map((step) => stepRow(step, names)),
      }),
      table({
        columns: formColumns('28mm', 1, '28mm', 1),
        body: [
          whole('处理结果', report.outcome, 30),
          row([
            label('办结日期'),
            report.closedOn && formatDay(report.closedOn, 'zh-CN', 'long'),
            label('还可以看的人'),
            cell(named || null, { align: 'left' }),
          ]),
        ],
      }),
      signLine('报告人', '校长', ['填表日期', formatDay(today, 'zh-CN', 'long')]),
    ],
    { head: { left: school.name, right: '强制报告登记表（保密）' } },
  );
}

function stepRow(step: DutyStep, names: SeenReport['names']): Row {
  const by = step.byId === null ? null : (names[step.byId] ?? null);
  const to = label(codeWord(dutyRecipient, step.to));
  const due = step.to === 'police' ? '马上' : minuteText(step.dueAt);
  if (step.notTold !== null)
    return row([to, due, cell(`没有告诉：${step.notTold}`, { align: 'left', colSpan: 3 }), by], {
      minHeightMm: 11,
    });
  return row([to, due, step.doneAt && minuteText(step.doneAt), step.whom, step.receipt, by], {
    minHeightMm: 11,
  });
}

/** '11月23日 14:05'. */
function minuteText(at: ClockMinute): string {
  return `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日 ${at.slice(11)}`;
}
