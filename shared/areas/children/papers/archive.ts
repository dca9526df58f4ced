/**
 * The archive: 农村留守儿童基本情况登记表 of 2016 by its printed layout, then the school's page. Pure functions from
 * data to a Document; papers are in Chinese.
 */
import type { CodeList } from '../../../codes/codeList.ts';
import {
  bodyCondition,
  disabilityKind,
  disabilityLevel,
  ethnicity,
  guardianshipAssessment,
  incomeSource,
  relation,
  relief,
  schooling,
  sex,
} from '../../../codes/index.ts';
import {
  bind,
  cell,
  choices,
  image,
  label,
  paragraph,
  row,
  signLine,
  table,
  text,
  title,
} from '../../../paper/build.ts';
import type { Block, Cell, Document, Row } from '../../../paper/document.ts';
import type { Field, Fields } from '../../../record.ts';
import { children as words } from '../../../text/zh-CN/children.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import type { Derived } from '../calls.ts';
import type { Kin, KinRole } from '../kin.ts';
import { type Child, childModel, childSections } from '../model.ts';
import { isOwnKey, withOwn } from '../ownValues.ts';
import { isAway, kinOf } from '../rules.ts';
import { codeWord, fieldWord, formColumns, type PaperFile, type PaperSchool, phonesOf } from './parts.ts';

/** The archives of several children bound in one: each starts on a new page with its own running head and numbers. */
export function archives(
  files: readonly PaperFile[],
  school: PaperSchool,
  day: Day,
  model: PaperModel = childModel,
): Document {
  return bind(
    files.length === 1 ? `${files[0]!.child.name} 档案` : `留守儿童档案（${files.length}份）`,
    files.map((file) => archive(file, school, day, model)),
  );
}

/** One child's archive: 农村留守儿童基本情况登记表 by its printed layout, then the school's page. */
export function archive(
  file: PaperFile,
  school: PaperSchool,
  day: Day,
  model: PaperModel = childModel,
): Document {
  const head = { left: school.name, right: `${file.className ?? ''} ${file.child.name}`.trim() };
  return {
    title: `${file.child.name} 档案`,
    sections: [
      { kind: 'form', head, page, blocks: registrationForm(file, school, day, model) },
      { kind: 'form', head, page, continues: true, blocks: schoolPage(file, model) },
    ],
  };
}

/** The child's model, with the school's own fields where it has any. */
export type PaperModel = { fields: Fields };

/** Narrower at the sides than other forms: the national form has nine columns. */
const page = { marginsMm: { top: 24, right: 18, bottom: 20, left: 18 } };

function registrationForm(file: PaperFile, school: PaperSchool, day: Day, model: PaperModel): Block[] {
  return [
    title('农村留守儿童基本情况登记表'),
    paragraph(`填报单位（盖章）：${school.name}　　　　填报日期：${formatDay(day, 'zh-CN', 'long')}`, {
      indent: false,
    }),
    table({
      columns: formColumns('11mm', '21mm', 1, '17mm', 1, '21mm', 1, '18mm', 1.1),
      body: [
        ...sided('个人情况', personRows(file.child)),
        ...sided('家庭情况', [
          ...grandparentRows(file),
          ...parentRows(file, 'father', day),
          ...parentRows(file, 'mother', day),
        ]),
        ...sided('实际监护情况', guardianshipRows(file, day)),
        ...sided('经济来源', [
          wideRow(chosenOf(listOf(model, 'incomeSources', incomeSource), file.child.incomeSources), 8),
        ]),
        ...sided('救助帮扶', [wideRow(chosenOf(listOf(model, 'relief', relief), file.child.relief), 8)]),
      ],
      size: 10,
    }),
    signLine('单位负责人', '复核人', '填表人'),
  ];
}

/** Puts a block's name beside its rows, over all of them. */
function sided(name: string, rows: Row[]): Row[] {
  return rows.map((each, index) =>
    index === 0 ? { ...each, cells: [label(name, { rowSpan: rows.length }), ...each.cells] } : each,
  );
}

