/** Factories of plans and meetings, and a good input for every call on them. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { meetingCalls } from '../../shared/areas/admin/meetings.ts';
import type { planCalls } from '../../shared/areas/admin/planCalls.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof planCalls & typeof meetingCalls;

/** The plan of the term in which testDay lies. */
export function addPlan(office: InProcessOffice, patch: Input<Calls['savePlan']>['patch'] = {}) {
  return office.call('admin.savePlan', {
    ...{ id: null, version: null },
    patch: {
      ...{ kind: 'term', title: '2026学年第一学期工作计划', startOn: '2026-09-01', endOn: '2027-01-29' },
      ...patch,
    },
  });
}

export function addPlanItem(
  office: InProcessOffice,
  planId: string,
  patch: Input<Calls['savePlanItem']>['patch'] = {},
) {
  return office.call('admin.savePlanItem', {
    ...{ id: null, version: null, planId },
    patch: { what: '走访每一户', ...patch },
  });
}

export function addMeeting(office: InProcessOffice, patch: Input<Calls['saveMeeting']>['patch'] = {}) {
  return office.call('admin.saveMeeting', {
    ...{ id: null, version: null, keep: [], files: [] },
    patch: { kind: 'leadership', subject: '部署冬季安全', heldOn: '2026-11-10', ...patch },
  });
}

export const planInputs: { [N in keyof Calls as `admin.${N}`]: Input<Calls[N]> } = {
  'admin.plans': null,
  'admin.plan': { id: nobody },
  'admin.savePlan': {
    ...{ id: null, version: null },
    patch: { kind: 'year', title: '学年计划', startOn: '2026-09-01', endOn: '2027-08-31' },
  },
  'admin.removePlan': { id: nobody },
  'admin.savePlanItem': { ...{ id: null, version: null, planId: nobody }, patch: { what: '走访每一户' } },
  'admin.movePlanItem': { id: nobody, before: null },
  'admin.closePlanItem': { id: nobody, version: 1, state: 'done', doneOn: null, outcome: null },
  'admin.removePlanItem': { id: nobody },
  'admin.carryPlanItems': { fromId: nobody, toId: nobody },
  'admin.linkPlanItem': { id: nobody, kind: 'contact', targetId: nobody },
  'admin.unlinkPlanItem': { id: nobody },
  'admin.planItemChoices': { id: nobody, text: '' },
  'admin.planItemsOf': { kind: 'contact', targetId: nobody },
  'admin.planItemsDue': null,
  'admin.planItemsDone': { from: '2026-09-01', to: '2027-01-29' },
  'admin.plannedNotes': null,
  'admin.planFromNotes': { planId: nobody, noteIds: [nobody] },
  'admin.planPaper': { id: nobody, paper: 'progress', format: 'document' },
  'admin.meetings': { from: '2026-09-01', to: '2027-01-29' },
  'admin.meeting': { id: nobody },
  'admin.saveMeeting': {
    ...{ id: null, version: null, keep: [], files: [] },
    patch: { kind: 'regular', subject: '工作例会', heldOn: '2026-11-10', staffIds: [nobody] },
  },
  'admin.removeMeeting': { id: nobody },
  'admin.meetingMaterial': { id: nobody, materialId: nobody },
  'admin.meetingToPlan': {
    ...{ id: nobody, planId: nobody },
    lines: [{ decision: '添两盏灯', what: '添两盏灯', staffIds: [], dueOn: null }],
  },
  'admin.meetingPaper': { id: nobody, format: 'document' },
  'admin.meetingsPaper': { from: '2026-09-01', to: '2027-01-29', format: 'document' },
};
