/** Papers of activities, as a Document, DOCX or XLSX. */
import * as z from 'zod';
import { bytes, job } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { activityFilter } from './log.ts';

const paperResult = z.union([documentSchema, bytes]);

/** Activities on one register. */
export const mostRegistered = 5_000;

export const activityPaperCalls = {
  /** Oldest first, with 次数, 人次 and 人数 of all and of each kind. */
  register: job(
    z.strictObject({ filter: activityFilter, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'activities.read',
  ),
  /** 活动记录表 of one activity, with its photos. */
  sheet: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx']) }),
    paperResult,
    'activities.read',
  ),
};
