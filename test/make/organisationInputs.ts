/** Factories of the home's money, and a good input for every call of leadership, rules, plans, meetings, building and funds. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { fundCalls } from '../../shared/areas/admin/funds.ts';
import type { leadershipCalls } from '../../shared/areas/admin/leadership.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof fundCalls & typeof leadershipCalls;
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
  'admin.fundPaper': { year: 2026, paper: 'entries', format: 'document' },
};
