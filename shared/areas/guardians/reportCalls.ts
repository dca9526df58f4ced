/** The duty to report: where words of a situation stand, the reports that one may see, and their clocks. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { dutyRecipient, dutySituation } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';
import { clockMinute, dutyReportModel } from './report.ts';

const found = z.strictObject({ situation: codeOf(dutySituation), words: z.array(z.string()) });

/** Where a text of the child points to a situation: a contact, the notebook in the file, or a risk assessment. */
export const dutySign = z.strictObject({
  place: z.enum(['contact', 'file', 'risk']),
  day: dayField.nullable(),
  found: z.array(found),
});
export type DutySign = z.output<typeof dutySign>;

export const seenReport = z.strictObject({
  report: dutyReportModel.whole,
  foundByName: z.string(),
  /** Of everybody whom the report names, by id. */
  names: z.record(z.string(), z.string()),
});
export type SeenReport = z.output<typeof seenReport>;

export const dutyClocks = z.strictObject({
  carerToldMinutes: z.int(),
  parentsToldMinutes: z.int(),
  authorityToldMinutes: z.int(),
  /** The school's own numbers to ring besides 110. */
  numbers: z.string().nullable(),
});
export type DutyClocks = z.output<typeof dutyClocks>;

export const dutyView = z.strictObject({
  signs: z.array(dutySign),
  reports: z.array(seenReport),
  clocks: dutyClocks,
});
export type DutyView = z.output<typeof dutyView>;

/** A report whose clock runs. */
export const openReport = z.strictObject({
  id: idField,
  childId: idField,
  childName: z.string(),
  to: codeOf(dutyRecipient),
  dueAt: clockMinute,
  late: z.boolean(),
});
export type OpenReport = z.output<typeof openReport>;

export const reportCalls = {
  duty: query(z.strictObject({ childId: idField }), dutyView, 'guardians.report'),
  /** Those that the session may see, the most pressing first. */
  openReports: query(nothing, z.array(openReport), 'guardians.report'),
  /** A new one is seen by who makes it, by who found it, by those named and by the principal. */
  saveReport: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      childId: idField,
      patch: z.strictObject({
        situations: dutyReportModel.fields.situations.check.optional(),
        foundAt: clockMinute.optional(),
        foundById: idField.optional(),
        seen: dutyReportModel.fields.seen.check.nullable().optional(),
        named: z.array(idField).max(20).nullable().optional(),
        closedOn: dayField.nullable().optional(),
        outcome: dutyReportModel.fields.outcome.check.nullable().optional(),
      }),
    }),
    dutyReportModel.whole,
    'guardians.report',
    ['guardians'],
  ),
  /** One recipient told, or why not; null for all three takes it back. */
  tellStep: command(
    z.strictObject({
      reportId: idField,
      version: z.int(),
      to: codeOf(dutyRecipient),
      doneAt: clockMinute.nullable(),
      whom: shortText.nullable(),
      receipt: lineText.nullable(),
      notTold: lineText.nullable(),
    }),
    dutyReportModel.whole,
    'guardians.report',
    ['guardians'],
  ),
  removeReport: command(z.strictObject({ reportId: idField }), nothing, 'guardians.report', ['guardians']),
  /** 强制报告登记表. Refuses notFound for a report that is not one's to see. */
  reportPaper: job(
    z.strictObject({ reportId: idField, format: z.enum(['document', 'docx']) }),
    z.union([documentSchema, bytes]),
    'guardians.report',
  ),
};
