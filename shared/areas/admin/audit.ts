/** The page of all changes: what narrows it, and what can be chosen from. */
import * as z from 'zod';
import { bytes, job, nothing, query } from '../../call.ts';
import { changeKinds, changePage, languageField } from '../../history.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';

export const auditFilter = z.strictObject({
  staffId: idField.nullable(),
  /** A record's name in code, e.g. 'schoolClass'. */
  record: z.string().max(40).nullable(),
  /** One record of that kind; one that belongs to a child's file together with `childId`. */
  recordId: idField.nullable(),
  /** All that belongs to one child's file. */
  childId: idField.nullable(),
  kind: z.enum(changeKinds).nullable(),
  call: z.string().max(60).nullable(),
  /** Days at the office's clock, both counted in. */
  from: dayField.nullable(),
  to: dayField.nullable(),
});
export type AuditFilter = z.output<typeof auditFilter>;

export const everyChange: AuditFilter = {
  staffId: null,
  record: null,
  recordId: null,
  childId: null,
  kind: null,
  call: null,
  from: null,
  to: null,
};

/** An exported workbook holds at most the newest so many changes. */
export const mostExported = 20_000;

/**
 * What the last walk along the chain found. `fault` for those who may read the changes: the first bad row's number,
 * and, as far as the row says so, when it was written and of which record.
 */
export const chainTold = z.strictObject({
  state: z.enum(['unchecked', 'whole', 'broken']),
  /** Rows that fit. */
  rows: z.int(),
  checkedAt: z.int().nullable(),
  fault: z
    .strictObject({
      how: z.enum(['changed', 'cut', 'replaced']),
      seq: z.int(),
      at: z.int().nullable(),
      record: z.string().nullable(),
    })
    .nullable(),
});
export type ChainTold = z.output<typeof chainTold>;

export const auditCalls = {
  /** A page may hold fewer changes than another, or none, and still have older ones: the office reads in short pieces. */
  audit: query(
    z.strictObject({ filter: auditFilter, before: z.int().nullable(), language: languageField }),
    changePage,
    'audit.read',
  ),
  auditChoices: query(
    nothing,
    z.strictObject({
      staff: z.array(z.strictObject({ id: idField, name: z.string() })),
      records: z.array(z.strictObject({ name: z.string(), zh: z.string(), en: z.string() })),
      calls: z.array(z.string()),
    }),
    'audit.read',
  ),
  chain: query(z.strictObject({ language: languageField }), chainTold, 'signedIn'),
  /** The office does it by itself after each opening; this is for those who want to see it done. */
  checkChain: job(z.strictObject({ language: languageField }), chainTold, 'audit.read', ['admin']),
  exportAudit: job(z.strictObject({ filter: auditFilter, language: languageField }), bytes, 'audit.read'),
};
