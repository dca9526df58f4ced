/** 借还台: one thing lent, taken back, renewed, lost and found, each in one call, each answer what the desk says. */
import * as z from 'zod';
import { command, query } from '../../call.ts';
import { thingCondition } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText } from '../children/checks.ts';
import { chargeValues } from './charges.ts';
import { holdRow } from './holds.ts';
import { stopReason } from './lendingRules.ts';
import { loanModel } from './loans.ts';
import { reservationRow } from './reservationCalls.ts';
import { borrower, thing } from './scan.ts';

export const borrowerRef = borrower.pick({ kind: true, id: true });
export type BorrowerRef = z.output<typeof borrowerRef>;
export const thingRef = thing.pick({ kind: true, id: true });
export type ThingRef = z.output<typeof thingRef>;

/** `borrower` null: a child that is out of reach or in the bin. `daysLate` of what is out, and of what came back late. */
export const loanRow = z.strictObject({
  loan: loanModel.whole,
  thing,
  borrower: borrower.nullable(),
  daysLate: z.int(),
});
export type LoanRow = z.output<typeof loanRow>;

export const borrowerState = z.strictObject({
  borrower,
  /** What is out, what is due first at the head. */
  out: z.array(loanRow),
  overdue: z.int(),
  /** What lies on the shelf for this borrower. */
  ready: z.array(holdRow),
  /** What was reserved ahead for this borrower and may be handed out by now. */
  reserved: z.array(reservationRow),
  /** How many more the rule allows. */
  left: z.strictObject({ book: z.int(), equipment: z.int() }),
  /** How many compensations are still owed. */
  owed: z.int(),
  /** No longer at the school: what is out comes back, nothing more is lent. */
  departed: z.boolean(),
});
export type BorrowerState = z.output<typeof borrowerState>;

/** `act`: for admin.undo, which takes the step back as if it had not been. */
const done = { act: idField, row: loanRow };
const stopped = z.strictObject({
  kind: z.literal('stopped'),
  thing,
  reasons: z.array(stopReason).min(1),
  /** A reason given by who may do so lends all the same. */
  canOverride: z.boolean(),
});

/**
 * `lent`: `reserved` as it had been reserved ahead by this borrower, which ends that, `found` as it had been written down as lost;
 * `already`: this borrower has got it since today, no second loan is made;
 * `theirs`: has had it since an earlier day; `out`: somebody else has it.
 */
export const lendAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lent'), ...done, reserved: z.boolean(), found: z.boolean() }),
  z.strictObject({ kind: z.literal('already'), row: loanRow }),
  z.strictObject({ kind: z.literal('theirs'), row: loanRow }),
  z.strictObject({ kind: z.literal('out'), row: loanRow }),
  stopped,
]);
export type LendAnswer = z.output<typeof lendAnswer>;

/**
 * `returned`: `hold` is for whom it goes to the shelf; `found`: had been written down as lost; `several`: a lot that more than
 * one has some of; `notOut`: nobody had it, `hold` as it lies on the shelf.
 */
export const backAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('returned'), ...done, hold: holdRow.nullable() }),
  z.strictObject({ kind: z.literal('found'), act: idField, thing, row: loanRow.nullable() }),
  z.strictObject({ kind: z.literal('several'), thing, rows: z.array(loanRow) }),
  z.strictObject({ kind: z.literal('notOut'), thing, hold: holdRow.nullable() }),
]);
export type BackAnswer = z.output<typeof backAnswer>;

export const renewAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renewed'), ...done }),
  stopped,
]);
export type RenewAnswer = z.output<typeof renewAnswer>;

export const deskCalls = {
  /** Who might be meant by a name, its initials, or a class: children, staff and classes. At most 12. */
  findBorrowers: query(
    z.strictObject({ text: z.string().trim().min(1).max(60) }),
    z.array(borrower),
    'library.lend',
  ),
  borrower: query(borrowerRef, borrowerState, 'library.lend'),
  /** `overrideReason` from whoever may arrange the library. Refuses notFound for a thing that has left the ledger. */
  lend: command(
    z.strictObject({
      thing: thingRef,
      borrower: borrowerRef,
      quantity: z.int().min(1).max(9999),
      overrideReason: lineText.nullable(),
      /** Of a lot: more of it, although this borrower has got some today. */
      again: z.boolean(),
      /** Null: today. A day that has passed where a loan of the old register is written down; refuses dayAhead. */
      lentOn: dayField.nullable(),
    }),
    lendAnswer,
    'library.lend',
    ['library', 'equipment'],
  ),
  /** By the thing alone, or by the loan; of a lot some may stay out (`quantity` null: all come back). */
  giveBack: command(
    z.strictObject({
      of: z.union([z.strictObject({ thing: thingRef }), z.strictObject({ loanId: idField })]),
      quantity: z.int().min(1).max(9999).nullable(),
    }),
    backAnswer,
    'library.lend',
    ['library', 'equipment'],
  ),
  renew: command(
    z.strictObject({ loanId: idField, overrideReason: lineText.nullable() }),
    renewAnswer,
    'library.lend',
    ['library', 'equipment'],
  ),
  /** How it was when it came back; the thing is kept as being so. What is asked for the damage belongs to the same act. */
  noteReturn: command(
    z.strictObject({
      loanId: idField,
      conditionBack: codeOf(thingCondition).nullable(),
      missing: lineText.nullable(),
      note: lineText.nullable(),
      charge: chargeValues.nullable(),
    }),
    z.strictObject(done),
    'library.lend',
    ['library', 'equipment'],
  ),
  /** What is out is lost: compensation, forgiving, or nothing said of it yet. */
  lose: command(
    z.strictObject({ loanId: idField, charge: chargeValues.nullable() }),
    z.strictObject(done),
    'library.lend',
    ['library', 'equipment'],
  ),
  /** What was lost is there again; what was still owed for it is owed no more. */
  findAgain: command(z.strictObject({ loanId: idField }), z.strictObject(done), 'library.lend', [
    'library',
    'equipment',
  ]),
};
