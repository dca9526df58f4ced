/**
 * 自查评估: the school scores itself by a table of indicators. An assessment has its own copy of the leaves; a leaf without
 * evidence can't have all its points, and points that are lost need a reason.
 */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { sumOfHalves } from '../../values/halfPoints.ts';
import { paperResult } from '../children/calls.ts';
import { lineText, longText } from '../children/checks.ts';
import { filedReportModel } from '../reports/filed.ts';
import { evidenceRow } from './evidence.ts';
import { halves, indicatorModel } from './tree.ts';

export const assessmentModel = record(
  'assessment',
  { zh: '自查评估', en: 'Self-assessment' },
  {
    treeId: field({
      check: idField,
      kind: 'link',
      to: 'indicatorTree',
      zh: '考核指标体系',
      en: 'Indicator table',
      section: 'assessment',
      required: true,
    }),
    /** As it was called when the assessment began. */
    treeTitle: field({
      check: z.string().min(1).max(120),
      kind: 'text',
      zh: '所用指标',
      en: 'Table used',
      section: 'assessment',
      required: true,
      system: true,
    }),
    /** Under it the approved files are kept too. */
    title: field({
      check: z.string().trim().min(1).max(60),
      kind: 'text',
      zh: '名称',
      en: 'Title',
      section: 'assessment',
      required: true,
      width: 300,
    }),
    /** Both days belong to the time whose records count. */
    startsOn: field({
      check: dayField,
      kind: 'day',
      zh: '从',
      en: 'From',
      section: 'assessment',
      required: true,
      width: 110,
    }),
    endsOn: field({
      check: dayField,
      kind: 'day',
      zh: '到',
      en: 'To',
      section: 'assessment',
      required: true,
      width: 110,
    }),
    /** From then on nothing of it changes but what the inspectors gave. */
    approvedOn: field({
      check: dayField,
      kind: 'day',
      zh: '审定日期',
      en: 'Approved on',
      section: 'assessment',
      system: true,
    }),
    note: field({ check: longText, kind: 'longText', zh: '说明', en: 'Note', section: 'assessment' }),
  },
);
export type Assessment = RecordOf<typeof assessmentModel>;

const { target, criterion, look, rules } = indicatorModel.fields;

export const indicatorScoreModel = record(
  'indicatorScore',
  { zh: '指标得分', en: 'Score of an indicator' },
  {
    assessmentId: field({
      check: idField,
      kind: 'link',
      to: 'assessment',
      zh: '自查评估',
      en: 'Self-assessment',
      section: 'score',
      required: true,
      system: true,
    }),
    position: field({
      check: z.int().min(0).max(1000),
      kind: 'number',
      zh: '次序',
      en: 'Order',
      section: 'score',
      required: true,
      system: true,
    }),
    /** Names of the levels above, outermost first; empty for a leaf of the first level. */
    path: field({
      check: z.array(z.string()).max(2),
      kind: 'json',
      zh: '上级指标',
      en: 'Belongs to',
      section: 'score',
      required: true,
      system: true,
    }),
    name: field({
      check: lineText,
      kind: 'text',
      zh: '考核指标',
      en: 'Indicator',
      section: 'score',
      required: true,
      system: true,
    }),
    target: { ...target, section: 'score', system: true },
    halves: field({
      check: halves,
      kind: 'number',
      zh: '分值（半分）',
      en: 'Half points',
      section: 'score',
      required: true,
      system: true,
    }),
    criterion: { ...criterion, section: 'score', system: true },
    look: { ...look, section: 'score', system: true },
    rules: { ...rules, section: 'score', system: true },
    selfHalves: field({
      check: halves,
      kind: 'number',
      zh: '自评得分（半分）',
      en: 'Own score (half points)',
      section: 'score',
    }),
    lostBecause: field({
      check: lineText,
      kind: 'text',
      zh: '扣分原因',
      en: 'Why points were lost',
      section: 'score',
    }),
    givenHalves: field({
      check: halves,
      kind: 'number',
      zh: '考评得分（半分）',
      en: 'Score given (half points)',
      section: 'score',
    }),
  },
);
export type IndicatorScore = RecordOf<typeof indicatorScoreModel>;

/** Of some leaves, in halves; `given` null while the inspectors have given nothing. */
export const scoreSums = z.strictObject({
  leaves: z.int(),
  scored: z.int(),
  /** Leaves for which there is nothing to show. */
  bare: z.int(),
  halves: z.int(),
  selfHalves: z.int(),
  givenHalves: z.int().nullable(),
});
export type ScoreSums = z.output<typeof scoreSums>;

export interface Scored {
  score: Pick<IndicatorScore, 'halves' | 'selfHalves' | 'givenHalves'>;
  /** Whether there is evidence that shows something. */
  shown: boolean;
}

export function sumsOf(lines: readonly Scored[]): ScoreSums {
  const given = lines.filter(({ score }) => score.givenHalves !== null);
  return {
    leaves: lines.length,
    scored: lines.filter(({ score }) => score.selfHalves !== null).length,
    bare: lines.filter(({ shown }) => !shown).length,
    halves: sumOfHalves(lines.map(({ score }) => score.halves)),
    selfHalves: sumOfHalves(lines.map(({ score }) => score.selfHalves)),
    givenHalves: given.length === 0 ? null : sumOfHalves(given.map(({ score }) => score.givenHalves)),
  };
}

/** The first level of a leaf: its block of the table. */
export function blockOf({ path, name }: Pick<IndicatorScore, 'path' | 'name'>): string {
  return path[0] ?? name;
}

