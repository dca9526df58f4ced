/** An equipment ledger that the school has kept in a workbook: shown row by row, then written as one act. */
import * as z from 'zod';
import { fileBytes, job } from '../../call.ts';
import { assetModel } from './model.ts';

/** `same`: its number is in the ledger already. */
export const assetVerdicts = ['new', 'same', 'impossible'] as const;
export const assetIssues = [
  'nameEmpty',
  'quantityUnread',
  'kindGuessed',
  'custodianUnknown',
  'numberKnown',
  'numberTwice',
  'dayMissing',
  'inNote',
] as const;
export type AssetIssue = (typeof assetIssues)[number];

export const assetImportRow = z.strictObject({
  /** As the person's spreadsheet program numbers it. */
  row: z.int(),
  patch: assetModel.patch,
  quantity: z.int(),
  /** One counted lot, as far as unit and quantity tell; a person may say otherwise. */
  counted: z.boolean(),
  room: z.string().nullable(),
  custodian: z.string().nullable(),
  verdict: z.enum(assetVerdicts),
  issues: z.array(z.enum(assetIssues)),
});
export type AssetImportRow = z.output<typeof assetImportRow>;

/** Rows of one ledger. */
export const mostAssetRows = 5_000;

export const assetImportCalls = {
  /** Writes nothing. Refuses what reading a file from outside refuses, and headerNotFound. */
  readAssets: job(
    z.strictObject({ name: z.string().max(200), bytes: fileBytes }),
    z.strictObject({ sheet: z.string(), rows: z.array(assetImportRow) }),
    'equipment.write',
  ),
  /** The rows that a person has seen and kept, in one act. Refuses as enterAssets does, and tooManyAtOnce. */
  importAssets: job(
    z.strictObject({
      rows: z
        .array(
          z.strictObject({
            patch: assetModel.patch,
            quantity: z.int().min(1).max(9999),
            counted: z.boolean(),
          }),
        )
        .min(1)
        .max(mostAssetRows),
    }),
    z.strictObject({ lines: z.int(), pieces: z.int() }),
    'equipment.write',
    ['equipment', 'library', 'reports'],
  ),
};
