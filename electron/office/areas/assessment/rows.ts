/** An assessment with its lines and what there is to show for each. */

import type { EvidenceRuleId } from '../../../../shared/areas/assessment/evidenceRules.ts';
import {
  type Assessment,
  type AssessmentBrief,
  type AssessmentView,
  assessmentModel,
  assessmentState,
  byBlock,
  type IndicatorScore,
  indicatorScoreModel,
  type ScoreLine,
  sumsOf,
} from '../../../../shared/areas/assessment/scoring.ts';
import type { Figure } from '../../../../shared/areas/reports/figure.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { evidenceOf } from './evidenceRows.ts';
import { findBy } from './rules/index.ts';

type Row = Record<string, SqlValue>;

export function requireAssessment(context: Pick<ReadContext, 'records'>, id: string): Assessment {
  return context.records.find(assessmentModel, id) ?? refuse('notFound', { record: 'assessment' });
}

/** The assessment whose time ended last before this one's; null for the first. */
export function assessmentBefore(
  { read }: Pick<ReadContext, 'read'>,
  { id, endsOn }: Pick<Assessment, 'id' | 'endsOn'>,
): Assessment | null {
  const found = read.get<Row>(
    `select * from assessment where endsOn < ? and id <> ? and deletedAt is null
     order by endsOn desc, seq desc limit 1`,
    endsOn,
    id,
  );
  return found ? fromRow(assessmentModel, found) : null;
}

/** Refuses assessmentApproved too. */
export function requireOpen(context: Pick<ReadContext, 'records'>, id: string): Assessment {
  const found = requireAssessment(context, id);
  return found.approvedOn === null ? found : refuse('assessmentApproved');
}

export function requireScore(context: Pick<ReadContext, 'records'>, id: string): IndicatorScore {
  const found = context.records.find(indicatorScoreModel, id);
  if (!found || !context.records.find(assessmentModel, found.assessmentId))
    return refuse('notFound', { record: 'indicatorScore' });
  return found;
}

export function scoresOf(context: Pick<ReadContext, 'read'>, assessmentId: string): IndicatorScore[] {
  return context.read
    .all<Row>(
      'select * from indicatorScore where assessmentId = ? and deletedAt is null order by position, seq',
      assessmentId,
    )
    .map((row) => fromRow(indicatorScoreModel, row));
}

/** What rules find in the assessment's time, each counted once. */
export class RuleFigures {
  private readonly context: ReadContext;
  private readonly time: { from: string; to: string };
  private readonly known = new Map<string, Figure>();

  constructor(context: ReadContext, { startsOn, endsOn }: Pick<Assessment, 'startsOn' | 'endsOn'>) {
    this.context = context;
    this.time = { from: startsOn, to: endsOn };
  }

  of(rule: EvidenceRuleId): Figure {
    const known = this.known.get(rule);
    if (known) return known;
    const made = findBy(rule, this.context, this.time);
    this.known.set(rule, made);
    return made;
  }
}

export function viewOf(context: ReadContext, assessment: Assessment): AssessmentView {
  const lines = linesOf(context, assessment);
  return { ...briefOf(assessment, lines), lines };
}

export function briefOf(assessment: Assessment, lines: readonly ScoreLine[]): AssessmentBrief {
  const sums = sumsOf(lines);
  return {
    assessment,
    state: assessmentState(assessment, sums),
    sums,
    blocks: byBlock(lines).map(({ block, lines: own }) => ({ block, sums: sumsOf(own) })),
  };
}

export function linesOf(context: ReadContext, assessment: Assessment): ScoreLine[] {
  const figures = new RuleFigures(context, assessment);
  const evidence = evidenceOf(context, assessment.id);
  return scoresOf(context, assessment.id).map((score, at) => {
    const rows = (evidence.get(score.id) ?? []).map(({ rule, ...row }, index) => ({
      ...row,
      number: `${at + 1}-${index + 1}`,
      found: rule === null ? null : figures.of(rule),
    }));
    return {
      score,
      evidence: rows,
      shown: rows.some(({ found }) => found === null || (found.value ?? 0) > 0),
    };
  });
}

/** Whether there is anything to show for a leaf. */
export function isShown(context: ReadContext, found: Assessment, scoreId: string): boolean {
  return linesOf(context, found).some((line) => line.score.id === scoreId && line.shown);
}
