/**
 * The first draft of a summary, section by section as the schools' papers have them (domain.md 5): what the records know
 * stands as figures, what they can't know as [待填：…].
 */
import { exhibitLine } from '../../paper/prose.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { homeParagraphs } from './home.ts';
import { lendingParagraphs } from './lending.ts';
import type { SectionText } from './model.ts';
import type { ReportNote } from './notes.ts';
import { buildingParagraphs, leadershipParagraphs } from './organisation.ts';
import type { SummaryFacts } from './rules.ts';

type Told = Pick<ReportNote, 'id' | 'title' | 'text'>;

/** What was marked as good practice in the time, the difficulties that are still there at its end, and what is planned beyond it. */
export interface MarkedNotes {
  practices: readonly Told[];
  difficulties: readonly Told[];
  ahead: readonly Ahead[];
}

/** An open item of a plan. */
export interface Ahead {
  what: string;
  who: readonly string[];
  dueOn: Day | null;
  /** The difficulty that it is to settle. */
  noteId: string | null;
}

/** `span` is how the text calls the time: 半年来, 一年来; `exhibits` are the charts and tables that there are. */
export function summaryDraft(
  facts: SummaryFacts,
  notes: MarkedNotes,
  span: '半年' | '一年',
  exhibits: readonly string[] = [],
): SectionText[] {
  const shown = (name: string) => (exhibits.includes(name) ? [exhibitLine(name)] : []);
  return [
    {
      id: 'situation',
      heading: '基本情况',
      paragraphs: [...situation(facts), ...shown('图：留守儿童按照护情况')],
    },
    {
      id: 'leadership',
      heading: '加强领导，健全制度',
      paragraphs: leadershipParagraphs(facts.organisation, span),
    },
    {
      id: 'measures',
      heading: '主要做法',
      paragraphs: [
        ...buildingParagraphs(facts.organisation, span),
        '## 建档立卡',
        '为{留守儿童}名留守儿童逐人建立档案，每学期开学摸底核对，档案资料不全的还有{资料不全}名。[待填：建档立卡的做法]',
        '## 结对帮扶',
        `{结对教师}名教师与{已结对}名留守儿童结对，占{已结对占比}。${span}来谈心{谈心次数}次、{谈心人次}人次，谈到{谈心人数}名儿童；学习辅导{学习辅导次数}次、{学习辅导人次}人次；写成长记录{成长记录}页。[待填：结对帮扶的做法]`,
        ...shown('图：每月谈心次数'),
        '## 家校联系',
        '家访{家访次数}次、{家访人次}人次，走进{家访人数}名儿童的家；与家长电话访谈{家长电话访谈次数}次、面谈{家长面谈次数}次；帮助孩子与父母通话{亲子通话次数}次、{亲子通话人次}人次，写信{书信次数}次；召开照护人会议{照护人会议次数}次，涉及{照护人会议人数}名儿童，指导照护人{照护人指导次数}次。[待填：家校联系的做法]',
        ...shown('图：每月家访次数'),
        '共打亲情电话（视频）{亲情电话次数}次，接通{亲情电话接通次数}次，{亲情电话人数}名儿童和家人说上了话，共{亲情电话分钟}分钟。[待填：亲情电话的做法]',
        ...shown('图：每月亲情电话次数'),
        '## 社会力量',
        '{校外关爱人员}名（个）代理家长、爱心妈妈、志愿者和单位参加关爱，与{校外结对}名儿童结对，开展关爱{社会关爱次数}次、{社会关爱人次}人次。[待填：社会力量参与的做法]',
        '## 活动和值班',
        ...homeParagraphs(facts.home, span),
        ...shown('图：每月活动次数'),
        ...lendingParagraphs(facts.lending, span),
        ...shown('图：每月借书次数'),
        '## 心理健康和安全教育',
        '[待填：心理健康和安全教育的做法]',
      ],
    },
    {
      id: 'results',
      heading: '取得的成效',
      paragraphs: [...notes.practices.flatMap(noteLines), `[待填：${span}来的变化和典型事例]`],
    },
    {
      id: 'difficulties',
      heading: '存在的困难和问题',
      paragraphs: [
        '目前仍有{资料不全}名留守儿童的档案资料不全，{缺联系电话}名没有可用的联系电话，{未结对}名尚未确定帮扶教师。',
        ...notes.difficulties.flatMap(noteLines),
        ...(notes.difficulties.length === 0 ? ['[待填：其他困难和问题]'] : []),
      ],
    },
    {
      id: 'plan',
      heading: '下一步打算',
      paragraphs: [...nextSteps(notes), '[待填：下一步的工作打算]'],
    },
  ];
}

function situation({ countedOn, before }: SummaryFacts): string[] {
  return [
    `截至${formatDay(countedOn, 'zh-CN', 'long')}，我校共有在校学生{在校学生}人，其中留守儿童{留守儿童}人，占{留守儿童占比}。留守儿童中男生{男生}人，女生{女生}人；父母双方外出的{双方外出}人，占{双方外出占比}，父亲一方外出的{父亲外出}人，母亲一方外出的{母亲外出}人。`,
    '由祖辈照护的{祖辈照护}人，占{祖辈照护占比}；由其他亲属照护的{亲属照护}人，占{亲属照护占比}；由父母一方照护的{父母照护}人，占{父母照护占比}。在校寄宿{寄宿}人，走读{走读}人；残疾{残疾}人，患病{患病}人，享受低保{低保}人。',
    '按国务院口径（父母双方外出，或一方外出另一方无监护能力，不满十六周岁）认定的农村留守儿童{国务院口径}人，另有{待核实}人因缺少监护能力等信息有待核实。',
    ...(before === null
      ? []
      : [
          `与${before.word}（${formatDay(before.day, 'zh-CN', 'long')}）的{${before.word}}人相比，留守儿童人数{增减}。`,
        ]),
  ];
}

/** Each open difficulty with what was planned against it, then what else is planned. */
function nextSteps({ difficulties, ahead }: MarkedNotes): string[] {
  const against = Map.groupBy(ahead, ({ noteId }) => noteId);
  const known = new Set(difficulties.map(({ id }) => id));
  const others = ahead.filter(({ noteId }) => noteId === null || !known.has(noteId));
  return [
    ...difficulties.map(({ id, title }) => {
      const planned = against.get(id) ?? [];
      // what was taken over from the difficulty as it stands says nothing yet of what is done about it
      const steps = planned
        .map((each) => stepWords(each.what === title ? { ...each, what: '[待填：措施]' } : each))
        .join('；');
      return `- 针对“${title}”：${steps === '' ? '[待填：措施、负责人和时间]' : `${steps}。`}`;
    }),
    ...others.map((each) => `- ${stepWords(each)}。`),
  ];
}

function stepWords({ what, who, dueOn }: Ahead): string {
  const told = [who.join('、'), dueOn === null ? '' : `${formatDay(dueOn, 'zh-CN', 'long')}前`].filter(
    Boolean,
  );
  return `${what.replace(/[。；，\s]+$/, '')}${told.length > 0 ? `（${told.join('，')}）` : ''}`;
}

/** A note's title leads its first words. */
function noteLines({ title, text }: Told): string[] {
  const [first = '', ...more] = text;
  return [`**${title}。**${first}`, ...more];
}
