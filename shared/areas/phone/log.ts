/** Logging calls home: whom one can ring, the stopwatch, what is written of a call, and the log itself. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { callWay, callWhyNot, relation } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf } from '../children/checks.ts';
import { phoneCallModel, phoneLineModel } from './model.ts';

/** What a write of calls makes others read again. */
export const callTouches = ['phone', 'contacts', 'children', 'mentoring', 'reports'] as const;

export const phoneChild = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
});
export type PhoneChild = z.output<typeof phoneChild>;

/** Which calls; null asks for all. Running ones and those of which nobody has said how they went are never among them. */
export const callFilter = z.strictObject({
  /** Both days belong to it. */
  from: dayField.nullable(),
  to: dayField.nullable(),
  childId: idField.nullable(),
  classId: idField.nullable(),
  connected: z.boolean().nullable(),
  whyNot: codeOf(callWhyNot).nullable(),
  way: codeOf(callWay).nullable(),
  /** In a child's name. */
  text: z.string().max(60),
});
export type CallFilter = z.output<typeof callFilter>;

export const everyCall: CallFilter = {
  from: null,
  to: null,
  childId: null,
  classId: null,
  connected: null,
  whyNot: null,
  way: null,
  text: '',
};

export const callRow = z.strictObject({
  call: phoneCallModel.whole,
  child: phoneChild,
  /** Of whoever was called, where the role sees it. */
  kinName: z.string().nullable(),
  staffName: z.string().nullable(),
  lineName: z.string().nullable(),
});
export type CallRow = z.output<typeof callRow>;

/** Attempts, those that came through, the children who spoke to somebody, and the minutes as far as they are known. */
export const callFigures = z.strictObject({
  attempts: z.int(),
  connected: z.int(),
  children: z.int(),
  minutes: z.int(),
});
export type CallFigures = z.output<typeof callFigures>;

/** A number that a child can ring. `bad`: it was wrong or out of service when last tried, and nobody has asked since. */
export const callee = z.strictObject({
  kinId: idField,
  relation: codeOf(relation).nullable(),
  name: z.string().nullable(),
  number: z.string(),
  provedOn: dayField.nullable(),
  bad: z.boolean(),
});
export type Callee = z.output<typeof callee>;

/** A number that asks for checking, with the call that told so. */
export const badNumber = z.strictObject({
  callId: idField,
  child: phoneChild,
  kinId: idField,
  relation: z.string().nullable(),
  kinName: z.string().nullable(),
  number: z.string(),
  whyNot: codeOf(callWhyNot),
  day: dayField,
});
export type BadNumber = z.output<typeof badNumber>;

const callPatch = phoneCallModel.patch;

/** Lines of the log at a time. */
export const callsPage = 100;

export const phoneLogCalls = {
  /** Those in use first, each by its name. */
  lines: query(nothing, z.array(phoneLineModel.whole), 'phone.read'),
  saveLine: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: phoneLineModel.patch }),
    phoneLineModel.whole,
    'phone.arrange',
    ['phone'],
  ),
  /** Refuses inUse where a call or an appointment names it: it is put out of use instead. */
  removeLine: command(z.strictObject({ id: idField }), nothing, 'phone.arrange', ['phone']),
  /** Whom a child can ring: parents first, then the others at its side, each number by itself. */
  callees: query(
    z.strictObject({ childId: idField }),
    z.strictObject({
      child: phoneChild,
      callees: z.array(callee),
      /** The last call that came through. */
      lastOn: dayField.nullable(),
    }),
    'phone.read',
  ),
  /** Starts the stopwatch now; an appointment is kept by it. Refuses callRunning where this child's is running. */
  start: command(
    z.strictObject({
      childId: idField,
      kinId: idField.nullable(),
      number: phoneCallModel.fields.number.check.nullable(),
      way: codeOf(callWay),
      lineId: idField.nullable(),
      appointmentId: idField.nullable(),
    }),
    callRow,
    'phone.write',
    ['phone'],
  ),
  /** Stops it now; a call that went past midnight ends with its day. */
  stop: command(z.strictObject({ id: idField }), callRow, 'phone.write', ['phone']),
  /** Running calls and those of which nobody has said how they went, the oldest first. */
  unfinished: query(nothing, z.array(callRow), 'phone.read'),
  /**
   * What is said of a call, or a call noted afterwards (`id` null: then the child too). Without a reason a call that did not
   * come through is refused, as is a day ahead or an end before its beginning. The teacher is the session's unless given.
   */
  save: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      childId: idField,
      patch: callPatch,
    }),
    callRow,
    'phone.write',
    callTouches,
  ),
  remove: command(z.strictObject({ id: idField }), nothing, 'phone.write', callTouches),
  /** Refuses notFound for a call of a child out of reach. */
  get: query(z.strictObject({ id: idField }), callRow, 'phone.read'),
  /** Newest first, `callsPage` at a time; figures are of all that the filter keeps. */
  list: query(
    z.strictObject({ filter: callFilter, before: z.int().min(0).max(1_000_000).nullable() }),
    z.strictObject({ rows: z.array(callRow), figures: callFigures, next: z.int().nullable() }),
    'phone.read',
  ),
  /** Numbers that ask for checking, of the session's children or of one. */
  badNumbers: query(z.strictObject({ childId: idField.nullable() }), z.array(badNumber), 'phone.read'),
  /** Somebody has asked: the number is right as of today. Refuses notFound where the person has it no more. */
  numberChecked: command(z.strictObject({ callId: idField }), nothing, 'phone.write', callTouches),
};
