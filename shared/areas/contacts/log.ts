/** The log of contacts: one line each, newest first, with the children that it was for as far as they are in reach. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { contactKind } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { attachmentRow } from '../children/attachments.ts';
import { codeOf } from '../children/checks.ts';
import { draftPlace } from './drafts.ts';
import { contactModel } from './model.ts';

/** Which contacts; null and empty ask for all. */
export const contactFilter = z.strictObject({
  /** Both days belong to it. */
  from: dayField.nullable(),
  to: dayField.nullable(),
  kinds: z.array(codeOf(contactKind)).max(40),
  staffId: idField.nullable(),
  classId: idField.nullable(),
  childId: idField.nullable(),
  /** In a child's name, or in what the role sees of the words. */
  text: z.string().max(60),
  /** Only those of which something is still to follow. */
  open: z.boolean(),
  /** Of those, only the ones whose day lies before this one. */
  overdueOn: dayField.nullable().optional(),
});
export type ContactFilter = z.output<typeof contactFilter>;

export const everyContact: ContactFilter = {
  from: null,
  to: null,
  kinds: [],
  staffId: null,
  classId: null,
  childId: null,
  text: '',
  open: false,
};

export const contactChildBrief = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
});
export type ContactChildBrief = z.output<typeof contactChildBrief>;

/** A contact with those of its children that are in reach; the others are neither named nor counted. */
export const contactRow = z.strictObject({
  contact: contactModel.whole,
  children: z.array(contactChildBrief),
  staffName: z.string().nullable(),
  helperName: z.string().nullable(),
  photos: z.int(),
  /** It is a call home and kept in the log of those: by its id phone.get answers, contacts.get does not. */
  phoneCall: z.boolean(),
});
export type ContactRow = z.output<typeof contactRow>;

/** 次数, 人次, 人数: how many contacts, children counted at each, and children counted once. */
export const contactFigures = z.strictObject({ times: z.int(), personTimes: z.int(), persons: z.int() });
export type ContactFigures = z.output<typeof contactFigures>;

export const contactInput = z.strictObject({
  id: idField.nullable(),
  version: z.int().nullable(),
  /** All of the session's children that it was for; children out of reach that it has stay with it. */
  childIds: z.array(idField).min(1).max(400),
  patch: contactModel.patch,
  /** The draft that this finishes. */
  place: draftPlace.nullable().optional(),
});

/** Lines of a list at a time. */
export const contactsPage = 100;

export const logCalls = {
  /** Newest first, `contactsPage` at a time, on from the `next` of the page before; figures are of all that the filter keeps. */
  list: query(
    z.strictObject({ filter: contactFilter, before: z.int().min(0).max(1_000_000).nullable() }),
    z.strictObject({ rows: z.array(contactRow), figures: contactFigures, next: z.int().nullable() }),
    'contacts.read',
  ),
  /** Refuses notFound for a contact of which no child is in reach. */
  get: query(z.strictObject({ id: idField }), contactRow, 'contacts.read'),
  /** Pictures taken at it, newest first, whichever child's file each lies in. */
  photos: query(z.strictObject({ id: idField }), z.array(attachmentRow), 'contacts.read'),
  /**
   * One contact with all its children in one act. The day is today and the teacher the session's unless given; what is
   * to follow without a day is due in a week. Refuses a day that has not come, and notFound for a child out of reach.
   */
  save: command(contactInput, contactRow, 'contacts.write', ['contacts', 'children', 'reports']),
  /** Takes the session's children from it; without any left it goes to the bin. */
  remove: command(z.strictObject({ id: idField }), nothing, 'contacts.write', [
    'contacts',
    'children',
    'reports',
  ]),
  /** What was to follow is done on that day; null: not yet after all. */
  markFollowedUp: command(
    z.strictObject({ id: idField, doneOn: dayField.nullable() }),
    nothing,
    'contacts.write',
    ['contacts'],
  ),
};
