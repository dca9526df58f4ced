/**
 * Approved reports. What the principal approves is kept as it is, its files byte for byte; a later correction is another
 * edition beside it that says what changed. How each was handed over is noted with it.
 */
import * as z from 'zod';
import { bytes, command, fileBytes, job, nothing, query } from '../../call.ts';
import { deliveryWay, reportKind } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, longText, shortText } from '../children/checks.ts';

export const filedReportModel = record(
  'filedReport',
  { zh: '审定的材料', en: 'Approved report' },
  {
    kind: field({
      check: codeOf(reportKind),
      kind: 'code',
      zh: '种类',
      en: 'Kind',
      section: 'report',
      codes: reportKind,
      required: true,
      system: true,
    }),
    /** '2026-11', '2026-H1', '2026', or what an assessment is called. */
    period: field({
      check: z.string().min(1).max(60),
      kind: 'text',
      zh: '时间',
      en: 'Period',
      section: 'report',
      required: true,
      system: true,
    }),
    title: field({
      check: z.string().min(1).max(120),
      kind: 'text',
      zh: '标题',
      en: 'Title',
      section: 'report',
      required: true,
      system: true,
    }),
    /** 1, 2, ...: a correction is another one. */
    edition: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '第几稿',
      en: 'Edition',
      section: 'report',
      required: true,
      system: true,
    }),
    approvedById: field({
      check: idField,
      kind: 'link',
      zh: '审定人',
      en: 'Approved by',
      section: 'report',
      to: 'staff',
      required: true,
      system: true,
    }),
    approvedOn: field({
      check: dayField,
      kind: 'day',
      zh: '审定日期',
      en: 'Approved on',
      section: 'report',
      required: true,
      system: true,
    }),
    /** What is other than in the edition before. */
    changes: field({
      check: longText,
      kind: 'longText',
      zh: '改了什么',
      en: 'What changed',
      section: 'report',
      system: true,
    }),
    /** Its numbers by name, as they stand on the paper. */
    figures: field({
      check: z.record(z.string(), z.string()),
      kind: 'json',
      zh: '数字',
      en: 'Numbers',
      section: 'report',
      required: true,
      system: true,
    }),
  },
);
export type FiledReport = RecordOf<typeof filedReportModel>;

/** `document` is the paper itself as JSON, from which page and print are made. */
export const filedFormats = ['document', 'docx', 'xlsx', 'pdf'] as const;
export type FiledFormat = (typeof filedFormats)[number];

export const filedReportFileModel = record(
  'filedReportFile',
  { zh: '审定的文件', en: 'File of an approved report' },
  {
    filedReportId: field({
      check: idField,
      kind: 'link',
      zh: '审定的材料',
      en: 'Approved report',
      section: 'file',
      to: 'filedReport',
      required: true,
      system: true,
    }),
    format: field({
      check: z.enum(filedFormats),
      kind: 'text',
      zh: '格式',
      en: 'Format',
      section: 'file',
      required: true,
      system: true,
    }),
    bytes: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '大小（字节）',
      en: 'Size (bytes)',
      section: 'file',
      required: true,
      system: true,
    }),
    sha256: field({
      check: z.string().regex(/^[0-9a-f]{64}$/),
      kind: 'text',
      zh: '内容指纹',
      en: 'SHA-256',
      section: 'file',
      required: true,
      system: true,
    }),
  },
);

export const deliveryModel = record(
  'delivery',
  { zh: '报送', en: 'Delivery' },
  {
    filedReportId: field({
      check: idField,
      kind: 'link',
      zh: '审定的材料',
      en: 'Approved report',
      section: 'delivery',
      to: 'filedReport',
      required: true,
      system: true,
    }),
    way: field({
      check: codeOf(deliveryWay),
      kind: 'code',
      zh: '报送方式',
      en: 'How',
      section: 'delivery',
      codes: deliveryWay,
      required: true,
      width: 120,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '报送日期',
      en: 'Handed over on',
      section: 'delivery',
      required: true,
      width: 110,
    }),
    receiver: field({
      check: shortText,
      kind: 'text',
      zh: '报送单位',
      en: 'To which office',
      section: 'delivery',
      required: true,
      width: 180,
    }),
    receivedBy: field({
      check: shortText,
      kind: 'text',
      zh: '收件人',
      en: 'Received by',
      section: 'delivery',
      width: 110,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '报送人',
      en: 'Handed over by',
      section: 'delivery',
      to: 'staff',
      required: true,
      system: true,
    }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Note', section: 'delivery' }),
  },
);
export type Delivery = RecordOf<typeof deliveryModel>;

export const filedRow = z.strictObject({
  report: filedReportModel.whole,
  approvedBy: z.string(),
  /** Of its files, those that are kept; the PDF comes once the page has drawn it. */
  formats: z.array(z.enum(filedFormats)),
  deliveries: z.array(z.strictObject({ delivery: deliveryModel.whole, by: z.string() })),
  /** False for an edition that a later one corrects. */
  latest: z.boolean(),
});
export type FiledRow = z.output<typeof filedRow>;

const touched = ['reports'] as const;

export const filedCalls = {
  /** Of a kind and a period, or of all; newest first. */
  filedReports: query(
    z.strictObject({
      kind: filedReportModel.fields.kind.check.nullable(),
      period: filedReportModel.fields.period.check.nullable(),
    }),
    z.array(filedRow),
    'reports.read',
  ),
  /** As it was approved. Refuses notFound where this form of it was not kept. */
  filedPaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, bytes]),
    'reports.read',
  ),
  /** Null until it was drawn. */
  filedPdf: query(z.strictObject({ id: idField }), bytes.nullable(), 'reports.read'),
  /** Kept once; what comes later is not taken, so that the file stays what it was. Refuses attachmentDamaged. */
  keepFiledPdf: command(z.strictObject({ id: idField, bytes: fileBytes }), nothing, 'reports.write', touched),
  saveDelivery: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      filedReportId: idField,
      patch: z.strictObject({
        way: deliveryModel.fields.way.check,
        day: deliveryModel.fields.day.check,
        receiver: deliveryModel.fields.receiver.check,
        receivedBy: deliveryModel.fields.receivedBy.check.nullable(),
        note: deliveryModel.fields.note.check.nullable(),
      }),
    }),
    deliveryModel.whole,
    'reports.write',
    touched,
  ),
  removeDelivery: command(z.strictObject({ id: idField }), nothing, 'reports.write', touched),
};
