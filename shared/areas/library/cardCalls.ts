/** Cards given out to whole classes at once, and a new number for a lost one. */
import * as z from 'zod';
import { command, query } from '../../call.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { borrowerRef } from './desk.ts';
import { borrower } from './scan.ts';

/** `code`: what the card says; null for whoever has none. */
export const cardRow = z.strictObject({
  borrower,
  cardId: idField.nullable(),
  number: z.int().nullable(),
  code: z.string().nullable(),
  issuedOn: dayField.nullable(),
  /** How many were lost before this one. */
  lost: z.int(),
});
export type CardRow = z.output<typeof cardRow>;

/** As many as a school has. */
const mostCards = 3000;

export const cardCalls = {
  /** Everybody who is at the school, with or without a card; children of one class, or of all in the order of classes. */
  cards: query(
    z.strictObject({ kind: z.enum(['child', 'staff', 'class']), classId: idField.nullable() }),
    z.array(cardRow),
    'library.lend',
  ),
  /** Whoever has a good card keeps it. Refuses notFound for one who is not there. */
  issueCards: command(
    z.strictObject({ to: z.array(borrowerRef).min(1).max(mostCards) }),
    z.strictObject({ issued: z.int() }),
    'library.lend',
    ['library'],
  ),
  /** The old number opens nothing any more; the holder has a new one. */
  cardLost: command(z.strictObject({ cardId: idField }), cardRow, 'library.lend', ['library']),
};
