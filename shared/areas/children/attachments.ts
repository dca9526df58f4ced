/**
 * Pictures and papers of a child: the portrait, scans, certificates. The record says what each is; the bytes lie beside
 * it. Files are read by the office first (a picture is turned, made small and stripped of all that a camera wrote into
 * it), looked at and named by a person, and only then kept.
 */
import * as z from 'zod';
import { bytes, command, fileBytes, job, nothing, query } from '../../call.ts';
import { attachmentKind } from '../../codes/index.ts';
import { field, idField, type RecordOf, record, type Sensitivity } from '../../record.ts';
import { type Role, type Sight, sightOf } from '../../roles.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, shortText } from './checks.ts';

/** What a file may be at most; a phone's picture has 12 MP and 5 MB. */
export const attachmentLimits = {
  fileMegabytes: 20,
  megapixels: 64,
  /** Files kept by one act. */
  files: 20,
} as const;

/** A picture becomes a JPEG; a PDF stays as it is. */
export const attachmentFormats = ['jpeg', 'pdf'] as const;
export type AttachmentFormat = (typeof attachmentFormats)[number];

export const attachmentModel = record(
  'attachment',
  { zh: '照片与证件', en: 'Picture or paper' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'paper',
      required: true,
      system: true,
    }),
    /** Taken at this contact: kept in the file of one of its children, seen at the contact by all of them. */
    contactId: field({
      check: idField,
      kind: 'link',
      to: 'contact',
      zh: '联系记录',
      en: 'Contact',
      section: 'paper',
      system: true,
    }),
    kind: field({
      check: codeOf(attachmentKind),
      kind: 'code',
      codes: attachmentKind,
      zh: '类别',
      en: 'Kind',
      section: 'paper',
      required: true,
      width: 130,
    }),
    title: field({
      check: shortText,
      kind: 'text',
      zh: '说明',
      en: 'Title',
      section: 'paper',
      width: 200,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'paper',
      width: 110,
    }),
    growthPageId: field({
      check: idField,
      kind: 'link',
      to: 'growthPage',
      zh: '成长记录页',
      en: 'Page of the growth record',
      section: 'paper',
      system: true,
    }),
    format: field({
      check: z.enum(attachmentFormats),
      kind: 'text',
      zh: '格式',
      en: 'Format',
      section: 'paper',
      required: true,
      system: true,
    }),
    bytes: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '大小（字节）',
      en: 'Size (bytes)',
      section: 'paper',
      required: true,
      system: true,
    }),
    /** Pixels of a picture. */
    width: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '宽（像素）',
      en: 'Width (pixels)',
      section: 'paper',
      system: true,
    }),
    height: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '高（像素）',
      en: 'Height (pixels)',
      section: 'paper',
      system: true,
    }),
    /** Of the bytes beside the record: what the audit chain knows of them. */
    sha256: field({
      check: z.string().regex(/^[0-9a-f]{64}$/),
      kind: 'text',
      zh: '内容指纹',
      en: 'SHA-256',
      section: 'paper',
      required: true,
      system: true,
    }),
  },
);
export type Attachment = RecordOf<typeof attachmentModel>;

/** What nobody named stays behind the lock of papers of identity: it could be anything. */
const sensitivities: Record<string, Sensitivity> = {
  portrait: 'open',
  award: 'open',
  work: 'open',
  snapshot: 'open',
  disability: 'private',
  relief: 'private',
  diagnosis: 'private',
  growthPage: 'private',
  sealedPage: 'sealed',
};

/**
 * How a role sees a picture or paper of this kind, as roles.ts says of a field: whole; masked, that is, that it is there
 * but neither its words nor its picture; or not at all.
 */
export function sightOfAttachment(role: Role, kind: string): Sight {
  return sightOf(role, sensitivities[kind] ?? 'personal');
}

/** Width to height of a portrait, as on a form (小二寸 35 x 49 mm). */
export const portraitShape = { width: 5, height: 7 } as const;

