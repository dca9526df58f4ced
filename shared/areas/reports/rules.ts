/** The half-year summary's numbers, its first draft, and how its text carries live numbers. */

import { contactKind } from '../../codes/index.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { formatShare } from '../../values/share.ts';
import { type ChildFilter, type Dimension, everyone, isInGroups } from '../children/filter.ts';
import { groupLabel, groupsInOrder } from '../children/groups.ts';
import { type ContactFigures, everyContact } from '../contacts/log.ts';
import { type CallFigures, everyCall } from '../phone/log.ts';
import type { Figure, SummaryTable } from './calls.ts';
import { type HomeFacts, homeFigures, homeParagraphs } from './home.ts';
import { type LendingFacts, lendingFigures, lendingParagraphs } from './lending.ts';
import type { SectionText } from './model.ts';

/** A child's groups on the day counted; see groupsOf. */
export type Counted = Record<Dimension, readonly string[]>;

export interface SummaryFacts {
  /** Everybody at the school whose file is kept, on the day counted. */
  now: readonly Counted[];
  countedOn: Day;
  /** The same on the last day of the term before; null where no file existed then. */
  before: readonly Counted[] | null;
  comparedWith: Day | null;
  /** Pupils of the whole school; null while no class has a number. */
  pupils: number | null;
  /** Class ids in order, with names. */
  classes: ReadonlyMap<string, string>;
  care: CareFacts;
  home: HomeFacts;
  lending: LendingFacts;
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
    ...homeFigures(facts.home, { from: facts.care.from, to: facts.countedOn }),
    ...lendingFigures(facts.lending, { from: facts.care.from, to: facts.countedOn }),
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
  const before = countOf(facts.before, counted);
  const change = all - before;
  const shown = change === 0 ? '持平' : change > 0 ? `增加${change}人` : `减少${-change}人`;
  return [
    plain('上学期末', before, { filter: { ...everyone, day: facts.comparedWith, groups: counted } }),
    { ...plain('增减', change), text: shown },
  ];
}

/** A number as it is written, with the list that it opens. */
function plain(
  name: string,
  value: number,
  opens: Partial<Pick<Figure, 'filter' | 'contacts' | 'calls'>> = {},
): Figure {
  return { name, value, text: String(value), filter: null, contacts: null, ...opens };
}

/** Pairing, home and school, helpers: 次数, 人次 and 人数 are told apart, as the papers do. */
function careFigures({ now, care, countedOn }: SummaryFacts, all: number): Figure[] {
  const mentors = new Set(now.filter((file) => isInGroups(file, counted)).flatMap((file) => file.mentor));
  mentors.delete('unset');
  const paired = all - countOf(now, { ...counted, mentor: ['unset'] });
  return [
    plain('结对教师', mentors.size),
    plain('已结对', paired),
    { ...plain('已结对占比', paired), text: formatShare(paired, all) },
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
    plain('成长记录', care.growthPages),
    plain('校外关爱人员', care.helpers),
    plain('校外结对', care.helperChildren),
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
    const before = facts.before && countOf(facts.before, wanted);
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
                { text: String(before), filter: { ...everyone, day: facts.comparedWith, groups: wanted } },
                { text: signed(count - before), filter: null },
              ]),
        ],
      },
    ];
  });
  const total = facts.before && countOf(facts.before, counted);
  return {
    id: dimension,
    title,
    columns: ['类别', '人数', '占比', ...(total === null ? [] : ['上学期末', '增减'])],
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
                { text: String(total), filter: { ...everyone, day: facts.comparedWith, groups: counted } },
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

function filterOf(facts: SummaryFacts, groups: Groups): ChildFilter {
  return { ...everyone, day: facts.countedOn, groups: { ...counted, ...groups } };
}

/** The first draft: what the records know as figures, what they can't know as [待填：…]. */
export function firstDraft(facts: SummaryFacts): SectionText[] {
  const compared =
    facts.comparedWith === null
      ? []
      : [
          `与上学期末（${formatDay(facts.comparedWith, 'zh-CN', 'long')}）的{上学期末}人相比，留守儿童人数{增减}。`,
        ];
  return [
    {
      id: 'situation',
      heading: '基本情况',
      paragraphs: [
        `截至${formatDay(facts.countedOn, 'zh-CN', 'long')}，我校共有在校学生{在校学生}人，其中留守儿童{留守儿童}人，占{留守儿童占比}。留守儿童中男生{男生}人，女生{女生}人；父母双方外出的{双方外出}人，占{双方外出占比}，父亲一方外出的{父亲外出}人，母亲一方外出的{母亲外出}人。`,
        '由祖辈照护的{祖辈照护}人，占{祖辈照护占比}；由其他亲属照护的{亲属照护}人，占{亲属照护占比}；由父母一方照护的{父母照护}人，占{父母照护占比}。在校寄宿{寄宿}人，走读{走读}人；残疾{残疾}人，患病{患病}人，享受低保{低保}人。',
        '按国务院口径（父母双方外出，或一方外出另一方无监护能力，不满十六周岁）认定的农村留守儿童{国务院口径}人，另有{待核实}人因缺少监护能力等信息有待核实。',
        ...compared,
      ],
    },
    {
      id: 'measures',
      heading: '主要做法',
      paragraphs: [
        '为{留守儿童}名留守儿童逐人建立档案，每学期开学摸底核对。[待填：领导小组和制度的做法]',
        '结对帮扶。{结对教师}名教师与{已结对}名留守儿童结对，占{已结对占比}。半年来谈心{谈心次数}次、{谈心人次}人次，谈到{谈心人数}名儿童；学习辅导{学习辅导次数}次、{学习辅导人次}人次；写成长记录{成长记录}页。[待填：结对帮扶的做法]',
        '家校联系。家访{家访次数}次、{家访人次}人次，走进{家访人数}名儿童的家；与家长电话访谈{家长电话访谈次数}次、面谈{家长面谈次数}次；帮助孩子与父母通话{亲子通话次数}次、{亲子通话人次}人次，写信{书信次数}次；召开照护人会议{照护人会议次数}次，涉及{照护人会议人数}名儿童，指导照护人{照护人指导次数}次。[待填：家校联系的做法]',
        '亲情电话。共打亲情电话（视频）{亲情电话次数}次，接通{亲情电话接通次数}次，{亲情电话人数}名儿童和家人说上了话，共{亲情电话分钟}分钟。[待填：亲情电话的做法]',
        '社会力量。{校外关爱人员}名（个）代理家长、爱心妈妈、志愿者和单位参加关爱，与{校外结对}名儿童结对，开展关爱{社会关爱次数}次、{社会关爱人次}人次。[待填：社会力量参与的做法]',
        ...homeParagraphs(facts.home),
        ...lendingParagraphs(facts.lending),
        '[待填：心理健康和安全教育的做法]',
      ],
    },
    { id: 'results', heading: '取得的成效', paragraphs: ['[待填：半年来的变化和典型事例]'] },
    {
      id: 'difficulties',
      heading: '存在的困难和问题',
      paragraphs: [
        '目前仍有{资料不全}名留守儿童的档案资料不全，{缺联系电话}名没有可用的联系电话，{未结对}名尚未确定帮扶教师。[待填：其他困难和问题]',
      ],
    },
    { id: 'plan', heading: '下一步打算', paragraphs: ['[待填：下半年的工作打算]'] },
  ];
}
