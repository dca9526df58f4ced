/** A file with personal fields that was saved: to whom it goes and for what. The fields, never their values. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { exportNames } from '../../leaving.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText, shortText } from '../children/checks.ts';

export const fileFormats = ['pdf', 'docx', 'xlsx', 'jpg'] as const;

export const sentFileModel = record(
  'sentFile',
  { zh: '存出去的文件', en: 'File that was saved' },
  {
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'package',
      required: true,
      width: 110,
    }),
    what: field({
      check: z.enum(exportNames),
      kind: 'text',
      zh: '什么文件',
      en: 'Which file',
      section: 'package',
      required: true,
    }),
    format: field({
      check: z.enum(fileFormats),
      kind: 'text',
      zh: '格式',
      en: 'Format',
      section: 'package',
      required: true,
    }),
    receiver: field({
      check: shortText,
      kind: 'text',
      zh: '交给谁',
      en: 'For whom',
      section: 'package',
      required: true,
      width: 160,
    }),
    purpose: field({
      check: lineText,
      kind: 'text',
      zh: '做什么用',
      en: 'For what',
      section: 'package',
      required: true,
      width: 180,
    }),
    fields: field({
      check: z.array(z.string().max(80)).min(1).max(200),
      kind: 'json',
      zh: '哪些个人信息',
      en: 'Which personal fields',
      section: 'package',
      required: true,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '存的人',
      en: 'Saved by',
      section: 'package',
      to: 'staff',
      required: true,
    }),
  },
);
export type SentFile = RecordOf<typeof sentFileModel>;

const { what, format, receiver, purpose, fields } = sentFileModel.fields;

export const sentFileCalls = {
  /** For whom and for what this person saved such a file last, or else any. Null for the first. */
  lastSentFile: query(
    z.strictObject({ what: what.check }),
    z.strictObject({ receiver: z.string(), purpose: z.string() }).nullable(),
    'signedIn',
  ),
  /** Notes that one was saved. */
  keepSentFile: command(
    z.strictObject({
      what: what.check,
      format: format.check,
      receiver: receiver.check,
      purpose: purpose.check,
      fields: fields.check,
    }),
    nothing,
    'signedIn',
    ['packages'],
  ),
  /** Newest first, at most 500. */
  sentFiles: query(
    nothing,
    z.array(z.strictObject({ sent: sentFileModel.whole, by: z.string() })),
    'packages.send',
  ),
};
