/** Coming in: asking, deciding, counting by two, entering; a packing list from a workbook; papers. */
import * as z from 'zod';
import { bytes, command, fileBytes, job, nothing, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText, shortText } from '../children/checks.ts';
import { intakeLineModel, intakeModel, intakeStates } from './intake.ts';

export const intakeRow = z.strictObject({
  intake: intakeModel.whole,
  state: z.enum(intakeStates),
  requestedBy: z.string(),
  /** The helper's name, or the giver's as written. */
  giver: z.string().nullable(),
  lines: z.int(),
  /** Pieces: as counted, or before that as asked for. */
  pieces: z.int(),
  fen: z.int(),
});
export type IntakeRow = z.output<typeof intakeRow>;

export const intakeView = intakeRow.extend({
  items: z.array(
    z.strictObject({
      line: intakeLineModel.whole,
      /** First and last label of what it became; null before it is entered, or where nothing came. */
      codes: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
    }),
  ),
  decidedBy: z.string().nullable(),
  acceptedBy: z.string().nullable(),
  secondBy: z.string().nullable(),
  /** Whoever is signed in may change it now. */
  mayChange: z.boolean(),
});
export type IntakeView = z.output<typeof intakeView>;

/** Values of a line as a page sends them. */
export const linePatch = intakeLineModel.patch;
/** Lines of one coming-in. */
export const mostLines = 1000;
/** Copies and pieces that are entered in one act. */
export const mostEntered = 3000;

/** A packing list as it was read: lines to be looked at, and rows that say too little to be one. */
export const packingPreview = z.strictObject({
  sheet: z.string(),
  lines: z.array(z.strictObject({ row: z.int(), patch: linePatch, doubt: z.string().nullable() })),
  unread: z.array(z.int()),
});
export type PackingPreview = z.output<typeof packingPreview>;

const paperResult = z.union([documentSchema, bytes]);
const touched = ['equipment', 'library', 'reports'] as const;

export const intakeCalls = {
  /** Newest first. */
  intakes: query(nothing, z.array(intakeRow), 'equipment.read'),
  intake: query(z.strictObject({ id: idField }), intakeView, 'equipment.read'),
  /**
   * With all its lines, in their order; a line that is not sent is gone. Whoever asks may change it until it is decided;
   * afterwards, and for what is delivered or given, equipment.write is needed, until it is counted. Refuses notAllowed and
   * intakeClosed.
   */
  saveIntake: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      patch: intakeModel.patch,
      lines: z.array(z.strictObject({ id: idField.nullable(), patch: linePatch })).max(mostLines),
    }),
    intakeView,
    'equipment.request',
    touched,
  ),
  /** Until it is entered; to the bin with its lines. */
  removeIntake: command(z.strictObject({ id: idField }), nothing, 'equipment.request', touched),
  /** `refusedBecause` null approves. Refuses intakeClosed for one that waits for no decision. */
  decideIntake: command(
    z.strictObject({ id: idField, version: z.int().nullable(), refusedBecause: lineText.nullable() }),
    intakeView,
    'equipment.approve',
    touched,
  ),
  /**
   * Counted by two different persons (issue samePerson); may be counted again until it is entered. Refuses intakeClosed, and
   * required for a line that nobody counted.
   */
  acceptIntake: command(
    z.strictObject({
      id: idField,
      version: z.int().nullable(),
      day: dayField,
      acceptedById: idField,
      secondById: idField,
      lines: z
        .array(
          z.strictObject({
            id: idField,
            received: z.int().min(0).max(9999),
            wrong: lineText.nullable(),
          }),
        )
        .max(mostLines),
    }),
    intakeView,
    'equipment.write',
    touched,
  ),
  /** Into the ledgers of books and equipment, as many as were counted, in one act. Refuses intakeClosed and tooManyAtOnce. */
  enterIntake: command(
    z.strictObject({
      id: idField,
      version: z.int().nullable(),
      roomId: idField.nullable(),
      shelf: shortText.nullable(),
      custodianId: idField.nullable(),
    }),
    intakeView,
    'equipment.write',
    touched,
  ),
  /** Writes nothing. Refuses what reading a file from outside refuses, and headerNotFound. */
  readPacking: job(
    z.strictObject({ name: z.string().max(200), bytes: fileBytes }),
    packingPreview,
    'equipment.request',
  ),
  /** 验收单 with request, decision, counts and two signatures. */
  intakePaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'equipment.read',
  ),
  /** 接收捐赠登记表 of a time. */
  donationPaper: job(
    z.strictObject({ from: dayField, to: dayField, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'equipment.read',
  ),
};
