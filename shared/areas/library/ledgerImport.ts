/**
 * A ledger of books that the school has kept in a workbook: it is read and shown row by row, what is doubtful is asked, and
 * what was seen is written as one act.
 */
import * as z from 'zod';
import { fileBytes, job } from '../../call.ts';
import { idField } from '../../record.ts';
import { enterInput } from './enter.ts';
import { copyModel, titleModel } from './model.ts';

/**
 * What a row will do: `new` title; `joined` to a title that is here or to a row above; `same`: its number is in the ledger
 * already; `doubtful`: a title here looks the same; `impossible`.
 */
export const ledgerVerdicts = ['new', 'joined', 'same', 'doubtful', 'impossible'] as const;
export type LedgerVerdict = (typeof ledgerVerdicts)[number];
export const ledgerIssues = [
  'nameEmpty',
  'copiesUnread',
  'isbnScientific',
  'isbnDigitLost',
  'isbnWrongDigit',
  'looksSame',
  'joinsRow',
  'numberKnown',
  'numberTwice',
  'differs',
  'dayMissing',
  'inNote',
  'cut',
] as const;
export type LedgerIssue = (typeof ledgerIssues)[number];

const alike = z.strictObject({
  id: idField,
  name: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  isbn: z.string().nullable(),
});

export const ledgerRow = z.strictObject({
  /** As the person's spreadsheet program numbers it. */
  row: z.int(),
  /** Rows of one title have the same. */
  group: z.int(),
  title: titleModel.patch,
  copies: z.int(),
  oldNumbers: z.array(copyModel.fields.oldNumber.check.nullable()),
  patch: copyModel.patch,
  verdict: z.enum(ledgerVerdicts),
  issues: z.array(z.enum(ledgerIssues)),
  /** The title of the same ISBN. */
  titleId: idField.nullable(),
  /** Titles that look the same. */
  alike: z.array(alike),
});
export type LedgerRow = z.output<typeof ledgerRow>;

export const ledgerPreview = z.strictObject({
  sheet: z.string(),
  rows: z.array(ledgerRow),
  /** Headings of which nothing is taken. */
  ignored: z.array(z.string()),
});
export type LedgerPreview = z.output<typeof ledgerPreview>;

/** Rows of one ledger; a home has some thousand books. */
export const mostLedgerRows = 20_000;

const { copies, oldNumbers, patch } = enterInput.shape;

export const ledgerImportCalls = {
  /** Writes nothing. Refuses what reading a file from outside refuses, and headerNotFound. */
  readLedger: job(
    z.strictObject({ name: z.string().max(200), bytes: fileBytes }),
    ledgerPreview,
    'library.arrange',
  ),
  /**
   * The rows that a person has seen and kept, in one act. Rows of one `group` without `titleId` are one title. Refuses as
   * enterCopies does.
   */
  importLedger: job(
    z.strictObject({
      rows: z
        .array(
          z.strictObject({
            group: z.int(),
            titleId: idField.nullable(),
            title: titleModel.patch,
            copies,
            oldNumbers,
            patch,
          }),
        )
        .min(1)
        .max(mostLedgerRows),
    }),
    z.strictObject({ titles: z.int(), copies: z.int() }),
    'library.arrange',
    ['library'],
  ),
};
