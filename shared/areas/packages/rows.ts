/**
 * What the lines of a package hold, kind by kind. Each column is named here on its own: a field that a record gets later
 * does not leave the school before somebody writes it down here, and says with `packageVersion` that packages are other.
 * A sealed page, a report of harm, what was said at a talk and the notebook stand in no kind at all; a talk about a child's
 * mind is counted and has no line.
 */
import * as z from 'zod';
import type { Code } from '../../codes/codeList.ts';
import { reportKind } from '../../codes/index.ts';
import type { Field, FieldKind, Fields, RecordModel, Sensitivity } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { maskName } from '../../values/personName.ts';
import { activityModel } from '../activities/model.ts';
import { kinModel } from '../children/kin.ts';
import { childModel } from '../children/model.ts';
import { contactModel } from '../contacts/model.ts';
import { phoneCallModel } from '../phone/model.ts';
import type { PackageDetail } from './manifest.ts';

/** What stands in a line under one key. */
export const packageValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type PackageValue = z.output<typeof packageValue>;
export type PackageRow = Record<string, PackageValue>;

export interface RowColumn {
  key: string;
  zh: string;
  en: string;
  sensitivity: Sensitivity;
  check: z.ZodType<PackageValue>;
  /** How it stands among rows without names and numbers; 'names': words in which the names of people are masked. */
  masked: 'whole' | 'masked' | 'names' | 'absent';
  mask?: ((value: string) => string) | undefined;
  /** How it is shown; a value of no field of a record is text or a number as it is. */
  shown?: Pick<Field, 'kind' | 'codes'> | undefined;
}

export interface RowKind {
  name: string;
  zh: string;
  en: string;
  /** Whose fields leave: a person's, or nobody's. */
  personal: boolean;
  columns: readonly RowColumn[];
}

const text = z.string().max(4000);
const checks: Partial<Record<FieldKind, z.ZodType<PackageValue>>> = {
  day: dayField,
  flag: z.boolean(),
  number: z.number(),
  money: z.int(),
  codes: z.array(z.string().max(60)).max(40),
  phones: z.array(z.string().max(60)).max(20),
};
/** What no words can stand in: codes, days, numbers. */
const structured: readonly FieldKind[] = ['code', 'codes', 'flag', 'number', 'money', 'clock', 'day'];

/** Columns of a record's own fields. `masked`: other than the kind and the sensitivity say. */
function of(
  model: { fields: Fields },
  keys: readonly string[],
  masked: Record<string, RowColumn['masked']> = {},
): RowColumn[] {
  return keys.map((key) => {
    const { zh, en, sensitivity, kind, mask, codes } = model.fields[key]!;
    const isPlain = sensitivity === 'open' && structured.includes(kind);
    return {
      ...{ key, zh, en, sensitivity, mask },
      check: checks[kind] ?? text,
      // telephones go along as plain texts
      shown: { kind: kind === 'phones' ? 'text' : kind, ...(codes && { codes }) },
      masked: masked[key] ?? (isPlain ? 'whole' : mask && kind !== 'phones' ? 'masked' : 'absent'),
    };
  });
}

const id: RowColumn = own('id', '编号', 'Number in the program');
const childId: RowColumn = own('childId', '儿童的编号', "The child's number in the program");

const derived = (name: string, entries: readonly Code[]): RowColumn['shown'] => ({
  kind: 'code',
  codes: { name, source: 'shared/areas/children/rules.ts', entries },
});

const answers = derived('leftBehindAnswer', [
  { code: 'yes', zh: '是', en: 'Yes' },
  { code: 'no', zh: '不是', en: 'No' },
  { code: 'unknown', zh: '还不清楚', en: 'Not known yet' },
]);

const whoIsAway = derived('whoIsAway', [
  { code: 'both', zh: '父母都外出', en: 'Both' },
  { code: 'father', zh: '父亲外出', en: 'Father' },
  { code: 'mother', zh: '母亲外出', en: 'Mother' },
  { code: 'none', zh: '都没有外出', en: 'Neither' },
  { code: 'unknown', zh: '还不清楚', en: 'Not known yet' },
]);

function own(key: string, zh: string, en: string, more: Partial<RowColumn> = {}): RowColumn {
  return { key, zh, en, sensitivity: 'open', check: text, masked: 'whole', ...more };
}

const days = { birthDate: 'absent' } as const;

