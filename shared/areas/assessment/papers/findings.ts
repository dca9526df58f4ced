/** 整改台账 of all findings, and 整改通知单 or 整改销号单 of one. Pure. */
import { inspectionKind } from '../../../codes/index.ts';
import { cell, label, paper, row, signLine, subtitle, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { codeWord, formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { FindingRow, FindingState, Inspection, InspectionView } from '../inspection.ts';

type School = Pick<PaperSchool, 'name'>;

const left = (words: string | null) => cell(words, { align: 'left' });
const long = (day: Day | null) => (day === null ? null : formatDay(day, 'zh-CN', 'long'));

const stateWords: Record<FindingState, string> = {
  open: '整改中',
  overdue: '逾期未改',
  waiting: '待复查',
  passed: '复查通过',
  closed: '已销号',
};

/** Findings that are already within their inspections. */
export function findingsRegister(views: readonly InspectionView[], school: School, today: Day): Document {
  const name = '督查整改台账';
  const all = views.flatMap(({ inspection, findings }) => findings.map((each) => ({ inspection, ...each })));
  return paper(
    name,
    'list',
    [
      title(`${school.name}${name}`),
      subtitle(`截至${formatDay(today, 'zh-CN', 'long')}，共${all.length}项`),
      table({
        columns: formColumns('10mm', '22mm', '30mm', 1.2, '22mm', '18mm', 1, '22mm', '30mm', '18mm'),
        head: [
          row(
            [
              ...['序号', '督查日期', '督查单位', '发现的问题', '整改期限', '责任人', '整改措施', '完成日期'],
              ...['复查情况', '状态'],
            ].map((each) => label(each)),
          ),
        ],
        body:
          all.length === 0
            ? [row([cell('没有需要整改的问题', { colSpan: 10 })])]
            : all.map(({ inspection, finding, staff, recheckedBy, state }, at) =>
                row([
                  at + 1,
                  inspection.day,
                  left(inspection.office),
                  left(finding.serious ? `【重大】${finding.title}` : finding.title),
                  finding.deadline,
                  staff,
                  left(finding.measures),
                  finding.doneOn,
                  left(recheckWords(finding, recheckedBy)),
                  stateWords[state],
                ]),
              ),
        size: 9,
      }),
      signLine('填表人', '分管负责人', '单位负责人'),
    ],
    { head: { left: school.name, right: name } },
  );
}

function recheckWords(
  { recheckedOn, passed, recheckNote }: FindingRow['finding'],
  recheckedBy: string | null,
): string | null {
  if (recheckedOn === null) return null;
  return [`${recheckedOn} ${passed ? '通过' : '未通过'}`, recheckNote, recheckedBy]
    .filter(Boolean)
    .join('　');
}

/** While it is open the notice with what is asked; once it is done the form that closes it. */
export function findingNotice(
  inspection: Inspection,
  { finding, state, staff, recheckedBy, closedBy, proof }: FindingRow,
  school: School,
): Document {
  const done = state !== 'open' && state !== 'overdue';
  const name = done ? '整改销号单' : '整改通知单';
  const facts = table({
    columns: formColumns('28mm', 1, '28mm', 1),
    body: [
      row([label('督查单位'), left(inspection.office), label('督查日期'), left(long(inspection.day))]),
      row([
        label('督查人员'),
        left(inspection.people),
        label('督查种类'),
        left(codeWord(inspectionKind, inspection.kind)),
      ]),
      row([label('责任人'), left(staff), label('整改期限'), left(long(finding.deadline))]),
    ],
  });
  const boxes: [string, string | null, number][] = [
    ['发现的问题', `${finding.serious ? '【重大问题】' : ''}${finding.title}`, 24],
    ['整改要求', finding.asked, 30],
    ['整改措施', finding.measures, 36],
  ];
  const ends: [string, string | null, number][] = [
    ['完成日期', long(finding.doneOn), 10],
    ['佐证材料', proof.map((each) => each.title).join('、') || null, 16],
    ['复查情况', recheckWords(finding, recheckedBy), 20],
    [
      '销号',
      finding.closedOn === null ? null : [long(finding.closedOn), closedBy].filter(Boolean).join('　'),
      16,
    ],
  ];
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      facts,
      table({
        columns: formColumns('28mm', 1),
        body: [...boxes, ...(done ? ends : [])].map(([word, words, minHeightMm]) =>
          row([label(word), left(words)], { minHeightMm }),
        ),
      }),
      ...(done
        ? [signLine('责任人', '复查人', '单位负责人')]
        : [signLine('签发人', '责任人签收', '签收日期')]),
    ],
    { head: { left: school.name, right: name } },
  );
}
