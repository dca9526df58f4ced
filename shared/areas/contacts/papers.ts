/** Papers of contacts: the record of a visit or a talk, one a page, and the register of a time. Pure. */
import { labelOf } from '../../codes/codeList.ts';
import { contactKind } from '../../codes/index.ts';
import { cell, label, paper, paragraph, row, signLine, table, title } from '../../paper/build.ts';
import type { Document } from '../../paper/document.ts';
import type { Field } from '../../record.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { fieldWord, formColumns, type PaperSchool } from '../children/papers/parts.ts';
import { fieldsOf } from './forms.ts';
import type { ContactFigures, ContactRow } from './log.ts';
import { type ContactField, contactModel } from './model.ts';

const names: Record<string, string> = {
  visit: '家访记录表',
  talk: '谈心记录表',
  carersMeeting: '照护人会议记录表',
};
/** What stands in the head of every record, or is the record's own affair. */
const headed: readonly ContactField[] = [
  'day',
  'startsAt',
  'minutes',
  'staffId',
  'helperId',
  'form',
  'place',
];
const short: readonly ContactField[] = ['topic', 'mood', 'withWhom'];
const apart: readonly ContactField[] = ['followUp', 'followUpBy', 'followUpDoneOn', 'note'];

/** Of a page of A4, what its head, short rows and places to sign leave to the long ones. */
const roomMm = 138;

const word = (contact: ContactRow['contact'], key: ContactField) =>
  fieldWord(contactModel.fields[key] as Field, contact[key]);

/** One contact as the record of its kind; what the role does not see is as if nobody had written it down. */
export function contactRecord(
  { contact, children, staffName, helperName }: ContactRow,
  school: PaperSchool,
): Document {
  const kind = labelOf(contactKind, contact.kind, 'zh-CN');
  const name = names[contact.kind] ?? `${kind}记录表`;
  const said = fieldsOf(contact.kind).filter((key) => ![...headed, ...short, ...apart].includes(key));
  const when = [formatDay(contact.day, 'zh-CN', 'long'), contact.startsAt].filter(Boolean).join(' ');
  const lengthOf = contact.minutes === null ? null : `${contact.minutes}分钟`;
  const classes = [...new Set(children.flatMap(({ className }) => className ?? []))];
  const left = (words: string | null) => cell(words, { align: 'left' });
  const isLong = (key: ContactField) => contactModel.fields[key].kind === 'longText';
  // together as high as one page leaves room for
  const longMm = Math.min(26, Math.floor(roomMm / (said.filter(isLong).length + 1)));
  const asks = (key: ContactField) => fieldsOf(contact.kind).includes(key);
  const whole = (key: ContactField) =>
    row(
      [
        label(contactModel.fields[key].print ?? contactModel.fields[key].zh),
        cell(word(contact, key), { align: 'left', colSpan: 3 }),
      ],
      {
        minHeightMm: isLong(key) ? longMm : 9,
      },
    );
  const follow = [word(contact, 'followUp'), contact.followUpBy && `${contact.followUpBy}前`]
    .filter(Boolean)
    .join('，');
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      table({
        columns: formColumns('28mm', 1, '28mm', 1),
        body: [
          row([
            label('学生姓名'),
            left(children.map((each) => each.name).join('、')),
            label('班级'),
            left(classes.join('、')),
          ]),
          row([label('日期时间'), left(when), label('时长'), left(lengthOf)]),
          row([
            label('教师'),
            left(staffName ?? helperName),
            label('形式'),
            left(word(contact, 'form') ?? kind),
          ]),
          row([label('地点'), left(word(contact, 'place')), label('和谁'), left(word(contact, 'withWhom'))]),
          ...(asks('topic') || asks('mood')
            ? [row([label('主题'), left(word(contact, 'topic')), label('情绪'), left(word(contact, 'mood'))])]
            : []),
          ...said.map(whole),
          row([label('后续跟进'), cell(follow || null, { align: 'left', colSpan: 3 })], { minHeightMm: 12 }),
          whole('note'),
        ],
      }),
      signLine('教师签名', '家长（照护人）签名', '日期'),
    ],
    { head: { left: school.name, right: name } },
  );
}

/** Several records, each on a page of its own. */
export function contactRecords(rows: readonly ContactRow[], school: PaperSchool): Document {
  const documents = rows.map((each) => contactRecord(each, school));
  return {
    title: documents.length === 1 ? documents[0]!.title : '联系记录',
    sections: documents.flatMap(({ sections }) => sections),
  };
}

interface Register {
  from: Day | null;
  to: Day | null;
  figures: ContactFigures;
  /** 次数 of each kind that occurs, in the order of the list. */
  byKind: readonly { kind: string; figures: ContactFigures }[];
}

/** The register of a time, oldest first: 次数, 人次 and 人数 told apart. */
export function contactRegister(
  rows: readonly ContactRow[],
  school: PaperSchool,
  { from, to, figures, byKind }: Register,
  today: Day,
): Document {
  const day = (each: Day) => formatDay(each, 'zh-CN', 'long');
  const until = day(to && to < today ? to : today);
  const span = from ? `${day(from)}至${until}` : `截至${until}`;
  const told = ({ times, personTimes, persons }: ContactFigures) =>
    `${times}次、${personTimes}人次、${persons}人`;
  const kinds = byKind.map((each) => `${labelOf(contactKind, each.kind, 'zh-CN')}${told(each.figures)}`);
  return paper(
    `${school.name}谈心家访登记表`,
    'list',
    [
      title(`${school.name}谈心家访登记表`),
      paragraph(`登记时间：${span}　　合计：${told(figures)}`, { indent: false }),
      ...(kinds.length > 1 ? [paragraph(kinds.join('；'), { indent: false })] : []),
      table({
        columns: formColumns('10mm', '21mm', '24mm', 1.6, '24mm', '16mm', 3, 2, '12mm'),
        head: [
          row(
            ['序号', '日期', '方式', '儿童', '班级', '教师', '内容', '后续', '人次'].map((each) =>
              label(each),
            ),
          ),
        ],
        body: rows.map((each, index) => {
          const { contact, children } = each;
          const classes = [...new Set(children.flatMap(({ className }) => className ?? []))];
          const left = (words: string | null) => cell(words, { align: 'left' });
          const done =
            contact.followUpDoneOn === null ? contact.followUpBy : `已于${contact.followUpDoneOn}做好`;
          return row([
            index + 1,
            contact.day,
            labelOf(contactKind, contact.kind, 'zh-CN'),
            left(children.map(({ name }) => name).join('、')),
            left(classes.join('、')),
            each.staffName ?? each.helperName,
            left(contact.line ?? contact.course),
            left([contact.followUp, done].filter(Boolean).join(' ') || null),
            children.length,
          ]);
        }),
        size: 8,
      }),
      signLine('单位负责人', '审核人', '填表人'),
    ],
    { head: { left: school.name, right: day(today) } },
  );
}
