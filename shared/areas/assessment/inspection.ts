/**
 * 督查 and 整改: who came and what they found; each finding has a day by which it is put right, somebody who does it, what was
 * done, its proof, a re-check, and an end (mission.md 18, 19). How far it is follows from these facts.
 */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { inspectionKind } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { type Day, dayField } from '../../values/day.ts';
import { materialContent, materialRow, materialToKeep } from '../admin/materials.ts';
import { paperResult } from '../children/calls.ts';
import { codeOf, lineText, longText, shortText } from '../children/checks.ts';

export const inspectionModel = record(
  'inspection',
  { zh: '督查', en: 'Inspection' },
  {
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'inspection',
      required: true,
      width: 110,
    }),
    kind: field({
      check: codeOf(inspectionKind),
      kind: 'code',
      codes: inspectionKind,
      zh: '种类',
      en: 'Kind',
      section: 'inspection',
      required: true,
      width: 110,
    }),
    office: field({
      check: shortText,
      kind: 'text',
      zh: '督查单位',
      en: 'Which office',
      section: 'inspection',
      required: true,
      width: 180,
    }),
    people: field({
      check: lineText,
      kind: 'text',
      zh: '督查人员',
      en: 'Who came',
      section: 'inspection',
      width: 180,
    }),
    praised: field({
      check: longText,
      kind: 'longText',
      zh: '肯定的做法',
      en: 'What was praised',
      section: 'inspection',
    }),
    note: field({ check: longText, kind: 'longText', zh: '备注', en: 'Note', section: 'inspection' }),
  },
);
export type Inspection = RecordOf<typeof inspectionModel>;

export const findingModel = record(
  'finding',
  { zh: '整改事项', en: 'Finding' },
  {
    inspectionId: field({
      check: idField,
      kind: 'link',
      to: 'inspection',
      zh: '督查',
      en: 'Inspection',
      section: 'finding',
      required: true,
      system: true,
    }),
    title: field({
      check: lineText,
      kind: 'text',
      zh: '发现的问题',
      en: 'What was found',
      section: 'finding',
      required: true,
      width: 280,
    }),
    serious: field({ check: z.boolean(), kind: 'flag', zh: '重大问题', en: 'Serious', section: 'finding' }),
    deadline: field({
      check: dayField,
      kind: 'day',
      zh: '整改期限',
      en: 'To be put right by',
      section: 'finding',
      required: true,
      width: 110,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '责任人',
      en: 'Who answers for it',
      section: 'finding',
      required: true,
      width: 100,
    }),
    asked: field({
      check: longText,
      kind: 'longText',
      zh: '整改要求',
      en: 'What is asked',
      section: 'finding',
    }),
    measures: field({
      check: longText,
      kind: 'longText',
      zh: '整改措施',
      en: 'What was done',
      section: 'done',
    }),
    doneOn: field({
      check: dayField,
      kind: 'day',
      zh: '完成日期',
      en: 'Done on',
      section: 'done',
      width: 110,
    }),
    /** Papers and photos that prove it. */
    proof: field({
      check: z.array(idField).max(40),
      kind: 'json',
      zh: '佐证材料',
      en: 'Proof',
      section: 'done',
      required: true,
      system: true,
    }),
    recheckedOn: field({
      check: dayField,
      kind: 'day',
      zh: '复查日期',
      en: 'Re-checked on',
      section: 'recheck',
      system: true,
    }),
    recheckedById: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '复查人',
      en: 'Re-checked by',
      section: 'recheck',
      system: true,
    }),
    passed: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '复查通过',
      en: 'Found right',
      section: 'recheck',
      system: true,
    }),
    recheckNote: field({
      check: lineText,
      kind: 'text',
      zh: '复查情况',
      en: 'What the re-check found',
      section: 'recheck',
      system: true,
    }),
    closedOn: field({
      check: dayField,
      kind: 'day',
      zh: '销号日期',
      en: 'Closed on',
      section: 'end',
      system: true,
    }),
    closedById: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '销号人',
      en: 'Closed by',
      section: 'end',
      system: true,
    }),
  },
);
export type Finding = RecordOf<typeof findingModel>;

