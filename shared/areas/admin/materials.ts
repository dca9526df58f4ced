/**
 * 材料: scans, photos and PDF papers that belong to the school and to no child: a rule that was brought in, a voucher, the
 * proof of a measure. Whoever names one (a rule's version, a payment, a piece of evidence) answers for who may read it.
 */
import * as z from 'zod';
import { bytes } from '../../call.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { attachmentFormats } from '../children/attachments.ts';
import { shortText } from '../children/checks.ts';

export const materialModel = record(
  'material',
  { zh: '材料', en: 'Material' },
  {
    title: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Title',
      section: 'material',
      required: true,
      width: 200,
    }),
    day: field({ check: dayField, kind: 'day', zh: '日期', en: 'Date', section: 'material', width: 110 }),
    format: field({
      check: z.enum(attachmentFormats),
      kind: 'text',
      zh: '格式',
      en: 'Format',
      section: 'material',
      required: true,
      system: true,
    }),
    bytes: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '大小（字节）',
      en: 'Size (bytes)',
      section: 'material',
      required: true,
      system: true,
    }),
    /** Pixels of a picture. */
    width: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '宽（像素）',
      en: 'Width (pixels)',
      section: 'material',
      system: true,
    }),
    height: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '高（像素）',
      en: 'Height (pixels)',
      section: 'material',
      system: true,
    }),
    sha256: field({
      check: z.string().regex(/^[0-9a-f]{64}$/),
      kind: 'text',
      zh: '内容指纹',
      en: 'SHA-256',
      section: 'material',
      required: true,
      system: true,
    }),
  },
);
export type Material = RecordOf<typeof materialModel>;

/** A file that children.readAttachment has read, as it is to be kept. */
export const materialToKeep = z.strictObject({
  readId: idField,
  title: materialModel.fields.title.check,
  day: materialModel.fields.day.check.nullable(),
});
export type MaterialToKeep = z.output<typeof materialToKeep>;

export const materialRow = z.strictObject({
  id: idField,
  version: z.int().min(1),
  title: z.string(),
  day: dayField.nullable(),
  format: z.enum(attachmentFormats),
  bytes: z.int(),
  /** JPEG; null for a PDF whose first page nobody drew. */
  thumbnail: bytes.nullable(),
});
export type MaterialRow = z.output<typeof materialRow>;

/** The whole of one: a picture (JPEG) or a PDF. */
export const materialContent = z.strictObject({ format: z.enum(attachmentFormats), content: bytes });
