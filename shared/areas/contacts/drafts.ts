/**
 * What somebody had begun to write and not yet saved: kept in the office, so that a lock, a killed office or a power cut
 * takes nothing. It is its writer's alone: no other call answers it, and the history says only that it was made.
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';

/** Where it was being written: the quick entry of the log, that of a child's file, the form of one contact. */
export const draftPlace = z.string().regex(/^(quick|(child|contact):[0-9a-f-]{36})$/);

/** Values as typed: half a word is no valid field yet. */
export const draftContent = z.strictObject({
  childIds: z.array(idField).max(400),
  values: z.record(z.string().max(40), z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])),
});
export type DraftContent = z.output<typeof draftContent>;

export const contactDraftModel = record(
  'contactDraft',
  { zh: '没写完的联系记录', en: 'Unfinished contact' },
  {
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '谁写的',
      en: 'Written by',
      section: 'draft',
      required: true,
      system: true,
    }),
    place: field({
      check: draftPlace,
      kind: 'text',
      zh: '在哪里写的',
      en: 'Written in',
      section: 'draft',
      required: true,
      system: true,
    }),
    /** A system field of kind 'json' without sentences of its own: the history never spells it out. */
    content: field({
      check: draftContent,
      kind: 'json',
      zh: '内容',
      en: 'Content',
      section: 'draft',
      sensitivity: 'private',
      system: true,
    }),
  },
);
export type ContactDraft = RecordOf<typeof contactDraftModel>;

/** A draft as it is offered again, with those of its children that are still in reach. */
export const draftFound = z.strictObject({
  content: draftContent,
  children: z.array(z.strictObject({ id: idField, name: z.string(), className: z.string().nullable() })),
  writtenAt: z.int(),
});

export const draftCalls = {
  draft: query(z.strictObject({ place: draftPlace }), draftFound.nullable(), 'contacts.write'),
  /** Null empties it. Never undone: it is not yet anything that was done. Refuses notFound for children out of reach. */
  keepDraft: command(
    z.strictObject({ place: draftPlace, content: draftContent.nullable() }),
    nothing,
    'contacts.write',
    [],
  ),
};
