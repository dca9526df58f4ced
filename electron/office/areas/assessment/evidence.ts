/** Putting in and taking out what there is to show for a leaf. */

import { activityModel } from '../../../../shared/areas/activities/model.ts';
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import {
  type Evidence,
  evidenceModel,
  mostEvidence,
  mostRuleRows,
} from '../../../../shared/areas/assessment/evidence.ts';
import { evidenceRuleIds } from '../../../../shared/areas/assessment/evidenceRules.ts';
import { assessmentModel, indicatorScoreModel } from '../../../../shared/areas/assessment/scoring.ts';
import { filedReportModel } from '../../../../shared/areas/reports/filed.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { keepMaterials, materialOf } from '../admin/materials.ts';
import { evidenceOfScore } from './evidenceRows.ts';
import { isShown, RuleFigures, requireAssessment, requireOpen, requireScore } from './rows.ts';
import { linesBy } from './rules/index.ts';

type Calls = typeof assessmentCalls;
type Put = Partial<Pick<Evidence, 'kind' | 'rule' | 'materialId' | 'filedReportId' | 'activityId' | 'note'>>;

export const ruleCounts: Handler<Calls['ruleCounts']> = (context, { id }) => {
  const figures = new RuleFigures(context, requireAssessment(context, id));
  return evidenceRuleIds.map((rule) => ({ rule, found: figures.of(rule) }));
};

export const ruleRows: Handler<Calls['ruleRows']> = (context, { id, rule }) => {
  const { startsOn, endsOn } = requireAssessment(context, id);
  return linesBy(rule, context, { time: { from: startsOn, to: endsOn }, most: mostRuleRows });
};

export const addEvidence: Handler<Calls['addEvidence']> = (context, { indicatorScoreId, put }) => {
  requireRoom(context, indicatorScoreId, 1);
  if (put.kind === 'report' && !context.records.find(filedReportModel, put.filedReportId))
    refuse('notFound', { record: 'filedReport' });
  if (put.kind === 'activity' && !context.records.find(activityModel, put.activityId))
    refuse('notFound', { record: 'activity' });
  const has = evidenceOfScore(context, indicatorScoreId);
  const same = (each: Evidence) =>
    Object.entries(put).every(([key, value]) => each[key as keyof Evidence] === value);
  if (has.some(same)) refuseField('put', 'twice');
  return insert(context, indicatorScoreId, put);
};

/** Refuses notFound, assessmentApproved, and tooManyAtOnce for more than a leaf takes. */
function requireRoom(context: ReadContext, scoreId: string, more: number): void {
  requireOpen(context, requireScore(context, scoreId).assessmentId);
  if (evidenceOfScore(context, scoreId).length + more > mostEvidence)
    refuse('tooManyAtOnce', { most: mostEvidence });
}

function insert(context: WriteContext, indicatorScoreId: string, put: Put): Evidence {
  const { assessmentId } = requireScore(context, indicatorScoreId);
  const last = evidenceOfScore(context, indicatorScoreId).at(-1)?.position ?? -1;
  return context.insert(evidenceModel, { assessmentId, indicatorScoreId, position: last + 1, ...put });
}

export const addFiles: Handler<Calls['addFiles']> = async (context, { indicatorScoreId, files }) => {
  await context.alone(() => requireRoom(context, indicatorScoreId, files.length));
  return keepMaterials(context, files, (write, ids) => {
    requireRoom(write, indicatorScoreId, ids.length);
    return ids.map((materialId) => insert(write, indicatorScoreId, { kind: 'material', materialId }).id);
  });
};

function requireEvidence(context: Pick<ReadContext, 'records'>, id: string): Evidence {
  const found = context.records.find(evidenceModel, id);
  if (!found || !context.records.find(assessmentModel, found.assessmentId))
    return refuse('notFound', { record: 'evidence' });
  return found;
}

export const removeEvidence: Handler<Calls['removeEvidence']> = (context, { id }) => {
  const { assessmentId, indicatorScoreId } = requireEvidence(context, id);
  const open = requireOpen(context, assessmentId);
  context.remove(evidenceModel, id);
  const { selfHalves, halves } = context.records.find(indicatorScoreModel, indicatorScoreId)!;
  if (selfHalves !== null && selfHalves === halves && halves > 0 && !isShown(context, open, indicatorScoreId))
    refuse('evidenceMissing');
  return null;
};

export const evidenceFile: Handler<Calls['evidenceFile']> = (context, { id }) => {
  const { materialId } = requireEvidence(context, id);
  return materialOf(context, materialId ?? refuse('notFound', { record: 'material' }));
};
