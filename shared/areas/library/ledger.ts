/** 图书账: what is in the ledger on a day, and titles that look the same. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { titleModel } from './model.ts';
import { titleRow } from './titles.ts';

/** Copies on one paper. */
export const mostInLedger = 30_000;

const titleFields = z.enum(
  Object.keys(titleModel.fields).filter((key) => !titleModel.fields[key as TitleField].system) as [
    TitleField,
  ],
);
export type TitleField = keyof typeof titleModel.fields;

export const bookLedgerCalls = {
  /** Every copy that was in the ledger at the end of that day, by number, with sums by class and in all. */
  bookLedger: job(
    z.strictObject({ day: dayField, format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, bytes]),
    'library.read',
  ),
  /**
   * Titles that may be one: of one ISBN, or of the same name where author, publisher and ISBN say nothing else. Each group has
   * two or more, the one with most copies first.
   */
  alikeTitles: query(nothing, z.array(z.array(titleRow).min(2)), 'library.arrange'),
  /**
   * Makes one title of two: copies and holds go over to `keepId`, which takes what it does not say itself, and the other's
   * value of each field of `take`. The other goes to the bin. Refuses notFound, and sameTitle.
   */
  joinTitles: command(
    z.strictObject({ keepId: idField, otherId: idField, take: z.array(titleFields).max(20) }),
    titleModel.whole,
    'library.arrange',
    ['library'],
  ),
};
