/**
 * 会议: who met when and where, what was said and what was decided. A decision becomes an item of a plan in one act and is
 * followed there (mission.md 3).
 */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { meetingKind } from '../../codes/index.ts';
import { prose } from '../../paper/prose.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { clockField } from '../../values/clock.ts';
import { dayField } from '../../values/day.ts';
import { paperResult } from '../children/calls.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';
import { materialContent, materialRow, materialToKeep } from './materials.ts';
import { mostOfPlan, planItemModel, planItemShown } from './plans.ts';

const staffIds = z.array(idField).max(200);

export const meetingModel = record(
  'meeting',
  { zh: '会议', en: 'Meeting' },
  {
    kind: field({
      check: codeOf(meetingKind),
      kind: 'code',
      codes: meetingKind,
      zh: '会议类型',
      en: 'Kind',
      section: 'meeting',
      required: true,
      width: 130,
    }),
    subject: field({
      check: lineText,
      kind: 'text',
      zh: '会议主题',
      en: 'Subject',
      section: 'meeting',
      required: true,
      width: 280,
    }),
    heldOn: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'meeting',
      required: true,
      width: 110,
    }),
    startsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '开始',
      en: 'From',
      section: 'meeting',
      width: 80,
    }),
    endsAt: field({
      check: clockField,
      kind: 'clock',
      zh: '结束',
      en: 'Until',
      section: 'meeting',
      width: 80,
    }),
    place: field({ check: shortText, kind: 'text', zh: '地点', en: 'Place', section: 'meeting', width: 140 }),
    chairId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '主持人',
      en: 'Chair',
      section: 'people',
      width: 100,
    }),
    /** Where somebody from outside leads it. */
    chairName: field({
      check: shortText,
      kind: 'text',
      zh: '校外主持人',
      en: 'Chair from outside',
      section: 'people',
      width: 120,
    }),
    recorderId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '记录人',
      en: 'Minutes by',
      section: 'people',
      width: 100,
    }),
    staffIds: field({
      check: staffIds,
      kind: 'json',
      zh: '参加的教职工',
      en: 'Staff who attended',
      section: 'people',
      required: true,
    }),
    others: field({
      check: z.string().trim().min(1).max(400),
      kind: 'longText',
      zh: '其他参加人员',
      en: 'Others who attended',
      section: 'people',
    }),
    /** Lines of shared/paper/prose.ts. */
    minutes: field({
      check: prose,
      kind: 'json',
      zh: '会议记录',
      en: 'Minutes',
      section: 'minutes',
      required: true,
    }),
    /** One a line. */
    decisions: field({
      check: z.array(lineText).max(40),
      kind: 'json',
      zh: '议定事项',
      en: 'Decisions',
      section: 'minutes',
      required: true,
    }),
    /** Papers and photos of it. */
    materials: field({
      check: z.array(idField).max(40),
      kind: 'json',
      zh: '会议材料',
      en: 'Papers of the meeting',
      section: 'minutes',
      required: true,
      system: true,
    }),
  },
);
export type Meeting = RecordOf<typeof meetingModel>;

/** A person as the page names one. */
export const namedStaff = z.strictObject({ id: idField, name: z.string() });

/** `decided` and `planned` count the decisions and those of them that are items of a plan. */
export const meetingRow = z.strictObject({
  meeting: meetingModel.whole,
  chair: z.string().nullable(),
  recorder: z.string().nullable(),
  staff: z.array(namedStaff),
  decided: z.int(),
  planned: z.int(),
});
export type MeetingRow = z.output<typeof meetingRow>;

/** What became of a decision: the item as it stands now, wherever it was carried on to. */
export const decidedItem = z.strictObject({
  item: planItemModel.whole,
  shown: planItemShown,
  plan: z.string(),
  staff: z.array(z.string()),
});

export const meetingView = z.strictObject({
  ...meetingRow.shape,
  files: z.array(materialRow),
  items: z.array(decidedItem),
});
export type MeetingView = z.output<typeof meetingView>;

const span = { from: dayField, to: dayField };
const { fields } = meetingModel;
const touched = ['admin'] as const;

/**
 * Who keeps the school's organisation reads every meeting; everybody else those that he led, wrote down or attended:
 * minutes name children's troubles, and one that is out of reach is not there.
 */
export const meetingCalls = {
  /** Between two days, both in it, newest first. */
  meetings: query(z.strictObject(span), z.array(meetingRow), 'organisation.read'),
  meeting: query(z.strictObject({ id: idField }), meetingView, 'organisation.read'),
  /**
   * `keep` are the papers that stay. Refuses dayAhead for minutes of a day that has not come, endBeforeStart, notFound for
   * staff, attachmentGone.
   */
  saveMeeting: job(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      patch: z
        .strictObject({
          ...{ kind: fields.kind.check, subject: fields.subject.check, heldOn: dayField },
          ...{ startsAt: clockField.nullable(), endsAt: clockField.nullable(), place: shortText.nullable() },
          ...{ chairId: idField.nullable(), chairName: shortText.nullable(), recorderId: idField.nullable() },
          ...{ staffIds, others: fields.others.check.nullable() },
          ...{ minutes: fields.minutes.check, decisions: fields.decisions.check },
        })
        .partial(),
      keep: z.array(idField).max(40),
      files: z.array(materialToKeep).max(20),
    }),
    meetingModel.whole,
    'organisation.write',
    touched,
  ),
  /** What was decided there and stands in a plan stays there. */
  removeMeeting: command(z.strictObject({ id: idField }), nothing, 'organisation.write', touched),
  meetingMaterial: query(
    z.strictObject({ id: idField, materialId: idField }),
    materialContent,
    'organisation.read',
  ),
  /** Decisions become items at the end of a plan; one that is an item already is left alone. */
  meetingToPlan: command(
    z.strictObject({
      ...{ id: idField, planId: idField },
      lines: z
        .array(
          z.strictObject({
            decision: lineText,
            what: planItemModel.fields.what.check,
            staffIds: planItemModel.fields.staffIds.check,
            dueOn: dayField.nullable(),
          }),
        )
        .min(1)
        .max(mostOfPlan),
    }),
    z.strictObject({ made: z.int() }),
    'organisation.write',
    touched,
  ),
  /** 会议记录. */
  meetingPaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx']) }),
    paperResult,
    'organisation.read',
  ),
  /** 会议登记表. */
  meetingsPaper: job(
    z.strictObject({ ...span, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'organisation.read',
  ),
};
