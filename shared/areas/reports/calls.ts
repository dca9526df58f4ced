/** The half-year summary: its figures, its draft, its paper. */
import * as z from 'zod';
import { command, job, query } from '../../call.ts';
import { dayField } from '../../values/day.ts';
import { paperResult } from '../children/calls.ts';
import { longText } from '../children/checks.ts';
import { changeCalls } from './changes.ts';
import { chart, summaryTable } from './exhibits.ts';
import { figure, seenFigures } from './figure.ts';
import { filedCalls, filedReportModel } from './filed.ts';
import { sectionText, summaryModel } from './model.ts';
import { monthCalls } from './month.ts';
import { noteCalls } from './notes.ts';
import { definitions, statisticsView } from './statistics.ts';
import { templateCalls } from './template.ts';

const statisticsOn = z.strictObject({ day: dayField.nullable(), definition: z.enum(definitions) });
/** `half` 0 is the whole year. */
const halfYear = z.strictObject({ year: z.int().min(2000).max(2100), half: z.int().min(0).max(2) });

export const summaryView = z.strictObject({
  year: z.int(),
  half: z.int(),
  title: z.string(),
  /** The day for which the children are counted. */
  countedOn: z.string(),
  /** The earlier day compared with, null where no file existed then. */
  comparedWith: z.string().nullable(),
  sections: z.array(sectionText),
  /** Whether the text is the school's own by now. */
  edited: z.boolean(),
  version: z.int().nullable(),
  /** The numbers as they stood when the text was saved; null before. */
  seen: seenFigures.nullable(),
  /** Whether it is drafted from the school's own template. */
  ownTemplate: z.boolean(),
  figures: z.array(figure),
  tables: z.array(summaryTable),
  charts: z.array(chart),
});
export type SummaryView = z.output<typeof summaryView>;

export const reportsCalls = {
  summary: query(halfYear, summaryView, 'reports.read'),
  saveSummary: command(
    halfYear.extend({
      version: z.int().nullable(),
      sections: summaryModel.fields.sections.check,
      seen: seenFigures,
    }),
    summaryModel.whole,
    'reports.write',
    ['reports'],
  ),
  /** As it would be drafted today, whatever somebody has written since. */
  summaryDraft: query(halfYear, z.array(sectionText), 'reports.read'),
  /** `onePage`: its numbers alone, on one sheet. */
  summaryPaper: job(
    halfYear.extend({ format: z.enum(['document', 'docx', 'xlsx']), onePage: z.boolean().optional() }),
    paperResult,
    'reports.read',
  ),
  /**
   * Keeps it as it stands, with its files; `changes` says what a correction changes. Refuses changesUntold, and
   * changedMeanwhile where the text is another than the one of `version`.
   */
  approveSummary: job(
    halfYear.extend({ version: z.int().nullable(), changes: longText.nullable() }),
    filedReportModel.whole,
    'reports.approve',
    ['reports'],
  ),
  /** `day` null is today. */
  statistics: query(statisticsOn, statisticsView, 'reports.read'),
  statisticsPaper: job(
    statisticsOn.extend({ size: z.enum(['A4', 'A3']), format: z.enum(['document', 'xlsx']) }),
    paperResult,
    'reports.read',
  ),
  ...filedCalls,
  ...changeCalls,
  ...noteCalls,
  ...templateCalls,
  ...monthCalls,
};
