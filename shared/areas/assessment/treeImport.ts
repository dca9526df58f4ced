/** A table of indicators from a workbook: seen row by row, then kept by saveTree as one act. */
import * as z from 'zod';
import { fileBytes, job } from '../../call.ts';
import { treeRow } from './tree.ts';

export const treeIssues = [
  'pointsMissing',
  'pointsUnread',
  'sumDiffers',
  'nameCut',
  'joined',
  'nameTwice',
] as const;
export type TreeIssue = (typeof treeIssues)[number];

export const treeImportRow = z.strictObject({
  /** As the person's spreadsheet program numbers it. */
  row: z.int(),
  line: treeRow,
  issues: z.array(z.enum(treeIssues)),
});
export type TreeImportRow = z.output<typeof treeImportRow>;

export const treeImportCalls = {
  /** Writes nothing. Refuses what reading a file from outside refuses, headerNotFound and fileTooManyRows. */
  readTree: job(
    z.strictObject({ name: z.string().max(200), bytes: fileBytes }),
    z.strictObject({
      sheet: z.string(),
      /** What stands above the headings, else the file's name. */
      title: z.string(),
      rows: z.array(treeImportRow),
    }),
    'assessment.write',
  ),
};
