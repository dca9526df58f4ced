/**
 * Records that prove an indicator: 亲情电话记录, 会议记录, 帮扶记录, 图书借阅情况 are what inspectors look at (domain.md 0). A
 * rule counts the records of the assessment's time; the office's evidenceRules.ts says how.
 */
import type { CodeList } from '../../codes/codeList.ts';

export const evidenceRuleIds = [
  'completeFiles',
  'pairings',
  'talks',
  'visits',
  'carersMeetings',
  'phoneCalls',
  'growthPages',
  'activities',
  'dutyRegisters',
  'openDays',
  'loans',
  'books',
  'equipment',
  'stocktakes',
  'entrustments',
  'riskAssessments',
  'helpers',
  'filedReports',
  'inspections',
  'regulations',
  'wallRegulations',
  'buildingSteps',
  'measuredRooms',
  'fundVouchers',
  'meetings',
  'plans',
  'planItemsDone',
] as const;
export type EvidenceRuleId = (typeof evidenceRuleIds)[number];

const names: Record<EvidenceRuleId, [zh: string, en: string, unit: string]> = {
  completeFiles: ['资料齐全的儿童档案', 'Complete files of children', '份'],
  pairings: ['结对帮扶的儿童', 'Children with a mentor', '人'],
  talks: ['谈心记录', 'Talks', '次'],
  visits: ['家访记录', 'Home visits', '次'],
  carersMeetings: ['照护人会议记录', "Carers' meetings", '次'],
  phoneCalls: ['亲情电话记录', 'Calls home', '次'],
  growthPages: ['成长记录', 'Pages of growth records', '页'],
  activities: ['活动记录', 'Activities', '次'],
  dutyRegisters: ['值班登记', 'Registers of duty', '次'],
  openDays: ['活动室开放', 'Days on which the rooms were open', '天'],
  loans: ['图书借阅记录', 'Loans of books', '次'],
  books: ['图书馆藏', 'Books', '册'],
  equipment: ['器材', 'Equipment', '件'],
  stocktakes: ['清查报告', 'Stocktakes', '次'],
  entrustments: ['委托照护协议', 'Entrustments', '份'],
  riskAssessments: ['风险等级评估', 'Risk assessments', '份'],
  helpers: ['代理家长、志愿者', 'Acting parents and volunteers', '人'],
  filedReports: ['审定上报的材料', 'Reports that were approved', '份'],
  inspections: ['督查和整改记录', 'Inspections', '次'],
  regulations: ['施行中的制度', 'Rules in force', '件'],
  wallRegulations: ['上墙的制度', 'Rules on the wall', '件'],
  buildingSteps: ['完成的建设步骤', 'Steps of building that were done', '项'],
  measuredRooms: ['活动场所和面积', 'Rooms with their size', '处'],
  fundVouchers: ['经费支出凭证', 'Vouchers of what was spent', '份'],
  meetings: ['会议记录', 'Minutes of meetings', '次'],
  plans: ['工作计划', 'Plans', '份'],
  planItemsDone: ['完成的计划事项', 'Items of plans that are done', '项'],
};

export const evidenceRule: CodeList = {
  name: 'evidenceRule',
  source: 'own codes: what an inspector looks at (domain.md 0)',
  entries: evidenceRuleIds.map((code) => ({ code, zh: names[code][0], en: names[code][1] })),
};

/** 次, 份, 人: what stands behind the number on paper. */
export function unitOf(rule: EvidenceRuleId): string {
  return names[rule][2];
}