/** Lines by block, in order. */
export function byBlock<L extends { score: Pick<IndicatorScore, 'path' | 'name'> }>(
  lines: readonly L[],
): { block: string; lines: L[] }[] {
  const blocks: { block: string; lines: L[] }[] = [];
  for (const line of lines) {
    const block = blockOf(line.score);
    const last = blocks.at(-1);
    if (last?.block === block) last.lines.push(line);
    else blocks.push({ block, lines: [line] });
  }
  return blocks;
}

export const assessmentStates = ['scoring', 'scored', 'approved'] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** `scored`: every leaf has its points. */
export function assessmentState(
  { approvedOn }: Pick<Assessment, 'approvedOn'>,
  { leaves, scored }: Pick<ScoreSums, 'leaves' | 'scored'>,
): AssessmentState {
  if (approvedOn !== null) return 'approved';
  return scored === leaves ? 'scored' : 'scoring';
}

export const assessmentBrief = z.strictObject({
  assessment: assessmentModel.whole,
  state: z.enum(assessmentStates),
  sums: scoreSums,
  blocks: z.array(z.strictObject({ block: z.string(), sums: scoreSums })),
});
export type AssessmentBrief = z.output<typeof assessmentBrief>;

export const scoreLine = z.strictObject({
  score: indicatorScoreModel.whole,
  evidence: z.array(evidenceRow),
  /** Whether there is evidence that shows something: a rule that finds no record shows nothing. */
  shown: z.boolean(),
});
export type ScoreLine = z.output<typeof scoreLine>;

export const assessmentView = assessmentBrief.extend({ lines: z.array(scoreLine) });
export type AssessmentView = z.output<typeof assessmentView>;

/** The time before: what the same indicators, by their names and what they belong to, were given then. */
export const earlierScores = z.strictObject({
  title: z.string(),
  scores: z.array(
    z.strictObject({
      /** Of the leaf that is scored now. */
      scoreId: idField,
      halves: z.int(),
      selfHalves: z.int().nullable(),
      givenHalves: z.int().nullable(),
      lostBecause: z.string().nullable(),
    }),
  ),
});
export type EarlierScores = z.output<typeof earlierScores>;

const touched = ['assessment'] as const;
const fields = assessmentModel.fields;

export const scoringCalls = {
  /** Newest time first, each with its sums by block, so that years stand beside each other. */
  assessments: query(nothing, z.array(assessmentBrief), 'assessment.read'),
  assessment: query(z.strictObject({ id: idField }), assessmentView, 'assessment.read'),
  /** Null for the first one. */
  earlierScores: query(z.strictObject({ id: idField }), earlierScores.nullable(), 'assessment.read'),
  /**
   * Copies the table's leaves and puts in what their rules name as evidence. Refuses labelTaken at the title of another one,
   * and endBeforeStart.
   */
  startAssessment: command(
    z.strictObject({
      treeId: idField,
      title: fields.title.check,
      startsOn: dayField,
      endsOn: dayField,
    }),
    assessmentModel.whole,
    'assessment.write',
    touched,
  ),
  saveAssessment: command(
    z.strictObject({
      id: idField,
      version: z.int().nullable(),
      patch: z.strictObject({
        title: fields.title.check,
        startsOn: dayField,
        endsOn: dayField,
        note: fields.note.check.nullable(),
      }),
    }),
    assessmentModel.whole,
    'assessment.write',
    touched,
  ),
  removeAssessment: command(z.strictObject({ id: idField }), nothing, 'assessment.write', touched),
  /**
   * The school's own score of a leaf. Refuses evidenceMissing for all points without anything to show, reasonMissing for
   * points lost without a word, and assessmentApproved.
   */
  score: command(
    z.strictObject({
      id: idField,
      version: z.int().nullable(),
      selfHalves: halves.nullable(),
      lostBecause: indicatorScoreModel.fields.lostBecause.check.nullable(),
    }),
    indicatorScoreModel.whole,
    'assessment.write',
    touched,
  ),
  /** What the inspectors gave; after the approval too. */
  saveGiven: command(
    z.strictObject({ id: idField, version: z.int().nullable(), givenHalves: halves.nullable() }),
    indicatorScoreModel.whole,
    'assessment.write',
    touched,
  ),
  /** The form as it stands now. */
  assessmentPaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'assessment.read',
  ),
  /**
   * Keeps form and evidence index with their files; from then on only the inspectors' points change. Refuses
   * leavesUnscored {count}, evidenceMissing, changedMeanwhile, and changesUntold for a correction that says nothing.
   */
  approveAssessment: job(
    z.strictObject({ id: idField, version: z.int(), changes: longText.nullable() }),
    filedReportModel.whole,
    'reports.approve',
    ['assessment', 'reports'],
  ),
  /** Everything that is bound behind the form, in the indicators' order; a PDF is asked for by evidenceFile. */
  bindingParts: job(
    z.strictObject({ id: idField }),
    z.strictObject({
      view: assessmentView,
      before: assessmentBrief.nullable(),
      school: z.string(),
      parts: z.array(z.strictObject({ evidenceId: idField, document: documentSchema.nullable() })),
    }),
    'assessment.read',
  ),
  /** To correct it: what was approved stays as it is, the correction is another edition. */
  reopenAssessment: command(
    z.strictObject({ id: idField }),
    assessmentModel.whole,
    'reports.approve',
    touched,
  ),
};