function wideRow(content: ReturnType<typeof text>, colSpan: number): Row {
  return row([cell(content, { colSpan, align: 'left' })], { minHeightMm: 9 });
}

function personRows(child: Child): Row[] {
  const disability = [
    codeWord(disabilityKind, child.disabilityKind),
    codeWord(disabilityLevel, child.disabilityLevel),
  ]
    .filter(Boolean)
    .join(' ');
  return [
    line(
      ['姓名', child.name],
      ['性别', codeWord(sex, child.sex)],
      ['民族', codeWord(ethnicity, child.ethnicity)],
      ['出生日期', child.birthDate],
    ),
    row([
      label('公民身份\n号码'),
      cell(child.idNumber, { colSpan: 3 }),
      label('登记户口'),
      cell(yesNo(child.registered)),
      label('学校寄宿'),
      cell(yesNo(child.boarding)),
    ]),
    row([label('户籍所在地'), cell(child.registeredAddress, { colSpan: 7, align: 'left' })]),
    row([label('现居住地'), cell(child.homeAddress, { colSpan: 7, align: 'left' })]),
    row([
      label('身体情况'),
      cell(chosenOf(bodyCondition, one(child.bodyCondition)), { colSpan: 3 }),
      label('残疾类别\n及等级'),
      cell(disability),
      label('患病类型'),
      cell(child.illness),
    ]),
    row([label('就学情况'), cell(chosenOf(schooling, one(child.schooling)), { colSpan: 7, align: 'left' })]),
  ];
}

function grandparentRows({ kin }: PaperFile): Row[] {
  const person = (role: KinRole, name: string): Cell[] => {
    const each = kinOf(kin, role);
    const birth = each?.deceased ? '—' : (each?.birthDate ?? null);
    return [label(name), cell(nameOf(each)), label('出生日期'), cell(birth)];
  };
  return [
    row([...person('paternalGrandfather', '祖父'), ...person('paternalGrandmother', '祖母')]),
    row([...person('maternalGrandfather', '外祖父'), ...person('maternalGrandmother', '外祖母')]),
  ];
}

function parentRows({ kin }: PaperFile, role: 'father' | 'mother', day: Day): Row[] {
  const each = kinOf(kin, role);
  const away = each && isAway(each, day) ? (each.awayPlace ?? '外出（地点未填）') : each?.deceased ? '—' : '';
  return [
    row([
      label(role === 'father' ? '父亲' : '母亲'),
      cell(nameOf(each)),
      label('出生日期'),
      cell(each?.birthDate ?? null),
      label('当前务工\n地点'),
      cell(away, { colSpan: 3, align: 'left' }),
    ]),
    row([
      label('联系电话'),
      cell(phonesOf(each), { colSpan: 3 }),
      label('公民身份\n号码'),
      cell(each?.idNumber ?? null, { colSpan: 3 }),
    ]),
  ];
}

