/** How the home is led, built and paid for: numbers of a summary's second section and of building (mission.md 3, 16; domain.md 5). Pure. */
import type { Day } from '../../values/day.ts';
import { formatYuan } from '../../values/money.ts';
import type { Figure, FigurePage } from './figure.ts';

export interface OrganisationFacts {
  /** People with a post of the leadership group at the end of the time. */
  leaders: number;
  /** Held within the time. */
  meetings: number;
  /** Rules in force at its end, and those of them that hang on a wall. */
  rules: { inForce: number; onWall: number };
  /** Items of plans that were done within the time. */
  planned: number;
  /** Steps of building there are, those done within the time, and what stands in the way at its end. */
  building: { steps: number; done: number; obstacles: number };
  /** Integer fen that went out within the time. */
  spent: { oneOff: number; daily: number };
}

interface Span {
  from: Day;
  to: Day;
}

export function organisationFigures(facts: OrganisationFacts, span: Span): Figure[] {
  const { leaders, meetings, rules, planned, building, spent } = facts;
  const count = (name: string, value: number, of: Bare, text = String(value)): Figure => ({
    ...{ name, value, text, filter: null, contacts: null },
    page: { of, ...span },
  });
  const money = (name: string, fen: number) => count(name, fen / 100, 'funds', formatYuan(fen));
  return [
    count('领导小组人数', leaders, 'leadership'),
    count('工作会议次数', meetings, 'meetings'),
    count('现行制度件数', rules.inForce, 'regulations'),
    count('上墙制度件数', rules.onWall, 'regulations'),
    count('完成计划事项', planned, 'planItemsDone'),
    count('建设事项', building.steps, 'building'),
    count('完成建设事项', building.done, 'building'),
    count('未解决建设困难', building.obstacles, 'building'),
    money('投入金额', spent.oneOff + spent.daily),
    money('一次性投入金额', spent.oneOff),
    money('日常投入金额', spent.daily),
  ];
}

type Bare = Extract<
  FigurePage['of'],
  'leadership' | 'meetings' | 'regulations' | 'planItemsDone' | 'building' | 'funds'
>;

/** Only of what the school keeps in the program; `span` is how the text calls the time: 半年, 一年. */
export function leadershipParagraphs(facts: OrganisationFacts, span: string): string[] {
  const { leaders, meetings, rules, planned } = facts;
  const told = [
    ...(leaders > 0 ? ['学校成立留守儿童工作领导小组，现有{领导小组人数}人。'] : []),
    ...(meetings > 0 ? [`${span}来召开会议{工作会议次数}次，研究留守儿童关爱工作。`] : []),
    ...(rules.inForce > 0 ? ['现行制度{现行制度件数}件，其中上墙{上墙制度件数}件。'] : []),
    ...(planned > 0 ? [`${span}来完成计划中的工作{完成计划事项}项。`] : []),
  ];
  return [`${told.join('')}[待填：领导小组及分工、会议、制度和计划的做法]`];
}

/** Under a sub-heading of their own; nothing where nothing was built or spent. */
export function buildingParagraphs({ building, spent }: OrganisationFacts, span: string): string[] {
  const { steps, obstacles } = building;
  const paid = spent.oneOff + spent.daily;
  const told = [
    ...(steps > 0 ? [`建设事项共{建设事项}项，${span}来完成{完成建设事项}项。`] : []),
    ...(obstacles > 0 ? ['尚未解决的困难{未解决建设困难}项。'] : []),
    ...(paid > 0
      ? [`${span}来投入{投入金额}元，其中一次性投入{一次性投入金额}元，日常投入{日常投入金额}元。`]
      : []),
  ];
  return told.length === 0 ? [] : ['## 建设和投入', `${told.join('')}[待填：建设和投入的做法]`];
}
