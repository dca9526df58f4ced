/** What the preview of a census workbook says, row by row and cell by cell, before anything is written. */
import * as z from 'zod';
import { field, idField, record } from '../../record.ts';

/** Where a column's values go, by an id of importTargets.ts; null for a column that is left out. */
export const importTarget = z.string().max(60);

/** `error`: this value can't be taken; `question`: taken once somebody says so; `note`: told, nothing to decide. */
export const importIssue = z.strictObject({
  level: z.enum(['error', 'question', 'note']),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ImportIssue = z.output<typeof importIssue>;

export const previewCell = z.strictObject({
  target: importTarget,
  /** As it stands in the workbook. */
  raw: z.string(),
  /** As it would be kept, written as a person reads it; null keeps the field empty. */
  shown: z.string().nullable(),
  /** What the file holds now, where the import would change it: '' where it holds nothing. Null: no change. */
  old: z.string().nullable(),
  mended: z.boolean(),
  issues: z.array(importIssue),
});
export type PreviewCell = z.output<typeof previewCell>;

export const verdicts = ['new', 'changed', 'same', 'question', 'cannot', 'skipped'] as const;
export type Verdict = (typeof verdicts)[number];

export const previewRow = z.strictObject({
  /** The workbook's own row number. */
  row: z.int(),
  hidden: z.boolean(),
  verdict: z.enum(verdicts),
  name: z.string(),
  /** The file that this row would change. */
  childId: idField.nullable(),
  cells: z.array(previewCell),
  issues: z.array(importIssue),
  /** A person's word on a row with questions; null: not decided. */
  decision: z.enum(['take', 'skip']).nullable(),
});
export type PreviewRow = z.output<typeof previewRow>;

export const importColumn = z.strictObject({
  column: z.int(),
  group: z.string().nullable(),
  label: z.string(),
  target: importTarget.nullable(),
  /** Whether the mapping was corrected by hand for this layout, now or earlier. */
  corrected: z.boolean(),
});

export const importPreview = z.strictObject({
  importId: idField,
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  titles: z.array(z.string()),
  columns: z.array(importColumn),
  rows: z.array(previewRow),
  counts: z.record(z.enum(verdicts), z.int()),
  /** Rows that are no child: totals, notes, signatures, blank ones. */
  leftOut: z.array(z.strictObject({ row: z.int(), why: z.string(), text: z.string() })),
  /** Classes with pupil numbers found on another sheet. */
  classes: z.array(
    z.strictObject({
      grade: z.int(),
      number: z.int(),
      pupils: z.int().nullable(),
      headTeacherName: z.string().nullable(),
    }),
  ),
  notes: z.array(importIssue),
});
export type ImportPreview = z.output<typeof importPreview>;

export const importAdjustment = z.strictObject({
  importId: idField,
  sheet: z.string().nullable(),
  mapping: z.array(z.strictObject({ column: z.int(), target: importTarget.nullable() })),
  mends: z.array(z.strictObject({ row: z.int(), target: importTarget, text: z.string().max(200) })),
  decisions: z.array(z.strictObject({ row: z.int(), decision: z.enum(['take', 'skip']).nullable() })),
  /** For values that both the workbook and the school changed: whose is right. */
  choices: z.array(
    z.strictObject({ row: z.int(), target: importTarget, side: z.enum(['file', 'here']).nullable() }),
  ),
});
/** Each list adds to what was said before; the last word on a column, cell or row holds. Another sheet starts anew. */
export type ImportAdjustment = z.output<typeof importAdjustment>;

export const importReport = z.strictObject({
  /** The act to undo, null when nothing was written. */
  actId: idField.nullable(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  /** Rows with open questions, and those that can't be taken; rows that somebody skipped are not counted. */
  left: z.int(),
  /** Children who were joined with a brother or sister by their parents. */
  linked: z.int(),
});
export type ImportReport = z.output<typeof importReport>;

/** How a person corrected the mapping of a workbook's layout, kept for the next workbook with the same headings. */
export const importLayoutModel = record(
  'importLayout',
  { zh: '导入表样', en: 'Import layout' },
  {
    fingerprint: field({
      check: z.string().max(80),
      kind: 'text',
      zh: '表头指纹',
      en: 'Fingerprint of the headings',
      section: 'layout',
      required: true,
    }),
    mapping: field({
      check: z.array(z.strictObject({ column: z.int(), target: importTarget.nullable() })),
      kind: 'json',
      zh: '对应关系',
      en: 'Mapping',
      section: 'layout',
      required: true,
    }),
  },
);