export const rowKinds: readonly RowKind[] = [
  {
    name: 'figures',
    zh: '数字',
    en: 'Figures',
    personal: false,
    columns: [
      own('group', '哪一组', 'Group'),
      own('name', '名称', 'Name'),
      own('value', '数', 'Number', { check: z.number() }),
    ],
  },
  {
    name: 'statistics',
    zh: '统计表',
    en: 'Statistics table',
    personal: false,
    columns: [
      own('row', '行', 'Row'),
      own('part', '部分', 'Part'),
      own('column', '列', 'Column'),
      own('count', '人数', 'Children', { check: z.int() }),
    ],
  },
  {
    name: 'reportFigures',
    zh: '审定材料里的数字',
    en: 'Figures of approved reports',
    personal: false,
    columns: [
      own('kind', '种类', 'Kind', { shown: { kind: 'code', codes: reportKind } }),
      own('period', '时间', 'Period'),
      own('edition', '第几稿', 'Edition', { check: z.int() }),
      own('name', '名称', 'Name'),
      own('text', '写法', 'As written'),
    ],
  },
  {
    name: 'activities',
    zh: '活动',
    en: 'Activities',
    personal: false,
    columns: [
      id,
      ...of(activityModel, ['title', 'kind', 'day', 'startsAt', 'endsAt', 'place', 'partners', 'costFen'], {
        title: 'names',
        place: 'names',
      }),
      own('children', '参加的儿童数', 'Children who came', { check: z.int() }),
    ],
  },
  {
    name: 'children',
    zh: '儿童',
    en: 'Children',
    personal: true,
    columns: [
      id,
      own('age', '年龄', 'Age', { check: z.int() }),
      own('className', '班级', 'Class'),
      // by the law's definition it may say that a parent can't care
      own('leftBehind', '农村留守儿童（国务院口径）', "Left-behind (State Council's definition)", {
        masked: 'absent',
        shown: answers,
      }),
      own('wider', '留守儿童（学校口径）', "Left-behind (the school's definition)", { shown: answers }),
      own('away', '父母外出情况', 'Parents away', { shown: whoIsAway }),
      own('mentorName', '帮扶教师', 'Mentor', { masked: 'masked', mask: maskName }),
      ...of(
        childModel as unknown as RecordModel,
        [
          'name',
          'sex',
          'ethnicity',
          'birthDate',
          'idNumber',
          'studentNumber',
          'registered',
          'householdKind',
          'registeredAddress',
          'schooling',
          'boarding',
          'enrolledOn',
          'fileOpenedOn',
          'homeAddress',
          'village',
          'homePhone',
          'livesAlone',
          'leftUnattended',
          'bodyCondition',
          'disabilityKind',
          'disabilityLevel',
          'illness',
          'leftBehindReason',
          'incomeSources',
          'relief',
          'writtenNoticeOn',
          'guardianshipAssessment',
        ],
        { ...days, village: 'whole', homePhone: 'absent' },
      ),
    ],
  },
  {
    name: 'kin',
    zh: '家长和照护人',
    en: 'Parents and carers',
    personal: true,
    columns: [
      id,
      childId,
      ...of(
        kinModel as unknown as RecordModel,
        [
          'relation',
          'carer',
          'carerSince',
          'name',
          'birthDate',
          'idNumber',
          'phones',
          'away',
          'awaySince',
          'returnedOn',
          'awayPlace',
          'job',
          'address',
        ],
        days,
      ),
    ],
  },
  {
    name: 'contacts',
    zh: '谈心家访',
    en: 'Talks and visits',
    personal: true,
    columns: [
      id,
      own('childIds', '儿童的编号', "The children's numbers in the program", {
        check: z.array(text).max(2000),
      }),
      own('staffName', '教师', 'Teacher', { masked: 'masked', mask: maskName }),
      ...of(contactModel, ['kind', 'day', 'minutes', 'form', 'topic', 'withWhom']),
    ],
  },
  {
    name: 'calls',
    zh: '亲情电话',
    en: 'Calls home',
    personal: true,
    columns: [
      id,
      childId,
      ...of(
        phoneCallModel,
        ['day', 'startsAt', 'endsAt', 'way', 'relation', 'connected', 'whyNot', 'number'],
        {
          number: 'absent',
        },
      ),
    ],
  },
];

/** Kinds that always go along: nobody can be found in them. */
export const alwaysSent = ['figures', 'statistics', 'reportFigures'] as const;

/** By its name, or by the name of its part. */
export function rowKindNamed(name: string): RowKind | undefined {
  const bare = /^(?:records\/)?(\w+?)(?:\.jsonl)?$/.exec(name)?.[1];
  return rowKinds.find((kind) => kind.name === bare);
}

/** The columns of a kind that leave at this detail; none where the kind does not. */
export function columnsAt({ name, columns }: RowKind, detail: PackageDetail): RowColumn[] {
  if (detail === 'numbers' && !(alwaysSent as readonly string[]).includes(name)) return [];
  return columns.filter(
    ({ masked, sensitivity }) => sensitivity !== 'sealed' && (detail !== 'masked' || masked !== 'absent'),
  );
}

const schemas = new Map<string, z.ZodType<PackageRow>>();

/** Every key is there, an unknown one is refused; undefined for a kind that does not leave at this detail. */
export function rowSchema(kind: RowKind, detail: PackageDetail): z.ZodType<PackageRow> | undefined {
  const columns = columnsAt(kind, detail);
  if (columns.length === 0) return undefined;
  const known = schemas.get(`${kind.name} ${detail}`);
  if (known) return known;
  const made = z.strictObject(
    Object.fromEntries(
      columns.map(({ key, check, zh, en, masked, sensitivity }) => [
        key,
        (detail === 'masked' && masked === 'masked' ? text : check)
          .nullable()
          .meta({ title: zh, description: `${en} (${sensitivity})` }),
      ]),
    ),
  ) as unknown as z.ZodType<PackageRow>;
  schemas.set(`${kind.name} ${detail}`, made);
  return made;
}

/** As it is published in the package. */
export function publishedSchema(kind: RowKind, detail: PackageDetail): string {
  const { $schema, ...schema } = z.toJSONSchema(rowSchema(kind, detail) ?? z.never());
  return `${JSON.stringify({ $schema, title: `${kind.zh} ${kind.en}`, ...schema }, null, 1)}\n`;
}
