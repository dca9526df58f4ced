/** The half-yearly risk assessment: the table, a child's assessments, and who is still to be assessed. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { riskHalf, riskLevel } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';
import { riskAssessmentModel, riskItem, riskScaleModel } from './risk.ts';

const scale = z.strictObject({
  items: z.array(riskItem),
  highBelow: riskScaleModel.fields.highBelow.check.nullable(),
  middleBelow: riskScaleModel.fields.middleBelow.check.nullable(),
});

/** `version` null: the table is still as it came with the program. */
export const riskScaleView = scale.extend({ version: z.int().nullable() });
export type RiskScaleView = z.output<typeof riskScaleView>;

export const riskView = z.strictObject({
  half: codeOf(riskHalf),
  since: dayField,
  /** Newest first. */
  assessments: z.array(
    z.strictObject({ assessment: riskAssessmentModel.whole, assessorName: z.string().nullable() }),
  ),
});
export type RiskView = z.output<typeof riskView>;

export const riskRow = z.strictObject({
  childId: idField,
  name: z.string(),
  className: z.string().nullable(),
  /** In the round that is due now. */
  done: z.boolean(),
  lastOn: dayField.nullable(),
  level: codeOf(riskLevel).nullable(),
});
export type RiskRow = z.output<typeof riskRow>;

const given = z.strictObject({
  itemId: z.string().max(40),
  chosen: z.array(z.string().max(40)).max(20),
  points: z.int().min(0).max(100).nullable(),
});

const paperResult = z.union([documentSchema, bytes]);

export const riskCalls = {
  riskScale: query(nothing, riskScaleView, 'guardians.read'),
  saveRiskScale: command(scale.extend({ version: z.int().nullable() }), riskScaleView, 'school.write', [
    'guardians',
  ]),
  risk: query(z.strictObject({ childId: idField }), riskView, 'guardians.read'),
  /** Every child here with whether it has been assessed in this half-year. */
  riskRound: query(
    nothing,
    z.strictObject({ half: codeOf(riskHalf), since: dayField, rows: z.array(riskRow) }),
    'guardians.read',
  ),
  /** The points are worked out by the office from the table as it is. `level` where the school has set no limits. */
  saveRisk: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      childId: idField,
      day: dayField,
      half: codeOf(riskHalf),
      given: z.array(given).max(40),
      level: codeOf(riskLevel).nullable(),
      assessorId: idField.nullable(),
      others: lineText.nullable(),
      reviewer: shortText.nullable(),
      note: riskAssessmentModel.fields.note.check.nullable(),
    }),
    riskAssessmentModel.whole,
    'guardians.read',
    ['guardians', 'contacts'],
  ),
  removeRisk: command(z.strictObject({ riskId: idField }), nothing, 'guardians.write', [
    'guardians',
    'contacts',
  ]),
  /** The newest assessment filled in, or an empty form. */
  riskPaper: job(
    z.strictObject({ childId: idField, format: z.enum(['document', 'docx']) }),
    paperResult,
    'children.print',
  ),
};
