/** The half-year summary's numbers, its first draft, and how its text carries live numbers. */

import { contactKind } from '../../codes/index.ts';
import type { Day } from '../../values/day.ts';
import { formatShare } from '../../values/share.ts';
import { type ChildFilter, type Dimension, everyone, isInGroups } from '../children/filter.ts';
import { groupLabel, groupsInOrder } from '../children/groups.ts';
import { type ContactFigures, everyContact } from '../contacts/log.ts';
import { type CallFigures, everyCall } from '../phone/log.ts';
import type { SummaryTable } from './exhibits.ts';
import type { Figure } from './figure.ts';
import { type HomeFacts, homeFigures } from './home.ts';
import { type LendingFacts, lendingFigures } from './lending.ts';
import { type OrganisationFacts, organisationFigures } from './organisation.ts';

/** A child's groups on the day counted; see groupsOf. */
export type Counted = Record<Dimension, readonly string[]>;

/** What a report is compared with. */
export const comparedWords = ['上学期末', '上月末'] as const;
export type ComparedWord = (typeof comparedWords)[number];

/** Names of numbers that there are only where something earlier can be compared with. */
export const comparedNames: readonly string[] = [...comparedWords, '增减'];

export interface SummaryFacts {
  /** Everybody at the school whose file is kept, on the day counted. */
  now: readonly Counted[];
  countedOn: Day;
  /** The same on an earlier day, and how papers call it: 上学期末, 上月末. Null where no file existed then. */
  before: { files: readonly Counted[]; day: Day; word: ComparedWord } | null;
  /** Pupils of the whole school; null while no class has a number. */
  pupils: number | null;
  /** Class ids in order, with names. */
  classes: ReadonlyMap<string, string>;
  care: CareFacts;
  home: HomeFacts;
  lending: LendingFacts;
  organisation: OrganisationFacts;
}

/** What was done for the children from the half's first day to the day counted. */
export interface CareFacts {
  from: Day;
  /** By kind of contact (shared/codes/contact.ts). */
  contacts: ReadonlyMap<string, ContactFigures>;
  /** Calls home in that time. */
  calls: CallFigures;
  /** Pages of growth records written in that time. */
  growthPages: number;
  /** Helpers from outside on the day counted, and the children paired with one. */
  helpers: number;
  helperChildren: number;
}

type Groups = ChildFilter['groups'];

/** Those whom the school counts: by its wider definition, one parent or both away. */
const counted: Groups = { wider: ['yes'] };

/** Figures by the name that the text calls them: {留守儿童}. Shares are of the left-behind children. */
export function figuresOf(facts: SummaryFacts): Figure[] {
  const all = countOf(facts.now, counted);
  const span = { from: facts.care.from, to: facts.countedOn };
  const figure = (name: string, groups: Groups): Figure => {
    const value = countOf(facts.now, { ...counted, ...groups });
    return plain(name, value, { filter: filterOf(facts, groups) });
  };
  const withShare = (name: string, groups: Groups): Figure[] => {
    const one = figure(name, groups);
    return [one, { ...one, name: `${name}占比`, text: formatShare(one.value ?? 0, all) }];
  };
  return [
    pupilFigure(facts.pupils),
    figure('留守儿童', {}),
    {
      ...figure('留守儿童', {}),
      name: '留守儿童占比',
      text: facts.pupils ? formatShare(all, facts.pupils) : '[待填：占比]',
    },
    figure('国务院口径', { leftBehind: ['yes'] }),
    figure('待核实', { leftBehind: ['unknown'] }),
    ...withShare('男生', { sex: ['1'] }),
    ...withShare('女生', { sex: ['2'] }),
    ...withShare('双方外出', { away: ['both'] }),
    ...withShare('父亲外出', { away: ['father'] }),
    ...withShare('母亲外出', { away: ['mother'] }),
    ...withShare('祖辈照护', { carer: ['grandparent'] }),
    ...withShare('亲属照护', { carer: ['relative'] }),
    ...withShare('父母照护', { carer: ['parent'] }),
    figure('未填照护人', { carer: ['none'] }),
    ...withShare('寄宿', { boarding: ['yes'] }),
    figure('走读', { boarding: ['no'] }),
    figure('小学', { schooling: ['3'] }),
    figure('初中', { schooling: ['4'] }),
    figure('残疾', { bodyCondition: ['2'] }),
    figure('患病', { bodyCondition: ['3'] }),
    figure('低保', { relief: ['1'] }),
    figure('未结对', { mentor: ['unset'] }),
    figure('缺联系电话', { missing: ['contact'] }),
    figure('资料不全', { missing: ['any'] }),
    ...changeFigures(facts, all),
    ...careFigures(facts, all),
    ...homeFigures(facts.home, span),
    ...lendingFigures(facts.lending, span),
    ...organisationFigures(facts.organisation, span),
  ];
}

function pupilFigure(pupils: number | null): Figure {
  return {
    name: '在校学生',
    value: pupils,
    text: pupils === null ? '[待填：在校学生数]' : String(pupils),
    filter: null,
    contacts: null,
  };
}

