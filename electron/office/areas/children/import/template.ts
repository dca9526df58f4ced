/**
 * 摸底表: the workbook that class teachers fill in. Its headings are the import's own, so that it comes back without a
 * question; with the names of the children known it is the next census, which brings what has changed.
 */

import { type ImportTarget, importTargetsOf } from '../../../../../shared/areas/children/importTargets.ts';
import { type KinRole, kinModel } from '../../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../../shared/areas/children/model.ts';
import { codeWord } from '../../../../../shared/areas/children/papers/parts.ts';
import { kinOf } from '../../../../../shared/areas/children/rules.ts';
import type { Field, Fields, Phone, RecordModel } from '../../../../../shared/record.ts';
import type { Role } from '../../../../../shared/roles.ts';
import { formatDay } from '../../../../../shared/values/day.ts';
import { veil } from '../../../../../shared/veil.ts';
import { breathe, type JobContext } from '../../../context.ts';
import { type OutSheet, type SheetColumn, toXlsx } from '../../../files/xlsxWrite.ts';
import { school } from '../../admin/school.ts';
import { filterFiles, type LoadedFile } from '../files.ts';
import { keepReadings } from '../veiled.ts';

/** Left to right, as a teacher asks for it. */
const asked = [
  ...['name', 'sex', 'ethnicity', 'birthDate', 'idNumber', 'classId', 'homeAddress', 'village', 'boarding'],
  ...['registered', 'householdKind', 'schooling', 'bodyCondition', 'disabilityKind', 'illness'],
].map((key) => `child.${key}`);
const askedOfKin: Record<'father' | 'mother' | 'carer', readonly string[]> = {
  father: ['name', 'phones', 'away', 'awayPlace', 'canCare'],
  mother: ['name', 'phones', 'away', 'awayPlace', 'canCare'],
  carer: ['relation', 'name', 'phones', 'address'],
};
const askedLast = ['child.guardianshipAssessment', 'child.relief', 'child.note'];

const groupWords: Record<keyof typeof askedOfKin, string> = {
  father: '父亲',
  mother: '母亲',
  carer: '照护人',
};

/** Rows left to be filled in, their cells already text: an ID number typed into them keeps all its digits. */
const blankRows = 60;

const columns: readonly { target: ImportTarget; group: string | null }[] = [
  ...asked.map((id) => ({ target: known(id), group: null })),
  ...Object.entries(askedOfKin).flatMap(([role, keys]) =>
    keys.map((key) => ({
      target: known(`${role}.${key}`),
      group: groupWords[role as keyof typeof groupWords],
    })),
  ),
  ...askedLast.map((id) => ({ target: known(id), group: null })),
];

function known(id: string): ImportTarget {
  const target = importTargetsOf(childModel).byId(id);
  if (!target) throw new Error(`${id} is no target of the import`);
  return target;
}

/** The workbook's bytes, empty or with the children who are at the school today, as far as the person sees their values. */
export async function censusTemplate(
  context: JobContext,
  { withNames }: { withNames: boolean },
): Promise<Uint8Array> {
  await breathe(context.signal);
  const files = withNames ? filterFiles(context, { day: null, text: null, groups: {} }) : [];
  const { role } = context.session;
  const rows = files.map((file) => rowOf(file, role));
  if (withNames) await keepReadings(context, files, 'export');
  const { name } = school(context);
  const sheet: OutSheet = {
    name: '摸底表',
    titleRows: [
      `${name}留守儿童摸底表`,
      `填报日期：${formatDay(context.today, 'zh-CN', 'long')}　　填表人：　　　　　　填法见第二张表“填表说明”`,
    ],
    columns: columns.map(columnOf),
    rows: [...rows, ...Array.from({ length: blankRows }, () => columns.map(() => null))],
    orientation: 'landscape',
  };
  return toXlsx({ sheets: [sheet, instructions(withNames)] });
}

function columnOf({ target, group }: (typeof columns)[number]): SheetColumn {
  const { field } = target;
  const list = listOf(field);
  return {
    heading: group === null ? [field.zh] : [group, field.zh],
    width: Math.max(8, Math.round(field.width / 9)),
    kind: 'text',
    ...(list && { list }),
  };
}

/** The choices of a cell; several at once, and very long lists, are typed. */
function listOf(field: Field): readonly string[] | null {
  if (field.kind === 'flag') return ['是', '否'];
  return field.kind === 'code' && field.codes ? field.codes.entries.map((each) => each.zh) : null;
}

/** What the person sees whole: a number shown in part would come back as another number. */
function rowOf(file: LoadedFile, role: Role): (string | null)[] {
  const child = seen(childModel, file.child, role);
  return columns.map(({ target: { owner, key, field } }) => {
    if (owner !== 'child') {
      const kin = kinOf(file.kin, owner as KinRole);
      return kin ? wordOf(field, seen(kinModel, kin, role)[key]) : null;
    }
    return key === 'classId' ? file.className : wordOf(field, child[key]);
  });
}

function seen<F extends Fields>(model: RecordModel<F>, record: object, role: Role): Record<string, unknown> {
  return veil(model, record, role).record as Record<string, unknown>;
}

function wordOf({ kind, codes }: Field, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (kind === 'flag') return value ? '是' : '否';
  if (kind === 'phones') return (value as Phone[]).map((phone) => phone.number).join('、') || null;
  if (kind === 'codes')
    return (value as string[]).map((code) => (codes ? codeWord(codes, code) : code)).join('、') || null;
  return codes ? codeWord(codes, String(value)) : String(value);
}

function instructions(withNames: boolean): OutSheet {
  const lines: [string, string][] = [
    ...(withNames
      ? ([
          ['先看一遍', '已有的孩子都在表里。对的不用动，变了的直接改，转走的把整行删掉，新来的写在空行里。'],
        ] as [string, string][])
      : []),
    ['一人一行', '一个孩子填一行，从标题下面第一个空行开始，不要合并单元格，不要改标题。'],
    ['可以选的格', '性别、就学情况、是否寄宿等格子右边有小箭头，点开选；不知道的就空着，不要猜。'],
    ['班级', '写“三(1)班”，也可以写“301”。'],
    ['公民身份号码', '18位，直接打。格子已经设成文本，不会变成 3.30E+17。还没有上户口的空着。'],
    ['出生日期', '写“2016-09-04”。填了身份证号可以不填。'],
    ['电话', '手机或者带区号的座机；有两个就用“、”隔开，先打哪个写在前面。'],
    ['外出务工', '父亲、母亲现在在外地打工的选“是”，在家的选“否”。务工地点写到省、市。'],
    ['有监护能力', '一方在外、另一方在家时才要填：在家的那一位能不能照料孩子。'],
    ['照护人', '现在和孩子一起住、照料孩子的人。是父亲或母亲的，关系选“父亲”或“母亲”。'],
    ['监护评估', '按平时了解的情况选；“无人监护”和“监护能力不足”的，请马上告诉学校。'],
    ['救助帮扶', '低保、临时救助、医疗救助、住房救助、其他救助；有几样就用“、”隔开。'],
    ['填好以后', '存好，交给学校管理员，在“导入普查表”里导入。导入前会逐行核对，导错了可以撤销。'],
  ];
  return {
    name: '填表说明',
    titleRows: ['填表说明'],
    columns: [
      { heading: ['项目'], width: 18, kind: 'text' },
      { heading: ['怎么填'], width: 90, kind: 'text' },
    ],
    rows: lines,
    orientation: 'landscape',
  };
}
