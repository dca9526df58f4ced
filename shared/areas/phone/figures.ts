/** Calls counted: by month, by child and month, and the children who have spoken to nobody for some time; and the papers. */
import * as z from 'zod';
import { bytes, job, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { callFigures, callFilter, phoneChild } from './log.ts';

/** 'YYYY-MM'. */
const month = z.string().regex(/^\d{4}-\d{2}$/);

export const monthCalls = z.strictObject({ month, ...callFigures.shape });
export type MonthCalls = z.output<typeof monthCalls>;

export const childCalls = z.strictObject({
  child: phoneChild,
  classId: idField.nullable(),
  attempts: z.int(),
  connected: z.int(),
  minutes: z.int(),
  /** Calls that came through, in the order of the months. */
  byMonth: z.array(z.int()),
  /** The last call that came through, whenever it was. */
  lastOn: dayField.nullable(),
  /** In care, and without a call for as many days as were asked. */
  silent: z.boolean(),
});
export type ChildCalls = z.output<typeof childCalls>;

const time = z.strictObject({ from: dayField, to: dayField });
/** So many days without a call. */
const askedDays = z.int().min(1).max(400);

export const phoneFiguresView = z.strictObject({
  total: callFigures,
  months: z.array(monthCalls),
  /** In class order: children in care now, and those who called in that time. */
  children: z.array(childCalls),
});
export type PhoneFigures = z.output<typeof phoneFiguresView>;

const paperResult = z.union([documentSchema, bytes]);
const format = z.enum(['document', 'docx', 'xlsx']);

/** Calls on one register; a school logs some thousands in a term. */
export const mostRegistered = 20_000;

export const phoneFigureCalls = {
  figures: query(time.extend({ days: askedDays }), phoneFiguresView, 'phone.read'),
  /** 亲情电话(视频电脑)使用记录表 of what the filter keeps, oldest first. */
  logPaper: job(z.strictObject({ filter: callFilter, format }), paperResult, 'phone.read'),
  figuresPaper: job(time.extend({ days: askedDays, format }), paperResult, 'phone.read'),
};