function guardianshipRows({ child, kin, derived }: PaperFile, day: Day): Row[] {
  const { entries } = guardianshipAssessment;
  const worse = { entries: entries.slice(0, 3) };
  const better = { entries: entries.slice(3) };
  const assessed = one(child.guardianshipAssessment);
  const carer = kinOf(kin, 'carer');
  const byParent = carer?.relation === '51' || carer?.relation === '52';
  const unable = (['father', 'mother'] as const)
    .filter((role) => {
      const parent = kinOf(kin, role);
      return parent?.canCare === false && !isAway(parent, day);
    })
    .map((role) => (role === 'father' ? '父' : '母'));
  const oneAwayOtherUnable = derived.away !== 'both' && derived.leftBehind.state === 'yes';
  const entrusted = carer && !byParent ? carer : undefined;
  return [
    row([
      label('父母双方同时外出', { colSpan: 2 }),
      cell(choices(['是', '否'], derived.away === 'unknown' ? [] : [derived.away === 'both' ? '是' : '否']), {
        colSpan: 2,
      }),
      label('父母一方外出、\n另一方无监护能力', { colSpan: 2 }),
      cell(
        choices(
          ['是', '否'],
          derived.leftBehind.state === 'unknown' ? [] : [oneAwayOtherUnable ? '是' : '否'],
        ),
        { colSpan: 2 },
      ),
    ]),
    row([
      label('无监护能力', { colSpan: 2 }),
      cell(choices(['父', '母'], unable), { colSpan: 2 }),
      label('有无委托其他监护人', { colSpan: 2 }),
      cell(choices(['有', '无'], carer ? [entrusted ? '有' : '无'] : []), { colSpan: 2 }),
    ]),
    row([
      label('委托监护\n人姓名'),
      cell(entrusted?.name ?? null),
      label('关系'),
      cell(codeWord(relation, entrusted?.relation ?? null)),
      label('联系电话'),
      cell(phonesOf(entrusted), { colSpan: 3 }),
    ]),
    row([
      label('公民身份\n号码'),
      cell(entrusted?.idNumber ?? null, { colSpan: 3 }),
      label('居住地地址'),
      cell(entrusted?.address ?? null, { colSpan: 3, align: 'left' }),
    ]),
    row([
      label('监护评估'),
      // two lines: the five boxes are wider than the form, and a box must not part from its words
      cell([chosenOf(worse, assessed), text('\n'), chosenOf(better, assessed)], {
        colSpan: 7,
        align: 'left',
      }),
    ]),
  ];
}

/** The school's own page: who answers for the child at school, whom to ring, and the village schools' notebook. */
function schoolPage(file: PaperFile, model: PaperModel): Block[] {
  const { child, derived } = file;
  return [
    title('学校留守儿童档案'),
    table({
      columns: formColumns('22mm', 1.2, '22mm', 1, '22mm', 1, '28mm'),
      body: withPhoto(file, [
        line(['姓名', child.name], ['班级', file.className], ['学籍号', child.studentNumber]),
        line(
          ['班主任', file.headTeacherName],
          ['帮扶教师', file.mentorName],
          ['建档日期', child.fileOpenedOn],
        ),
        line(['入学日期', child.enrolledOn], ['离校日期', child.leftOn], ['满16周岁', derived.turns16On]),
        row([label('国务院口径'), cell(answerText(derived.leftBehind), { colSpan: 5, align: 'left' })]),
        row([label('学校口径'), cell(answerText(derived.wider), { colSpan: 5, align: 'left' })]),
        row([
          label('留守原因'),
          cell(child.leftBehindReason, { colSpan: 3, align: 'left' }),
          label('书面告知'),
          cell(child.writtenNoticeOn),
        ]),
        ...ownRows(file, model),
      ]),
      size: 10.5,
    }),
    paragraph([text('联系人', { bold: true })], { indent: false }),
    table({
      columns: formColumns('30mm', '24mm', 1.3, '26mm', 1.3),
      head: [row([label('关系'), label('姓名'), label('电话'), label('核实日期'), label('务工单位或住址')])],
      body: contactRows(file),
      size: 10.5,
    }),
    paragraph([text('成长情况', { bold: true })], { indent: false }),
    table({
      columns: formColumns('38mm', 1),
      body: Object.entries(childModel.fields)
        .filter(([, field]) => field.section === 'notebook')
        .map(([key, field]) => noteRow(field, child[key as keyof Child] as string | null))
        .concat(ownFieldsIn(file, model, ['notebook']).map(([field, value]) => noteRow(field, value))),
      size: 10.5,
    }),
  ];
}