function changeFigures(facts: SummaryFacts, all: number): Figure[] {
  if (facts.before === null) return [];
  const { files, day, word } = facts.before;
  const before = countOf(files, counted);
  const change = all - before;
  const shown = change === 0 ? '持平' : change > 0 ? `增加${change}人` : `减少${-change}人`;
  return [
    plain(word, before, { filter: { ...everyone, day, groups: counted } }),
    { ...plain('增减', change), text: shown },
  ];
}

/** A number as it is written, with the list that it opens. */
function plain(
  name: string,
  value: number,
  opens: Partial<Pick<Figure, 'filter' | 'contacts' | 'calls' | 'page'>> = {},
): Figure {
  return { name, value, text: String(value), filter: null, contacts: null, ...opens };
}

/** Pairing, home and school, helpers: 次数, 人次 and 人数 are told apart, as the papers do. */
function careFigures({ now, care, countedOn, lending }: SummaryFacts, all: number): Figure[] {
  const today = (of: 'pairing' | 'helpers') =>
    lending.today ? { page: { of, from: care.from, to: countedOn } } : {};
  const mentors = new Set(now.filter((file) => isInGroups(file, counted)).flatMap((file) => file.mentor));
  mentors.delete('unset');
  const paired = all - countOf(now, { ...counted, mentor: ['unset'] });
  return [
    plain('结对教师', mentors.size, today('pairing')),
    plain('已结对', paired, today('pairing')),
    { ...plain('已结对占比', paired, today('pairing')), text: formatShare(paired, all) },
    ...contactKind.entries.flatMap(({ code, zh: word }) => {
      const contacts = { ...everyContact, from: care.from, to: countedOn, kinds: [code] };
      const { times, personTimes, persons } = care.contacts.get(code) ?? noContacts;
      return [
        plain(`${word}次数`, times, { contacts }),
        plain(`${word}人次`, personTimes, { contacts }),
        plain(`${word}人数`, persons, { contacts }),
      ];
    }),
    ...phoneFigures(care, countedOn),
    plain('成长记录', care.growthPages, { page: { of: 'growth', from: care.from, to: countedOn } }),
    plain('校外关爱人员', care.helpers, today('helpers')),
    plain('校外结对', care.helperChildren, today('helpers')),
  ];
}

function phoneFigures({ from, calls: counted }: CareFacts, to: Day): Figure[] {
  const calls = { ...everyCall, from, to };
  const connected = { calls: { ...calls, connected: true } };
  return [
    plain('亲情电话次数', counted.attempts, { calls }),
    plain('亲情电话接通次数', counted.connected, connected),
    plain('亲情电话人数', counted.children, connected),
    plain('亲情电话分钟', counted.minutes, connected),
  ];
}

const noContacts: ContactFigures = { times: 0, personTimes: 0, persons: 0 };

/** One table a dimension: groups with their count, share and, where there is a term before, its count and the change. */
export function tablesOf(facts: SummaryFacts): SummaryTable[] {
  const titles: [Dimension, string][] = [
    ['class', '班级'],
    ['sex', '性别'],
    ['ageBand', '年龄段'],
    ['away', '父母外出情况'],
    ['carer', '照护情况'],
    ['schooling', '就学情况'],
    ['bodyCondition', '身体情况'],
    ['boarding', '寄宿情况'],
  ];
  return titles.map(([dimension, title]) => tableOf(facts, dimension, title));
}

function tableOf(facts: SummaryFacts, dimension: Dimension, title: string): SummaryTable {
  const all = countOf(facts.now, counted);
  const ordered = dimension === 'class' ? [...facts.classes.keys()] : groupsInOrder(dimension);
  const groups = [...new Set([...ordered, 'unset'])];
  const rows = groups.flatMap((group) => {
    const wanted = { ...counted, [dimension]: [group] };
    const count = countOf(facts.now, wanted);
    const before = facts.before && countOf(facts.before.files, wanted);
    if (count === 0 && !before) return [];
    return [
      {
        label: groupLabel(dimension, group, 'zh-CN', facts.classes),
        cells: [
          { text: String(count), filter: filterOf(facts, wanted) },
          { text: formatShare(count, all), filter: null },
          ...(before === null
            ? []
            : [
                { text: String(before), filter: beforeFilter(facts, wanted) },
                { text: signed(count - before), filter: null },
              ]),
        ],
      },
    ];
  });
  const total = facts.before && countOf(facts.before.files, counted);
  return {
    id: dimension,
    title,
    columns: ['类别', '人数', '占比', ...(facts.before === null ? [] : [facts.before.word, '增减'])],
    rows: [
      ...rows,
      {
        label: '合计',
        cells: [
          { text: String(all), filter: filterOf(facts, {}) },
          { text: formatShare(all, all), filter: null },
          ...(total === null
            ? []
            : [
                { text: String(total), filter: beforeFilter(facts, counted) },
                { text: signed(all - total), filter: null },
              ]),
        ],
      },
    ],
  };
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change);
}

function countOf(files: readonly Counted[], groups: Groups): number {
  return files.filter((file) => isInGroups(file, groups)).length;
}

function beforeFilter({ before }: SummaryFacts, groups: Groups): ChildFilter {
  return { ...everyone, day: before?.day ?? null, groups };
}

function filterOf(facts: SummaryFacts, groups: Groups): ChildFilter {
  return { ...everyone, day: facts.countedOn, groups: { ...counted, ...groups } };
}
