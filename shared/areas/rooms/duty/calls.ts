/** Duty: the posts, the rota, swaps and absences, the register; what can be asked. */
import * as z from 'zod';
import { command, nothing, query } from '../../../call.ts';
import { idField } from '../../../record.ts';
import { dayField } from '../../../values/day.ts';
import { dutyAwayModel, dutyModel, dutyReason, dutyRegisterModel, dutySwapModel } from './model.ts';
import { dutyPostModel } from './posts.ts';
import { measures } from './rota.ts';

const time = z.strictObject({ from: dayField, to: dayField });
const ofId = z.strictObject({ id: idField });

/** Somebody who can stand somewhere or has stood; `teacher`: a head teacher or mentor, who usually does. */
const staff = z.strictObject({ id: idField, name: z.string(), left: z.boolean(), teacher: z.boolean() });

const placement = z.strictObject({ postId: idField, day: dayField, staffId: idField, why: dutyReason });
export type DraftPlacement = z.output<typeof placement>;

/** How much somebody has, in all of the term, with and without what is drafted. */
const load = z.strictObject({
  staffId: idField,
  times: z.int(),
  minutes: z.int(),
  drafted: z.int(),
});

export const draftInput = z.strictObject({
  ...time.shape,
  postIds: z.array(idField).min(1).max(60),
  staffIds: z.array(idField).min(1).max(300),
  measure: z.enum(measures),
  /** What is planned from today on in these days and posts goes; the rota is made anew. */
  anew: z.boolean(),
});
export type DraftInput = z.output<typeof draftInput>;

/** Who could stand in for a duty: teachers first, of them the least loaded. */
const candidate = z.strictObject({
  staffId: idField,
  name: z.string(),
  times: z.int(),
  paired: z.boolean(),
});

export const dutyCalls = {
  /** By name of their start; those no longer in use last. */
  dutyPosts: query(nothing, z.array(dutyPostModel.whole), 'rooms.read'),
  /** Refuses, at its field, an end before its start. */
  saveDutyPost: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: dutyPostModel.patch }),
    dutyPostModel.whole,
    'rooms.arrange',
    ['rooms'],
  ),
  /** Refuses inUse for one at which somebody has stood or will stand: put that out of use. */
  removeDutyPost: command(ofId, nothing, 'rooms.arrange', ['rooms']),
  /** Everybody's duties in a time, and the registers that are filled. */
  rota: query(
    time,
    z.strictObject({
      duties: z.array(dutyModel.whole),
      staff: z.array(staff),
      registered: z.array(z.strictObject({ postId: idField, day: dayField })),
    }),
    'rooms.read',
  ),
  /** A rota that nobody has accepted yet; nothing is written. */
  draftRota: query(
    draftInput,
    z.strictObject({
      placed: z.array(placement),
      open: z.array(z.strictObject({ postId: idField, day: dayField, missing: z.int() })),
      loads: z.array(load),
      /** Duties that making it anew would take away. */
      replaced: z.int(),
    }),
    'rooms.arrange',
  ),
  /** Makes the same rota again and writes it as one act. Refuses changedMeanwhile where it is no longer what was shown. */
  acceptRota: command(
    z.strictObject({ ...draftInput.shape, shown: z.int() }),
    z.strictObject({ placed: z.int() }),
    'rooms.arrange',
    ['rooms'],
  ),
  /** By hand, or in place of somebody who is absent. Refuses dutyTwice and awayThen. */
  saveDuty: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      postId: idField,
      day: dayField,
      staffId: idField,
    }),
    dutyModel.whole,
    'rooms.arrange',
    ['rooms'],
  ),
  removeDuty: command(ofId, nothing, 'rooms.arrange', ['rooms']),
  /** Who is free on a day and not away, with what they have in the term. */
  freeForDuty: query(z.strictObject({ day: dayField }), z.array(candidate), 'rooms.read'),
  dutyAways: query(nothing, z.array(dutyAwayModel.whole), 'rooms.arrange'),
  saveDutyAway: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: dutyAwayModel.patch }),
    dutyAwayModel.whole,
    'rooms.arrange',
    ['rooms'],
  ),
  removeDutyAway: command(ofId, nothing, 'rooms.arrange', ['rooms']),
  /** Swaps that wait for an answer: those that concern the session, or all for who arranges. */
  dutySwaps: query(
    nothing,
    z.array(
      z.strictObject({
        swap: dutySwapModel.whole,
        duty: dutyModel.whole,
        inReturn: dutyModel.whole.nullable(),
        /** Whether this session may answer it, or take it back. */
        mayAnswer: z.boolean(),
        mayWithdraw: z.boolean(),
      }),
    ),
    'rooms.read',
  ),
  /** For one's own duty; for anybody's by who arranges. Refuses what could not be done: dutyTwice, awayThen, dutyPast. */
  askSwap: command(
    z.strictObject({
      dutyId: idField,
      withId: idField,
      inReturnId: idField.nullable(),
      note: dutySwapModel.fields.note.check.nullable(),
    }),
    dutySwapModel.whole,
    'rooms.book',
    ['rooms'],
  ),
  /** By who was asked, or who arranges. Agreed, the duties change hands in the same act. Refuses swapAnswered. */
  answerSwap: command(z.strictObject({ id: idField, agreed: z.boolean() }), nothing, 'rooms.book', ['rooms']),
  withdrawSwap: command(ofId, nothing, 'rooms.book', ['rooms']),
  dutyRegister: query(
    z.strictObject({ postId: idField, day: dayField }),
    dutyRegisterModel.whole.nullable(),
    'rooms.read',
  ),
  /** By who stands there, or who arranges. Refuses notAllowed for others, dutyAhead for a day that is not there yet. */
  saveDutyRegister: command(
    z.strictObject({
      postId: idField,
      day: dayField,
      version: z.int().nullable(),
      patch: dutyRegisterModel.patch,
    }),
    dutyRegisterModel.whole,
    'rooms.book',
    ['rooms'],
  ),
};
