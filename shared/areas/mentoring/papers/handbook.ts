/** 帮扶手册: of each child of a mentor one page of what a mentor has to know, and the log of what was done with it. */
import { contactKind, mood, relation, sex, visitForm } from '../../../codes/index.ts';
import { bind, cell, label, paragraph, row, table, text, title } from '../../../paper/build.ts';
import type { Block, Document, Row } from '../../../paper/document.ts';
import { ageOn, type Day, formatDay } from '../../../values/day.ts';
import type { Kin } from '../../children/kin.ts';
import { codeWord, formColumns, type PaperFile, phonesOf } from '../../children/papers/parts.ts';
import { isAway, kinOf } from '../../children/rules.ts';
import type { Contact } from '../../contacts/model.ts';

/** A contact as far as whoever prints it may see it. */
export interface LogLine
  extends Pick<
    Contact,
    | 'day'
    | 'kind'
    | 'form'
    | 'withWhom'
    | 'mood'
    | 'line'
    | 'course'
    | 'found'
    | 'advice'
    | 'effect'
    | 'followUp'
  > {
  teacher: string | null;
  followUpDoneOn: Day | null;
}

export interface HandbookChild extends PaperFile {
  since: Day | null;
  /** Why it is a typical child; null where it is none, '' where nobody may say why. */
  typical: string | null;
  /** In order of time. */
  log: readonly LogLine[];
}

export interface HandbookOf {
  school: { name: string };
  teacher: string;
  from: Day;
  to: Day;
  day: Day;
}

export function handbook(children: readonly HandbookChild[], of: HandbookOf): Document {
  const name = `${of.teacher}帮扶手册`;
  return bind(
    name,
    children.map((child, index) => ({
      title: name,
      sections: [
        {
          kind: 'form',
          head: { left: `${of.school.name}　${name}`, right: child.child.name },
          ...(index > 0 ? { continues: true } : {}),
          blocks: pageOf(child, of),
        },
      ],
    })),
  );
}

function pageOf(file: HandbookChild, of: HandbookOf): Block[] {
  return [
    title(`${file.child.name}　帮扶记录`),
    paragraph(
      `帮扶教师：${of.teacher}　　结对日期：${file.since ?? '　　　　'}　　记录时间：${formatDay(of.from, 'zh-CN', 'long')}—${formatDay(of.to, 'zh-CN', 'long')}`,
      { indent: false },
    ),
    table({
      columns: formColumns('22mm', 1, '18mm', 1, '20mm', 1.2),
      body: factRows(file, of.day),
      size: 10,
    }),
    paragraph([text('帮扶记录', { bold: true })], { indent: false }),
    file.log.length === 0 ? emptyLog : logTable(file.log),
  ];
}

function factRows(file: HandbookChild, day: Day): Row[] {
  const { child, kin } = file;
  const long = (name: string, content: string | null) =>
    row([label(name), cell(content, { colSpan: 5, align: 'left' })], { minHeightMm: 8 });
  const age = child.birthDate === null ? null : `${ageOn(child.birthDate, day)}岁`;
  return [
    row(
      [
        label('姓名'),
        child.name,
        label('性别'),
        codeWord(sex, child.sex),
        label('年龄'),
        [child.birthDate, age].filter(Boolean).join('　') || null,
      ].map((each) => each),
    ),
    row([
      label('班级'),
      file.className,
      label('班主任'),
      file.headTeacherName,
      label('寄宿'),
      child.boarding === null ? null : child.boarding ? '寄宿' : '走读',
    ]),
    long('家庭住址', [child.homeAddress, child.homePhone].filter(Boolean).join('　') || null),
    long('照护人', personWords(kinOf(kin, 'carer'), day)),
    long('父亲', personWords(kinOf(kin, 'father'), day)),
    long('母亲', personWords(kinOf(kin, 'mother'), day)),
    ...(file.typical === null ? [] : [long('典型儿童', file.typical || '是')]),
    long('身体情况', child.illness),
    long('性格爱好', [child.character, child.hobbies].filter(Boolean).join('；') || null),
    long('学习品行', [child.study, child.conduct].filter(Boolean).join('；') || null),
  ];
}

function personWords(person: Kin | undefined, day: Day): string | null {
  if (!person) return null;
  const kinship = codeWord(relation, person.relation);
  const away = isAway(person, day);
  return (
    [
      [person.name, kinship && `（${kinship}）`].filter(Boolean).join(''),
      person.deceased ? '已故' : null,
      away ? [person.awayPlace ?? '外出', person.job].filter(Boolean).join(' ') : null,
      phonesOf(person),
    ]
      .filter(Boolean)
      .join('　') || null
  );
}

function logTable(log: readonly LogLine[]): Block {
  return table({
    columns: formColumns('23mm', '24mm', 1.8, 1, '20mm'),
    head: [row(['日期', '方式', '内容', '后续', '教师'].map((each) => label(each)))],
    body: log.map((each) =>
      row([
        each.day,
        wayWords(each),
        cell(contentWords(each), { align: 'left' }),
        cell(followWords(each), { align: 'left' }),
        each.teacher,
      ]),
    ),
    size: 10,
  });
}

function wayWords({ kind, form }: LogLine): string {
  return [codeWord(contactKind, kind), codeWord(visitForm, form)].filter(Boolean).join('\n');
}

function contentWords(each: LogLine): string {
  const parts: [string, string | null][] = [
    ['', each.line],
    ['和谁：', each.withWhom],
    ['情绪：', codeWord(mood, each.mood)],
    ['', each.course],
    ['发现：', each.found],
    ['措施：', each.advice],
    ['效果：', each.effect],
  ];
  return parts.flatMap(([name, words]) => (words ? [`${name}${words}`] : [])).join('\n');
}

function followWords({ followUp, followUpDoneOn }: LogLine): string {
  if (followUp === null) return '';
  return followUpDoneOn === null ? followUp : `${followUp}\n（${followUpDoneOn}做好）`;
}

/** Lines to write on by hand. */
const emptyLog: Block = table({
  columns: formColumns('23mm', '24mm', 1.8, 1, '20mm'),
  head: [row(['日期', '方式', '内容', '后续', '教师'].map((each) => label(each)))],
  body: Array.from({ length: 6 }, () => row([null, null, null, null, null], { minHeightMm: 16 })),
});
