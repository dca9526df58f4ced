/** Activities counted: by kind and by month, and who was there on which day of a month; and both on paper. */
import * as z from 'zod';
import { bytes, job, query } from '../../call.ts';
import { activityKind } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { dayField } from '../../values/day.ts';
import { monthField } from '../../values/month.ts';
import { codeOf } from '../children/checks.ts';
import { contactChildBrief } from '../contacts/log.ts';
import { activityFigures } from './log.ts';

const time = z.strictObject({ from: dayField, to: dayField });
const format = z.enum(['document', 'docx', 'xlsx']);
const paperResult = z.union([documentSchema, bytes]);

/** Of those that were held. */
export const countedActivities = z.strictObject({
  total: activityFigures,
  /** Kinds that occurred, in the order of their list. */
  kinds: z.array(z.strictObject({ kind: codeOf(activityKind), figures: activityFigures })),
  /** Months in which there was one, in order. */
  months: z.array(z.strictObject({ month: monthField, figures: activityFigures })),
  /** Children here at the end of that time, and of them those who came to nothing. */
  children: z.int(),
  cameToNothing: z.int(),
});
export type CountedActivities = z.output<typeof countedActivities>;

/** Who was there: from those who came to activities, and the number in the register of duty, which has no names. */
export const attendedMonth = z.strictObject({
  month: monthField,
  /** Every day of the month. */
  days: z.array(
    z.strictObject({
      day: dayField,
      activities: z.int(),
      /** Children in reach who came to one of them at least. */
      came: z.int(),
      /** The most that one register tells of; null where none tells. */
      registered: z.int().nullable(),
    }),
  ),
  /** In class order: children who were here in the month. */
  rows: z.array(
    z.strictObject({
      child: contactChildBrief,
      /** To how many activities on each day of the month. */
      times: z.array(z.int()),
      sum: z.int(),
    }),
  ),
});
export type AttendedMonth = z.output<typeof attendedMonth>;

export const activityFigureCalls = {
  figures: query(time, countedActivities, 'activities.read'),
  figuresPaper: job(time.extend({ format }), paperResult, 'activities.read'),
  month: query(z.strictObject({ month: monthField }), attendedMonth, 'activities.read'),
  /** `masked`: with a part of each name only, for a wall that everybody sees. */
  monthPaper: job(
    z.strictObject({ month: monthField, masked: z.boolean(), format }),
    paperResult,
    'activities.read',
  ),
};
