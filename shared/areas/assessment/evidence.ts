/** 佐证: what there is to show for an indicator. Records by rule, papers and photos, approved reports, or a place in the cupboard. */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { evidenceKind, evidenceRule } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { materialContent, materialToKeep } from '../admin/materials.ts';
import { attachmentFormats } from '../children/attachments.ts';
import { codeOf, lineText } from '../children/checks.ts';
import { figure } from '../reports/figure.ts';
import { evidenceRuleIds } from './evidenceRules.ts';

export const evidenceModel = record(
  'evidence',
  { zh: '佐证', en: 'Evidence' },
  {
    assessmentId: field({
      check: idField,
      kind: 'link',
      to: 'assessment',
      zh: '自查评估',
      en: 'Self-assessment',
      section: 'evidence',
      required: true,
      system: true,
    }),
    indicatorScoreId: field({
      check: idField,
      kind: 'link',
      to: 'indicatorScore',
      zh: '考核指标',
      en: 'Indicator',
      section: 'evidence',
      required: true,
      system: true,
    }),
    position: field({
      check: z.int().min(0).max(1000),
      kind: 'number',
      zh: '次序',
      en: 'Order',
      section: 'evidence',
      required: true,
      system: true,
    }),
    kind: field({
      check: codeOf(evidenceKind),
      kind: 'code',
      codes: evidenceKind,
      zh: '种类',
      en: 'Kind',
      section: 'evidence',
      required: true,
    }),
    rule: field({
      check: codeOf(evidenceRule),
      kind: 'code',
      codes: evidenceRule,
      zh: '记录',
      en: 'Records',
      section: 'evidence',
    }),
    materialId: field({
      check: idField,
      kind: 'link',
      to: 'material',
      zh: '材料',
      en: 'Material',
      section: 'evidence',
    }),
    filedReportId: field({
      check: idField,
      kind: 'link',
      to: 'filedReport',
      zh: '审定的材料',
      en: 'Approved report',
      section: 'evidence',
    }),
    activityId: field({
      check: idField,
      kind: 'link',
      to: 'activity',
      zh: '活动',
      en: 'Activity',
      section: 'evidence',
    }),
    /** For what lies in the cupboard: what it is and where. */
    note: field({ check: lineText, kind: 'text', zh: '说明', en: 'Note', section: 'evidence' }),
  },
);
export type Evidence = RecordOf<typeof evidenceModel>;

export const evidenceRow = z.strictObject({
  evidence: evidenceModel.whole,
  /** '3-2': the second of the third leaf. */
  number: z.string(),
  words: z.string(),
  /** Of records: how many, with what they open. */
  found: figure.nullable(),
  /** Of a material. */
  format: z.enum(attachmentFormats).nullable(),
});
export type EvidenceRow = z.output<typeof evidenceRow>;

/** Of one leaf. */
export const mostEvidence = 30;

export const ruleFound = z.strictObject({ rule: codeOf(evidenceRule), found: figure });
export type RuleFound = z.output<typeof ruleFound>;

/** One record that a rule counts; what is of one child opens its file. */
export const ruleLine = z.strictObject({
  day: dayField.nullable(),
  words: z.string(),
  childId: idField.nullable(),
});
export type RuleLine = z.output<typeof ruleLine>;

/** On the page; what is more is counted and not listed. */
export const mostRuleRows = 500;

/** What is put in: one of the kinds that need no file. */
export const evidencePut = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('records'), rule: codeOf(evidenceRule) }),
  z.strictObject({ kind: z.literal('report'), filedReportId: idField }),
  z.strictObject({ kind: z.literal('activity'), activityId: idField }),
  z.strictObject({ kind: z.literal('shelf'), note: lineText }),
]);

const touched = ['assessment'] as const;

export const evidenceCalls = {
  /** What each rule finds in the assessment's time. */
  ruleCounts: query(z.strictObject({ id: idField }), z.array(ruleFound), 'assessment.read'),
  /** The records that a rule counts in the assessment's time, the first `mostRuleRows` by their days. */
  ruleRows: query(
    z.strictObject({ id: idField, rule: z.enum(evidenceRuleIds) }),
    z.array(ruleLine),
    'assessment.read',
  ),
  /** Refuses labelTaken for what the leaf has already, notFound, assessmentApproved and tooManyAtOnce. */
  addEvidence: command(
    z.strictObject({ indicatorScoreId: idField, put: evidencePut }),
    evidenceModel.whole,
    'assessment.write',
    touched,
  ),
  /** Files that were read; refuses attachmentGone besides. */
  addFiles: job(
    z.strictObject({ indicatorScoreId: idField, files: z.array(materialToKeep).min(1).max(20) }),
    z.array(idField),
    'assessment.write',
    touched,
  ),
  /** Refuses evidenceMissing for the last of a leaf that has all its points. */
  removeEvidence: command(z.strictObject({ id: idField }), nothing, 'assessment.write', touched),
  /** The file of a material. */
  evidenceFile: query(z.strictObject({ id: idField }), materialContent, 'assessment.read'),
};
