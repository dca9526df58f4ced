/**
 * A pairing table from a workbook: which child, whose. It is read and shown row by row; what is doubtful is asked; what was
 * seen is written as one act.
 */
import * as z from 'zod';
import { command, fileBytes, job } from '../../call.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { staffModel } from '../admin/model.ts';

/** What a row will do, or why it can't. */
export const pairingVerdicts = ['new', 'change', 'same', 'doubtful', 'impossible'] as const;
export const pairingIssues = [
  'childUnknown',
  'childSeveral',
  'classDiffers',
  'childTwice',
  'teacherEmpty',
  'teacherSeveral',
  'sinceUnread',
] as const;
export type PairingIssue = (typeof pairingIssues)[number];

const candidate = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
  /** Whose child it is now. */
  mentorId: idField.nullable(),
  mentorName: z.string().nullable(),
});

export const pairingTableRow = z.strictObject({
  /** As the person's spreadsheet program numbers it. */
  row: z.int(),
  child: z.string(),
  className: z.string(),
  teacher: z.string(),
  since: dayField.nullable(),
  verdict: z.enum(pairingVerdicts),
  issues: z.array(z.enum(pairingIssues)),
  /** Children whom it may mean; where there is one alone and nothing is doubtful, it is that one. */
  candidates: z.array(candidate),
  /** Null for a teacher whom the school does not know yet: `teacher` is then added without an account. */
  teacherId: idField.nullable(),
});
export type PairingTableRow = z.output<typeof pairingTableRow>;

export const pairingPreview = z.strictObject({
  sheet: z.string(),
  rows: z.array(pairingTableRow),
  /** Names of the school's next members of staff. */
  newTeachers: z.array(z.string()),
});
export type PairingPreview = z.output<typeof pairingPreview>;

export const tableImportCalls = {
  /** Writes nothing. Refuses what reading a file from outside refuses, and headerNotFound. */
  readPairings: job(
    z.strictObject({ name: z.string().max(200), bytes: fileBytes }),
    pairingPreview,
    'mentoring.pair',
  ),
  /**
   * The rows that a person has seen and kept. `newTeacher` where the school did not know the name; rows of one name are
   * one person. Refuses as mentoring.pair does.
   */
  importPairings: command(
    z.strictObject({
      rows: z
        .array(
          z.strictObject({
            childId: idField,
            from: idField.nullable(),
            teacherId: idField.nullable(),
            newTeacher: staffModel.fields.name.check.nullable(),
            since: dayField.nullable(),
          }),
        )
        .min(1)
        .max(5000),
    }),
    z.strictObject({ changed: z.int(), teachers: z.int() }),
    'mentoring.pair',
    ['admin', 'children', 'mentoring', 'reports'],
  ),
};