export const findingStates = ['open', 'overdue', 'waiting', 'passed', 'closed'] as const;
export type FindingState = (typeof findingStates)[number];

/** `waiting`: done, not yet found right; on the deadline itself nothing is late. */
export function findingState(
  { closedOn, passed, doneOn, deadline }: Pick<Finding, 'closedOn' | 'passed' | 'doneOn' | 'deadline'>,
  today: Day,
): FindingState {
  if (closedOn !== null) return 'closed';
  if (doneOn !== null) return passed ? 'passed' : 'waiting';
  return deadline < today ? 'overdue' : 'open';
}

export const findingRow = z.strictObject({
  finding: findingModel.whole,
  state: z.enum(findingStates),
  staff: z.string(),
  recheckedBy: z.string().nullable(),
  closedBy: z.string().nullable(),
  proof: z.array(materialRow),
});
export type FindingRow = z.output<typeof findingRow>;

export const inspectionView = z.strictObject({
  inspection: inspectionModel.whole,
  findings: z.array(findingRow),
});
export type InspectionView = z.output<typeof inspectionView>;

const touched = ['assessment'] as const;
const { fields } = findingModel;

export const inspectionCalls = {
  /** Newest first, each with its findings. */
  inspections: query(nothing, z.array(inspectionView), 'assessment.read'),
  /** What is open, for 今日 and the menu. */
  findingsDue: query(
    nothing,
    z.strictObject({ overdue: z.int(), open: z.int(), waiting: z.int(), passed: z.int() }),
    'assessment.read',
  ),
  saveInspection: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: inspectionModel.patch }),
    inspectionModel.whole,
    'assessment.write',
    touched,
  ),
  /** With its findings; refuses findingClosed when one of them is closed. */
  removeInspection: command(z.strictObject({ id: idField }), nothing, 'assessment.write', touched),
  /** Refuses findingClosed, and dayPast for a deadline before the inspection. */
  saveFinding: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      inspectionId: idField,
      patch: z.strictObject({
        title: fields.title.check,
        serious: z.boolean(),
        deadline: dayField,
        staffId: idField,
        asked: longText.nullable(),
      }),
    }),
    findingModel.whole,
    'assessment.write',
    touched,
  ),
  removeFinding: command(z.strictObject({ id: idField }), nothing, 'assessment.write', touched),
  /**
   * What was done; with a day it waits for the re-check, and one that failed before is forgotten. `keep` are the proofs that
   * stay. Refuses dayAhead, beforeInspection, findingClosed, attachmentGone.
   */
  putRight: job(
    z.strictObject({
      id: idField,
      version: z.int(),
      measures: longText,
      doneOn: dayField.nullable(),
      keep: z.array(idField).max(40),
      files: z.array(materialToKeep).max(20),
    }),
    findingModel.whole,
    'assessment.write',
    touched,
  ),
  /** Not passed, it is open again. Refuses recheckFirst for what is not done, and reasonMissing for a failure without words. */
  recheck: command(
    z.strictObject({ id: idField, version: z.int(), passed: z.boolean(), note: lineText.nullable() }),
    findingModel.whole,
    'assessment.write',
    touched,
  ),
  /** 销号. Refuses recheckFirst where no re-check has found it right. */
  closeFinding: command(
    z.strictObject({ id: idField, version: z.int() }),
    findingModel.whole,
    'assessment.close',
    touched,
  ),
  findingProof: query(
    z.strictObject({ id: idField, materialId: idField }),
    materialContent,
    'assessment.read',
  ),
  /** 整改台账 of all that is not closed, or of all. */
  findingsPaper: job(
    z.strictObject({ all: z.boolean(), format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'assessment.read',
  ),
  /** 整改通知单, and 整改销号单 once it is done. */
  findingPaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx']) }),
    paperResult,
    'assessment.read',
  ),
};
