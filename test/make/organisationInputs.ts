/** Factories of the home's money, and a good input for every call of leadership, rules, plans, meetings, building and funds. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { buildingCalls } from '../../shared/areas/admin/building.ts';
import type { fundCalls } from '../../shared/areas/admin/funds.ts';
import type { leadershipCalls } from '../../shared/areas/admin/leadership.ts';
import type { regulationCalls } from '../../shared/areas/admin/regulations.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof fundCalls & typeof leadershipCalls & typeof regulationCalls & typeof buildingCalls;
type EntryPatch = Input<Calls['saveFundEntry']>['patch'];

export function addFundHead(office: InProcessOffice, patch: Input<Calls['saveFundHead']>['patch'] = {}) {
  return office.call('admin.saveFundHead', {
    ...{ id: null, version: null },
    patch: { name: '活动室建设', kind: 'oneOff', year: 2026, ...patch },
  });
}

export function addFundEntry(office: InProcessOffice, fundHeadId: string, patch: EntryPatch = {}) {
  return office.call('admin.saveFundEntry', {
    ...{ id: null, version: null, fundHeadId, scan: 'none' as const },
    patch: { kind: 'spent', day: '2026-10-08', fen: 120_000, title: '购书架两个', ...patch },
  });
}

export function addLeader(office: InProcessOffice, patch: Input<Calls['saveLeadershipPost']>['patch'] = {}) {
  return office.call('admin.saveLeadershipPost', {
    ...{ id: null, version: null },
    patch: { post: 'leader', name: '白若溪', startsOn: '2026-09-01', ...patch },
  });
}

/** With one draft of these words. */
export function addRegulation(
  office: InProcessOffice,
  { prose = ['按预约使用，每次不超过三十分钟。'], ...patch }: RegulationPatch = {},
) {
  return office.call('admin.saveRegulation', {
    ...{ id: null, version: null, prose },
    patch: { kind: 'rule', title: '亲情电话使用制度', ...patch },
  });
}
type RegulationPatch = Input<Calls['saveRegulation']>['patch'] & { prose?: string[] };

/** The draft of a rule, put in force from this day. */
export async function putDraftInForce(office: InProcessOffice, id: string, inForceOn: string) {
  const { versions } = await office.call('admin.regulation', { id });
  const { version } = versions.find(({ state }) => state === 'draft')!;
  return office.call('admin.putInForce', { id: version.id, version: version.version, inForceOn });
}

/** The next version of a rule, with these words, not yet in force. */
export async function reviseWith(
  office: InProcessOffice,
  regulationId: string,
  prose: string[],
  whatChanged: string | null = '改了时间',
) {
  const draft = await office.call('admin.reviseRegulation', { regulationId });
  return office.call('admin.saveRegulationVersion', {
    ...{ id: draft.id, version: draft.version, prose, whatChanged },
    ...{ keep: draft.materialIds, files: [] },
  });
}

export function addStep(office: InProcessOffice, patch: Input<Calls['saveBuildingStep']>['patch'] = {}) {
  return office.call('admin.saveBuildingStep', {
    ...{ id: null, version: null },
    patch: { what: '墙面粉刷', plannedOn: '2026-11-10', ...patch },
  });
}

export function addObstacle(
  office: InProcessOffice,
  patch: Input<Calls['saveBuildingObstacle']>['patch'] = {},
) {
  return office.call('admin.saveBuildingObstacle', {
    ...{ id: null, version: null },
    patch: { what: '教学楼加固，活动室暂时不能用', since: '2026-09-10', ...patch },
  });
}

export const organisationInputs: { [N in keyof Calls as `admin.${N}`]: Input<Calls[N]> } = {
  'admin.funds': { year: 2026 },
  'admin.saveFundHead': { id: nobody, version: null, patch: { note: '县里专项' } },
  'admin.removeFundHead': { id: nobody },
  'admin.saveFundEntry': {
    ...{ id: null, version: null, fundHeadId: nobody, scan: 'none' },
    patch: { kind: 'spent', day: '2026-10-08', fen: 120_000, title: '购书架两个' },
  },
  'admin.removeFundEntry': { id: nobody },
  'admin.fundVoucher': { id: nobody },
  'admin.leadership': { day: '2026-11-23' },
  'admin.saveLeadershipPost': {
    ...{ id: null, version: null },
    patch: { post: 'member', staffId: nobody, startsOn: '2026-09-01' },
  },
  'admin.removeLeadershipPost': { id: nobody },
  'admin.leadershipPaper': { day: '2026-11-23', format: 'document' },
  'admin.regulations': { day: '2026-11-23' },
  'admin.regulation': { id: nobody },
  'admin.saveRegulation': { id: nobody, version: null, patch: { wallPlace: '走廊' }, prose: null },
  'admin.removeRegulation': { id: nobody },
  'admin.reviseRegulation': { regulationId: nobody },
  'admin.saveRegulationVersion': {
    ...{ id: nobody, version: 1, prose: ['每天开放'], whatChanged: null, keep: [], files: [] },
  },
  'admin.removeRegulationVersion': { id: nobody },
  'admin.putInForce': { id: nobody, version: 1, inForceOn: '2026-09-01' },
  'admin.regulationFile': { id: nobody, materialId: nobody },
  'admin.regulationHistory': { id: nobody, before: null, language: 'zh-CN' },
  'admin.regulationPaper': {
    ...{ versionIds: [nobody], day: '2026-11-23', sheet: 'official', format: 'document' },
  },
  'admin.regulationRegister': { day: '2026-11-23', format: 'document' },
  'admin.building': null,
  'admin.saveBuildingStep': {
    ...{ id: null, version: null },
    patch: { what: '装书架', plannedOn: '2026-12-01', staffId: nobody },
  },
  'admin.removeBuildingStep': { id: nobody },
  'admin.saveBuildingObstacle': { id: nobody, version: null, patch: { measure: '先借用阅览室' } },
  'admin.removeBuildingObstacle': { id: nobody },
  'admin.buildingMonth': { month: '2026-11' },
  'admin.saveBuildingMonth': { month: '2026-11', version: null, words: ['书架装好了'] },
  'admin.buildingDue': null,
  'admin.buildingHistory': { id: nobody, before: null, language: 'zh-CN' },
  'admin.buildingPaper': { paper: 'state', month: '2026-11', format: 'document' },
  'admin.fundPaper': { year: 2026, paper: 'entries', format: 'document' },
};
