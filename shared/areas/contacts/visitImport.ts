/**
 * A log of visits and talks from a workbook, such as last term's: it is read and shown row by row; what is doubtful is
 * asked; what was seen is written as one act.
 */
import * as z from 'zod';
import { command, fileBytes, job } from '../../call.ts';
import { contactKind } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf } from '../children/checks.ts';
import { contactModel } from './model.ts';

/** What a row will do, or why it can't. */
export const visitVerdicts = ['new', 'same', 'doubtful', 'impossible'] as const;
export const visitIssues = [
  'childEmpty',
  'childUnknown',
  'childSeveral',
  'classDiffers',
  'dayUnread',
  'dayWithoutYear',
  'dayAhead',
  'kindUnread',
  'rowTwice',
  'partlySame',
  'teacherUnknown',
  'teacherSeveral',
  'inRemark',
  'cut',
] as const;
export type VisitIssue = (typeof visitIssues)[number];

const candidate = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
  /** A contact of the row's kind on its day stands in the log of this child, or in a row above. */
  already: z.boolean(),
});

const namedChild = z.strictObject({
  /** As the table writes it. */
  name: z.string(),
  /** To be asked: several of the name, or none in the class. */
  doubtful: z.boolean(),
  /** Whom it may mean: one alone where nothing is doubtful, none where nobody is called so. */
  candidates: z.array(candidate),
});
export type NamedChild = z.output<typeof namedChild>;

export const visitRow = z.strictObject({
  /** As the person's spreadsheet program numbers it. */
  row: z.int(),
  children: z.array(namedChild),
  className: z.string(),
  day: dayField.nullable(),
  kind: z.string().nullable(),
  teacher: z.string(),
  verdict: z.enum(visitVerdicts),
  issues: z.array(z.enum(visitIssues)),
  /** What would be written, its day, kind and teacher among it. */
  values: contactModel.patch,
});
export type VisitRow = z.output<typeof visitRow>;

export const visitPreview = z.strictObject({
  sheet: z.string(),
  /** What rows are that don't say it: chosen, or told by a title, the sheet's, the file's name or a heading. */
  kind: z.string().nullable(),
  /** The term whose year days without one have, as it was chosen; null: the newest that has such a day, and each is asked. */
  termId: idField.nullable(),
  rows: z.array(visitRow),
});
export type VisitPreview = z.output<typeof visitPreview>;

export const visitImportCalls = {
  /** Writes nothing. Refuses what reading a file from outside refuses, headerNotFound, and notFound for a term. */
  readVisits: job(
    z.strictObject({
      name: z.string().max(200),
      bytes: fileBytes,
      /** What a row is that doesn't say it; null: as the file says. */
      kind: codeOf(contactKind).nullable(),
      /** The term of days without a year; null: see visitPreview. */
      termId: idField.nullable(),
    }),
    visitPreview,
    'contacts.import',
  ),
  /**
   * The rows that a person has seen and kept, each one contact. A child of whom the log has that kind on that day is
   * left out of its row, and a row without any other is not written (`skipped`). Refuses as contacts.save does.
   */
  importVisits: command(
    z.strictObject({
      rows: z
        .array(z.strictObject({ childIds: z.array(idField).min(1).max(100), patch: contactModel.patch }))
        .min(1)
        .max(5000),
    }),
    z.strictObject({ written: z.int(), skipped: z.int() }),
    'contacts.import',
    ['contacts', 'children', 'reports'],
  ),
};