/** A picture of one inch (25 x 35 mm) beside all rows, or the place to glue one. */
function withPhoto({ child, photo }: PaperFile, rows: Row[]): Row[] {
  const picture = photo
    ? image({ ...photo, widthMm: 25, heightMm: 35, alt: `${child.name} 照片` })
    : text('照片');
  return rows.map((each, index) =>
    index === 0 ? { ...each, cells: [...each.cells, cell(picture, { rowSpan: rows.length })] } : each,
  );
}

/** One of the notebook's questions with room for its answer. */
function noteRow(field: Field, words: string | null): Row {
  const name = field.print ?? field.zh;
  return row([label(name), cell(words, { align: 'left', valign: 'top' })], { minHeightMm: 13 });
}

/** The school's own fields of these sections that are in use, each with what stands on paper. */
function ownFieldsIn({ child }: PaperFile, { fields }: PaperModel, sections: readonly string[]) {
  const flat = withOwn(child);
  return sections.flatMap((section) =>
    Object.entries(fields).flatMap(([key, field]): [Field, string | null][] =>
      isOwnKey(key) && field.section === section && !field.retired
        ? [[field, fieldWord(field, flat[key] ?? null)]]
        : [],
    ),
  );
}

/** Three to a line, in the order of the file; those of the notebook stand with its other questions. */
function ownRows(file: PaperFile, model: PaperModel): Row[] {
  const sections = childSections.filter((each) => each !== 'notebook');
  const pairs = ownFieldsIn(file, model, sections).map(([field, value]) => [
    label(field.print ?? field.zh),
    cell(value),
  ]);
  const lines = Array.from({ length: Math.ceil(pairs.length / 3) }, (_, at) =>
    pairs.slice(3 * at, 3 * at + 3),
  );
  return lines.map((line) => {
    const left = 6 - 2 * line.length;
    return row([...line.flat(), ...(left > 0 ? [cell(null, { colSpan: left })] : [])]);
  });
}

function contactRows({ kin }: PaperFile): Row[] {
  const rows = kin
    .filter((each) => each.deceased !== true && (each.carer || (each.phones ?? []).length > 0))
    .map((each) => {
      const phones = each.phones ?? [];
      return row([
        `${codeWord(relation, each.relation) ?? ''}${each.carer ? '（照护人）' : ''}`,
        each.name,
        phones.map((phone) => phone.number).join('、'),
        phones[0]?.provedOn ?? null,
        cell(each.employer ?? each.address ?? each.awayPlace, { align: 'left' }),
      ]);
    });
  return rows.length > 0 ? rows : [row([cell('还没有登记联系人', { colSpan: 5 })])];
}

/** A line of label and value pairs. */
function line(...pairs: [string, string | null][]): Row {
  return row(pairs.flatMap(([name, value]) => [label(name), cell(value)]));
}

/** 是/否 with the reasons in words, as the page gives them. */
function answerText(answer: Derived['leftBehind']): string {
  const reasons = answer.reasons
    .map((each) => words.reason[each.code as keyof typeof words.reason])
    .join('，');
  return `${{ yes: '是', no: '否', unknown: '待核实' }[answer.state]}（${reasons}）`;
}

/** The form's rule: a deceased parent or grandparent is written "—". */
function nameOf(each: Kin | undefined): string | null {
  return each?.deceased ? '—' : (each?.name ?? null);
}

/** A form's boxes with those that the school has added. */
function listOf({ fields }: PaperModel, key: string, list: CodeList): CodeList {
  return fields[key]?.codes ?? list;
}

function chosenOf(list: Pick<CodeList, 'entries'>, values: readonly string[] | null) {
  const entries = list.entries.filter((each) => !each.retired || values?.includes(each.code));
  return choices(
    entries.map((each) => each.zh),
    entries.filter((each) => values?.includes(each.code)).map((each) => each.zh),
  );
}

function one(value: string | null): string[] {
  return value === null ? [] : [value];
}

function yesNo(value: boolean | null) {
  return choices(['是', '否'], value === null ? [] : [value ? '是' : '否']);
}
