/** What can be asked of equipment reserved ahead: what is promised, what is free, promising it, ending that. */
import * as z from 'zod';
import { command, query } from '../../call.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText } from '../children/checks.ts';
import { reservationModel } from './reservations.ts';
import { borrower, thing } from './scan.ts';

/** `ahead`: its first day has not come; `now`: to be handed out; `late`: its last day passed and nobody fetched it. */
export const reservationStates = ['ahead', 'now', 'late'] as const;

export const reservationRow = z.strictObject({
  reservation: reservationModel.whole,
  thing,
  unit: z.string().nullable(),
  /** Null for a child out of reach. */
  borrower: borrower.nullable(),
  /** The theme of its activity. */
  activity: z.string().nullable(),
  state: z.enum(reservationStates),
  /** How many the ledger lacks for all that is promised on one of its days, as some left the ledger since. */
  lacks: z.int(),
  /** Whoever is signed in may change and end it. */
  mayChange: z.boolean(),
});
export type ReservationRow = z.output<typeof reservationRow>;

/** Who has some of a thing on the days asked for. */
export const taker = z.strictObject({
  how: z.enum(['reserved', 'lent']),
  borrower: borrower.nullable(),
  quantity: z.int(),
  fromDay: dayField,
  toDay: dayField,
});

/** `notEnough`: the first day on which it does not fit, how many are free then, and who has the others. */
export const reserveAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reserved'), act: idField, row: reservationRow }),
  z.strictObject({
    kind: z.literal('notEnough'),
    day: dayField,
    stock: z.int(),
    free: z.int(),
    takers: z.array(taker),
  }),
]);
export type ReserveAnswer = z.output<typeof reserveAnswer>;

const touched = ['library', 'equipment', 'activities'] as const;

export const reservationCalls = {
  /** Those that are not over: of one thing, of one activity, or all; by their first day. */
  reservations: query(
    z.strictObject({ assetId: idField.nullable(), activityId: idField.nullable() }),
    z.array(reservationRow),
    'library.read',
  ),
  /**
   * Equipment by name, model or number (all where `text` is empty), or the one thing `assetId`, with how many of it are free on
   * all of these days. At most `mostReservable`.
   */
  reservable: query(
    z.strictObject({
      text: z.string().max(60),
      assetId: idField.nullable(),
      fromDay: dayField,
      toDay: dayField,
    }),
    z.array(z.strictObject({ thing, unit: z.string().nullable(), stock: z.int(), free: z.int() })),
    'library.read',
  ),
  /**
   * Who does not lend at the desk reserves for themselves alone: refuses notYourReservation. Refuses, at the field, days that are
   * past and an end before the beginning.
   */
  reserve: command(
    z.strictObject({
      /** Null for a new one. */
      id: idField.nullable(),
      version: z.int().nullable(),
      assetId: idField,
      quantity: z.int().min(1).max(9999),
      fromDay: dayField,
      toDay: dayField,
      borrower: borrower.pick({ kind: true, id: true }),
      activityId: idField.nullable(),
      purpose: lineText.nullable(),
    }),
    reserveAnswer,
    'equipment.request',
    touched,
  ),
  /** Not wanted any more, or not fetched in time. */
  endReservation: command(
    z.strictObject({ id: idField, outcome: z.enum(['cancelled', 'expired']) }),
    z.strictObject({ act: idField }),
    'equipment.request',
    touched,
  ),
};

/** Things offered at a time. */
export const mostReservable = 30;
