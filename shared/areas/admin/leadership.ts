/** 领导小组: who holds which post and answers for what, from when to when (mission.md 3). */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { leadershipPost } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { paperResult } from '../children/calls.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

export const leadershipPostModel = record(
  'leadershipPost',
  { zh: '领导小组职务', en: 'Post of the leadership group' },
  {
    post: field({
      check: codeOf(leadershipPost),
      kind: 'code',
      codes: leadershipPost,
      zh: '组内职务',
      en: 'Post',
      section: 'post',
      required: true,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '本校教职工',
      en: 'Of the school',
      section: 'post',
    }),
    /** Where it is nobody of the staff. */
    name: field({ check: shortText, kind: 'text', zh: '校外人员姓名', en: 'From outside', section: 'post' }),
    job: field({ check: shortText, kind: 'text', zh: '单位职务', en: 'Position', section: 'post' }),
    duty: field({
      check: lineText,
      kind: 'text',
      zh: '分工',
      en: 'Answers for',
      section: 'post',
      width: 240,
    }),
    startsOn: field({
      check: dayField,
      kind: 'day',
      zh: '任职日期',
      en: 'From',
      section: 'post',
      required: true,
      width: 110,
    }),
    /** The last day; null while it is held. */
    endsOn: field({ check: dayField, kind: 'day', zh: '卸任日期', en: 'Until', section: 'post', width: 110 }),
  },
);
export type LeadershipPost = RecordOf<typeof leadershipPostModel>;

export const leadershipRow = z.strictObject({ post: leadershipPostModel.whole, who: z.string() });
export type LeadershipRow = z.output<typeof leadershipRow>;

/** Those who held a post on the day; null is everybody who ever did. */
const onDay = z.strictObject({ day: dayField.nullable() });
const touched = ['admin'] as const;

export const leadershipCalls = {
  /** In the order of the posts, those who hold theirs longest first. */
  leadership: query(onDay, z.array(leadershipRow), 'organisation.read'),
  /** Refuses required at staffId where nobody is named, and endBeforeStart. A colleague stands before a name. */
  saveLeadershipPost: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: leadershipPostModel.patch }),
    leadershipPostModel.whole,
    'organisation.write',
    touched,
  ),
  removeLeadershipPost: command(z.strictObject({ id: idField }), nothing, 'organisation.write', touched),
  leadershipPaper: job(
    z.strictObject({ day: dayField, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'organisation.read',
  ),
};
