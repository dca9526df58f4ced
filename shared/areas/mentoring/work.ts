/**
 * 帮扶工作评价: what was done over a time, by teacher and by class. Persons (人数), person-times (人次) and times (次数)
 * are kept apart. Coverage comes first: of all weeks in which a rule of frequency asked for something, those in which it
 * was met; then with how many children each way was used at all. Nothing is ranked by raw counts.
 */
import * as z from 'zod';
import { bytes, command, job, query } from '../../call.ts';
import type { CodeList } from '../../codes/codeList.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf } from '../children/checks.ts';

/** The three ways of domain.md 1.5 and 3.2, and the kinds of contact that count as each. */
export const ways = ['talks', 'visits', 'calls'] as const;
export type Way = (typeof ways)[number];
export const kindsOfWay: Record<Way, readonly string[]> = {
  talks: ['talk'],
  visits: ['visit'],
  calls: ['parentCall', 'parentTalk', 'familyCall'],
};

export const reviewLevel: CodeList = {
  name: 'reviewLevel',
  source: 'own codes',
  entries: [
    { code: 'excellent', zh: '优秀', en: 'Excellent' },
    { code: 'good', zh: '良好', en: 'Good' },
    { code: 'fair', zh: '合格', en: 'Satisfactory' },
    { code: 'poor', zh: '待改进', en: 'To be improved' },
  ],
};

export const mentorReviewModel = record(
  'mentorReview',
  { zh: '帮扶工作评价', en: "Review of a mentor's work" },
  {
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '教师',
      en: 'Teacher',
      section: 'review',
      required: true,
      system: true,
    }),
    startsOn: field({
      check: dayField,
      kind: 'day',
      zh: '从',
      en: 'From',
      section: 'review',
      required: true,
      system: true,
    }),
    endsOn: field({
      check: dayField,
      kind: 'day',
      zh: '到',
      en: 'To',
      section: 'review',
      required: true,
      system: true,
    }),
    level: field({
      check: codeOf(reviewLevel),
      kind: 'code',
      codes: reviewLevel,
      zh: '等次',
      en: 'Level',
      section: 'review',
      required: true,
    }),
    comment: field({
      check: z.string().trim().min(1).max(2000),
      kind: 'longText',
      zh: '评语',
      en: 'Comment',
      section: 'review',
    }),
  },
);
export type MentorReview = RecordOf<typeof mentorReviewModel>;

const figures = z.strictObject({ persons: z.int(), personTimes: z.int(), times: z.int() });
export type WayFigures = z.output<typeof figures>;

const done = {
  /** Children at the end of the time, as far as the session may see them. */
  children: z.int(),
  talks: figures,
  visits: figures,
  calls: figures,
  /** Of these children, those with whom each way was used at least once; `all`: every way. */
  covered: z.strictObject({ talks: z.int(), visits: z.int(), calls: z.int(), all: z.int() }),
  /** Of these children, weeks by rules: in how many a rule had been met (`kept`), of those in which it was met or overdue. */
  rules: z.strictObject({ kept: z.int(), asked: z.int() }),
  /** Pages written into growth records in that time. */
  pages: z.int(),
  /** Of the twelve contents of these children's growth records, how many there are by now. */
  growth: z.strictObject({ there: z.int(), asked: z.int() }),
};

export const teacherWork = z.strictObject({
  staffId: idField,
  name: z.string(),
  left: z.boolean(),
  ...done,
  /** For the principal's eyes; null for everybody else. */
  review: z.strictObject({ level: z.string(), comment: z.string().nullable() }).nullable(),
});
export type TeacherWork = z.output<typeof teacherWork>;

export const classWork = z.strictObject({ classId: idField, className: z.string(), ...done });
export type ClassWork = z.output<typeof classWork>;
export type Work = Pick<TeacherWork, 'children' | 'covered' | 'rules' | 'pages' | 'growth' | Way>;

/** Both days belong to it. */
const time = z.strictObject({ from: dayField, to: dayField });
const format = z.enum(['document', 'docx', 'xlsx']);
const paperResult = z.union([documentSchema, bytes]);

export const workCalls = {
  /**
   * Teachers and classes within the session's reach, the best covered first. A teacher's figures are of what that teacher
   * did; the coverage is of the teacher's children, whoever met them.
   */
  work: query(
    time,
    z.strictObject({ teachers: z.array(teacherWork), classes: z.array(classWork) }),
    'mentoring.read',
  ),
  workPaper: job(time.extend({ format }), paperResult, 'children.print'),
  /** The principal's word on a teacher for exactly this time; a second one takes the first one's place. */
  judge: command(
    time.extend({
      staffId: idField,
      level: mentorReviewModel.fields.level.check,
      comment: mentorReviewModel.fields.comment.check.nullable(),
    }),
    mentorReviewModel.whole,
    'mentoring.judge',
    ['mentoring'],
  ),
  /** 结对帮扶一览表 of the session's children. */
  pairingTable: job(z.strictObject({ format }), paperResult, 'children.print'),
  /** 帮扶手册: a page a child of this teacher, then what was done with it in that time. Null: the session's own. */
  handbook: job(
    time.extend({ staffId: idField.nullable(), format: z.enum(['document', 'docx']) }),
    paperResult,
    'mentoring.read',
    ['children'],
  ),
};

/** How much of what the rules asked was met, 0 to 1; null where they asked for nothing. */
export function coverageOf({ rules }: Pick<Work, 'rules'>): number | null {
  return rules.asked === 0 ? null : rules.kept / rules.asked;
}

/** Best covered first, then by how far the single ways reach; whoever has no children comes last. */
export function byCoverage(a: Work, b: Work): number {
  const reach = ({ children, covered }: Work) =>
    children === 0 ? -1 : (covered.talks + covered.visits + covered.calls) / children;
  return (coverageOf(b) ?? -1) - (coverageOf(a) ?? -1) || reach(b) - reach(a);
}
