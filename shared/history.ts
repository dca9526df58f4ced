/** What the audit chain tells, in words: a record's history and the page of all changes show the same thing. */
import * as z from 'zod';
import { idField, type Language } from './record.ts';

export const languageField: z.ZodType<Language> = z.enum(['zh-CN', 'en']);

/** `restored`: came back from the bin; `read`: somebody looked at a veiled value, nothing was changed. */
export const changeKinds = ['made', 'changed', 'removed', 'restored', 'read'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One change of one record as whoever asks may see it: masked values masked, absent fields not there. */
export const change = z.strictObject({
  /** Its number in the chain. */
  seq: z.int(),
  act: idField,
  at: z.int(),
  staffName: z.string(),
  call: z.string(),
  /** The record's name in code, and in the language asked for. */
  record: z.string(),
  recordLabel: z.string(),
  recordId: idField,
  /** What people call it: '三(1)班', '王小明'; empty where it has no name or is not to be seen. */
  title: z.string(),
  /** The child whose file it belongs to. */
  child: z.strictObject({ id: idField, name: z.string() }).nullable(),
  kind: z.enum(changeKinds),
  /** Values in words; null is an empty one. */
  fields: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type Change = z.output<typeof change>;

/** Newest first. `next` is what to ask for `before` for older ones; null when there are none. */
export const changePage = z.strictObject({ changes: z.array(change), next: z.int().nullable() });
/** Changes of one record, older ones from `before` on. */
export const historyInput = z.strictObject({
  id: idField,
  before: z.int().nullable(),
  language: languageField,
});

export type ChangePage = z.output<typeof changePage>;
