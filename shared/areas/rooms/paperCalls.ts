/** Papers of the calendar and of duty, as a Document, DOCX or XLSX. */
import * as z from 'zod';
import { job } from '../../call.ts';
import { dayField } from '../../values/day.ts';
import { documentOrBytes, paperFormat } from './paperFormat.ts';

const time = z.strictObject({ from: dayField, to: dayField });

export const dutyPaperCalls = {
  /** 值班表: for the wall a month a sheet; as a workbook a row a person. */
  rotaPaper: job(
    time.extend({ size: z.enum(['A4', 'A3']), format: paperFormat }),
    documentOrBytes,
    'rooms.read',
  ),
  /** 教师值班情况表. */
  dutyWorkPaper: job(time.extend({ format: paperFormat }), documentOrBytes, 'rooms.read'),
  /** 开放时间公示, with the days off of the next hundred days. */
  openingNotice: job(z.strictObject({ format: z.enum(['document', 'docx']) }), documentOrBytes, 'rooms.read'),
};