/** One attachment in the list of a file; `title` and `thumbnail` are null where the role sees it masked. */
export const attachmentRow = z.strictObject({
  id: idField,
  version: z.int().min(1),
  kind: z.string(),
  title: z.string().nullable(),
  day: dayField.nullable(),
  format: z.enum(attachmentFormats),
  bytes: z.int(),
  createdAt: z.int(),
  /** JPEG; null also for a PDF whose first page nobody drew. */
  thumbnail: bytes.nullable(),
  whole: z.boolean(),
});
export type AttachmentRow = z.output<typeof attachmentRow>;

/** A rectangle in the pixels of a picture as it is shown: after its own orientation and after `turn`. */
export const cropRectangle = z.strictObject({
  left: z.int().min(0),
  top: z.int().min(0),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type CropRectangle = z.output<typeof cropRectangle>;

/** Degrees clockwise by which a person turned a picture. */
export const turns = [0, 90, 180, 270] as const;
export type Turn = (typeof turns)[number];

/** A file that the office has read and holds until it is kept or the school is locked. */
export const readAttachment = z.strictObject({
  readId: idField,
  format: z.enum(attachmentFormats),
  /** Of a picture, upright by what the camera said; null for a PDF. */
  size: z.strictObject({ width: z.int(), height: z.int() }).nullable(),
  /** JPEG of the picture or of a PDF's first page, at most 1200 px; null for a PDF whose first page nobody drew. */
  preview: bytes.nullable(),
});
export type ReadAttachment = z.output<typeof readAttachment>;

/** One file that was read, as it is to be kept. */
export const attachmentToKeep = z.strictObject({
  readId: idField,
  kind: attachmentModel.fields.kind.check,
  title: attachmentModel.fields.title.check.nullable(),
  day: attachmentModel.fields.day.check.nullable(),
  turn: z.literal(turns),
  /** Null keeps the whole picture; a portrait is cut from its middle. */
  crop: cropRectangle.nullable(),
});
export type AttachmentToKeep = z.output<typeof attachmentToKeep>;

export const attachmentCalls = {
  /** Newest first within the order of kinds. Kinds that the role doesn't see at all are left out. */
  attachments: query(z.strictObject({ childId: idField }), z.array(attachmentRow), 'children.read'),
  /** The whole picture (JPEG) or PDF. Refuses notAllowed for kinds that the role doesn't see whole. */
  attachment: query(
    z.strictObject({ id: idField }),
    z.strictObject({ format: z.enum(attachmentFormats), content: bytes }),
    'children.read',
  ),
  /** A small JPEG of the child's face; null where there is none. */
  photo: query(z.strictObject({ childId: idField }), bytes.nullable(), 'children.read'),
  /**
   * Reads a picture (JPEG, PNG, WebP) or PDF and changes nothing. `firstPage`: a picture of a PDF's first page.
   * Refuses attachmentKindUnknown, attachmentTooLarge, pictureTooLarge, attachmentDamaged.
   */
  readAttachment: job(
    z.strictObject({ bytes: fileBytes, firstPage: fileBytes.nullable() }),
    readAttachment,
    'children.write',
  ),
  /** Keeps files that were read, all in one act. Refuses attachmentGone where the school was locked meanwhile. */
  addAttachments: job(
    z.strictObject({
      childId: idField,
      /** The contact of this child at which they were taken. */
      contactId: idField.nullable().optional(),
      items: z.array(attachmentToKeep).min(1).max(attachmentLimits.files),
    }),
    z.array(idField),
    'children.write',
    // the log shows which contacts have photos
    ['children', 'contacts'],
  ),
  saveAttachment: command(
    z.strictObject({
      id: idField,
      version: z.int(),
      patch: z.strictObject({
        kind: attachmentToKeep.shape.kind,
        title: attachmentToKeep.shape.title,
        day: attachmentToKeep.shape.day,
      }),
    }),
    nothing,
    'children.write',
    ['children'],
  ),
  removeAttachment: command(z.strictObject({ id: idField }), nothing, 'children.write', [
    'children',
    'contacts',
  ]),
};
