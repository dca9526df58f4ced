/**
 * 信息月报: the month's numbers gather themselves, the school writes around them, chooses at least so many items of news, has
 * it approved and hands it over by a day (domain.md 0, 5). Day, least number and receiving office are the school's settings.
 */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { prose } from '../../paper/prose.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { monthField } from '../../values/month.ts';
import { paperResult } from '../children/calls.ts';
import { longText, shortText } from '../children/checks.ts';
import { childChange } from './changes.ts';
import { figure, seenFigures } from './figure.ts';
import { filedReportModel } from './filed.ts';
import { sectionText } from './model.ts';
import { noteRow } from './notes.ts';

export const monthlyReportModel = record(
  'monthlyReport',
  { zh: '信息月报', en: 'Monthly report' },
  {
    month: field({
      check: monthField,
      kind: 'text',
      zh: '月份',
      en: 'Month',
      section: 'month',
      required: true,
      system: true,
    }),
    sections: field({
      check: z.array(sectionText).max(20),
      kind: 'json',
      zh: '正文',
      en: 'Text',
      section: 'month',
      required: true,
    }),
    /** The numbers as they stood when the text was saved, by name. */
    seen: field({
      check: seenFigures,
      kind: 'json',
      zh: '保存时的数字',
      en: 'Numbers when it was saved',
      section: 'month',
      system: true,
    }),
    /** What was recorded of building by then (buildingLines). */
    building: field({
      check: prose,
      kind: 'json',
      zh: '保存时的建设记录',
      en: 'Building when it was saved',
      section: 'month',
      system: true,
    }),
    reporterId: field({
      check: idField,
      kind: 'link',
      zh: '报送人',
      en: 'Reported by',
      section: 'month',
      to: 'staff',
    }),
  },
);
export type MonthlyReport = RecordOf<typeof monthlyReportModel>;

/** How the school reports; one record. */
export const reportingRuleModel = record(
  'reportingRule',
  { zh: '月报规定', en: 'How months are reported' },
  {
    dueDay: field({
      check: z.int().min(1).max(31),
      kind: 'number',
      zh: '每月几日前报',
      en: 'Due by day',
      section: 'rule',
      required: true,
    }),
    leastNews: field({
      check: z.int().min(0).max(20),
      kind: 'number',
      zh: '至少几条信息',
      en: 'Items of news at least',
      section: 'rule',
      required: true,
    }),
    receiver: field({
      check: shortText,
      kind: 'text',
      zh: '报送单位',
      en: 'Receiving office',
      section: 'rule',
      width: 200,
    }),
    remindDays: field({
      check: z.int().min(0).max(31),
      kind: 'number',
      zh: '提前几天提醒',
      en: 'Remind so many days before',
      section: 'rule',
      required: true,
    }),
  },
);
export type ReportingRule = Pick<
  RecordOf<typeof reportingRuleModel>,
  'dueDay' | 'leastNews' | 'receiver' | 'remindDays'
>;

/** 每月22日，不少于2条 (domain.md 0), until the school says otherwise. */
export const firstRule: ReportingRule = { dueDay: 22, leastNews: 2, receiver: null, remindDays: 5 };

const reportingRule = z.strictObject({
  dueDay: reportingRuleModel.fields.dueDay.check,
  leastNews: reportingRuleModel.fields.leastNews.check,
  receiver: reportingRuleModel.fields.receiver.check.nullable(),
  remindDays: reportingRuleModel.fields.remindDays.check,
});

/** What still stands between a report and its approval; see lacksOf. */
export const monthLacks = ['news', 'newsUnwritten', 'todo', 'reporter', 'receiver'] as const;
export type MonthLack = (typeof monthLacks)[number];

export const monthView = z.strictObject({
  month: monthField,
  title: z.string(),
  /** The days that it counts; the last is today while the month lasts. */
  from: dayField,
  to: dayField,
  dueOn: dayField,
  sections: z.array(sectionText),
  edited: z.boolean(),
  version: z.int().nullable(),
  seen: seenFigures.nullable(),
  /** What was recorded of building since the text was saved, as a draft would tell it. */
  buildingSince: prose,
  reporterId: idField.nullable(),
  figures: z.array(figure),
  changes: z.array(childChange),
  /** News that is chosen for this month. */
  news: z.array(noteRow),
  rule: reportingRule,
  lacks: z.array(z.enum(monthLacks)),
});
export type MonthView = z.output<typeof monthView>;

/**
 * How far a month's report is: `none` before anybody wrote or chose something, `draft`, `approved`, `delivered`;
 * `late` says that the day has passed, or that it was handed over after it; never of a month before the school's first.
 */
export const monthStates = ['none', 'draft', 'approved', 'delivered'] as const;
export type MonthState = (typeof monthStates)[number];

export const monthRow = z.strictObject({
  month: monthField,
  state: z.enum(monthStates),
  dueOn: dayField,
  late: z.boolean(),
  news: z.int(),
  adopted: z.int(),
  edition: z.int().nullable(),
  deliveredOn: dayField.nullable(),
});
export type MonthRow = z.output<typeof monthRow>;

const which = z.strictObject({ month: monthField });
const touched = ['reports'] as const;

export const monthCalls = {
  month: query(which, monthView, 'reports.read'),
  saveMonth: command(
    which.extend({
      version: z.int().nullable(),
      sections: monthlyReportModel.fields.sections.check,
      seen: seenFigures,
      reporterId: idField.nullable(),
    }),
    monthlyReportModel.whole,
    'reports.write',
    touched,
  ),
  monthPaper: job(
    which.extend({ format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'reports.read',
  ),
  /** Keeps it as it stands. Refuses reportLacks {count} while something is missing, changesUntold, changedMeanwhile. */
  approveMonth: job(
    which.extend({ version: z.int().nullable(), changes: longText.nullable() }),
    filedReportModel.whole,
    'reports.approve',
    touched,
  ),
  /** The twelve months of a year as far as they have begun, the first one first. */
  months: query(z.strictObject({ year: z.int().min(2000).max(2100) }), z.array(monthRow), 'reports.read'),
  saveReportingRule: command(reportingRule, nothing, 'reports.write', touched),
  /**
   * The report that is due next and not handed over: this month's, or one of the two before. Null where all are, and
   * before the days in which the school wants to be reminded.
   */
  monthDue: query(nothing, monthRow.extend({ days: z.int() }).nullable(), 'reports.read'),
};
