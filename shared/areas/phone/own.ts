/**
 * 孩子自己填: the desk is handed to one child. From then on the office answers these calls and no other, until it is
 * locked; what the child writes is a call of source 'child'.
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { callWhyNot, mood } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { codeOf, lineText } from '../children/checks.ts';
import { callTouches } from './log.ts';

/** Whom a child says it calls. */
export const ownCallees = ['father', 'mother', 'grandparents', 'other'] as const;
export type OwnCallee = (typeof ownCallees)[number];

/** By GB/T 4761-2008; 'other' is whoever is none of these. */
export const relationsOfOwn: Record<Exclude<OwnCallee, 'other'>, readonly string[]> = {
  father: ['51', '57'],
  mother: ['52', '58'],
  grandparents: ['61', '62', '63', '64', '66', '67', '69'],
};

/** Reasons that a child can tell. */
export const ownReasons = ['noAnswer', 'busy', 'switchedOff', 'other'] as const;

/** What stands on the page: this child's name, the numbers of those at its side, and how far it has come. */
export const ownState = z.strictObject({
  name: z.string(),
  whom: z.array(z.strictObject({ who: z.enum(ownCallees), numbers: z.array(z.string()) })),
  /** Whom it calls; null before it has chosen. */
  who: z.enum(ownCallees).nullable(),
  /** Since when the call runs, as an instant; null when none does. */
  since: z.int().nullable(),
  /** The call is over, and how it went is asked. */
  over: z.boolean(),
  done: z.boolean(),
});
export type OwnState = z.output<typeof ownState>;

export const phoneOwnCalls = {
  /** Hands the desk over: from this answer on everything else is refused with childAtPage until the office is locked. */
  ownBegin: command(
    z.strictObject({ childId: idField, lineId: idField.nullable() }),
    nothing,
    'phone.write',
    [],
  ),
  /** Refuses notFound where no child is at the desk, as the others do. */
  own: query(nothing, ownState, 'phone.write'),
  /** The call begins; once more, to somebody else. Refuses callRunning where a call of this child runs elsewhere. */
  ownStart: command(z.strictObject({ who: z.enum(ownCallees) }), ownState, 'phone.write', ['phone']),
  ownStop: command(nothing, ownState, 'phone.write', ['phone']),
  /** How it went. Nothing more can be written then. A call of less than a minute was written down afterwards: it has no end. */
  ownSave: command(
    z.strictObject({
      connected: z.boolean(),
      whyNot: codeOf(callWhyNot).nullable(),
      mood: codeOf(mood).nullable(),
      line: lineText.nullable(),
    }),
    ownState,
    'phone.write',
    callTouches,
  ),
};

/** Calls that are answered while a child is at the desk; locking is how it ends. */
export const answeredToChild: ReadonlySet<string> = new Set([
  ...Object.keys(phoneOwnCalls)
    .filter((name) => name !== 'ownBegin')
    .map((name) => ['phone', name].join('.')),
  'admin.lock',
]);
