/** The half-year summary: its figures, its draft, its paper. */
import * as z from 'zod';
import { command, job, query } from '../../call.ts';
import { dayField } from '../../values/day.ts';
import { activityFilter } from '../activities/log.ts';
import { paperResult } from '../children/calls.ts';
import { longText } from '../children/checks.ts';
import { childFilter } from '../children/filter.ts';
import { contactFilter } from '../contacts/log.ts';
import { assetFilter } from '../equipment/ledger.ts';
import { loanFilter } from '../library/loanList.ts';
import { callFilter } from '../phone/log.ts';
import { openedShown } from '../rooms/opened/shown.ts';
import { filedCalls, filedReportModel } from './filed.ts';
import { sectionText, summaryModel } from './model.ts';
import { definitions, statisticsView } from './statistics.ts';

const statisticsOn = z.strictObject({ day: dayField.nullable(), definition: z.enum(definitions) });
const halfYear = z.strictObject({ year: z.int().min(2000).max(2100), half: z.int().min(1).max(2) });

const span = { from: dayField, to: dayField };

/** A page of its own that shows what a number counts, of a time. */
export const figurePage = z.discriminatedUnion('of', [
  /** Children who came to no activity. */
  z.strictObject({ of: z.literal('attendance'), ...span }),
  z.strictObject({ of: z.literal('opened'), show: z.enum(openedShown), ...span }),
  z.strictObject({ of: z.literal('roomUse'), counted: z.enum(['used', 'came']), ...span }),
  z.strictObject({ of: z.literal('duty'), ...span }),
  z.strictObject({ of: z.literal('loans'), filter: loanFilter, ...span }),
  z.strictObject({ of: z.literal('catalogue'), ...span }),
  z.strictObject({ of: z.literal('equipment'), filter: assetFilter, ...span }),
]);
export type FigurePage = z.output<typeof figurePage>;

/** A number of the summary with the list that it counts. `name` is how the text calls it: {留守儿童}. */
export const figure = z.strictObject({
  name: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  filter: childFilter.nullable(),
  /** For a number of contacts: those that it counts. */
  contacts: contactFilter.nullable(),
  /** For a number of calls home: those that it counts. */
  calls: callFilter.optional(),
  /** For a number of activities. */
  activities: activityFilter.optional(),
  page: figurePage.optional(),
});
export type Figure = z.output<typeof figure>;

export const summaryTable = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      label: z.string(),
      cells: z.array(z.strictObject({ text: z.string(), filter: childFilter.nullable() })),
    }),
  ),
});
export type SummaryTable = z.output<typeof summaryTable>;

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
  figures: z.array(figure),
  tables: z.array(summaryTable),
});
export type SummaryView = z.output<typeof summaryView>;

export const reportsCalls = {
  summary: query(halfYear, summaryView, 'reports.read'),
  saveSummary: command(
    halfYear.extend({ version: z.int().nullable(), sections: summaryModel.fields.sections.check }),
    summaryModel.whole,
    'reports.write',
    ['reports'],
  ),
  summaryPaper: job(halfYear.extend({ format: z.enum(['document', 'docx']) }), paperResult, 'reports.read'),
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
};
