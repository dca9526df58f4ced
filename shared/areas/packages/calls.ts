/** Packages on a stick: what can be asked. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { reportKind } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { materialContent, materialRow } from '../admin/materials.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';
import { filedFormats } from '../reports/filed.ts';
import { manifestSchema, packageDetails, partPath } from './manifest.ts';
import { sendingAgreementModel, sentPackageModel } from './model.ts';
import { packageValue } from './rows.ts';
import { sentFileCalls } from './sentFiles.ts';

const folder = z.string().min(1).max(1000);
/** A file's own name: nothing that leads elsewhere. */
const fileName = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !/[\\/\0]/.test(name) && name !== '.' && name !== '..', 'wrongKind');
const passphrase = z.string().min(1).max(200).nullable();

export const packageChoice = z.strictObject({
  purpose: lineText,
  receiver: shortText,
  detail: z.enum(packageDetails),
  kinds: sendingAgreementModel.fields.kinds.check,
  period: z
    .strictObject({ from: dayField, to: dayField })
    .refine(({ from, to }) => from <= to, { message: 'endBeforeStart', path: ['to'] }),
  reportIds: z.array(idField).max(40),
  photoIds: z.array(idField).max(2000),
  materialIds: z.array(idField).max(500),
});
export type PackageChoice = z.output<typeof packageChoice>;

const offeredReport = z.strictObject({
  id: idField,
  kind: codeOf(reportKind),
  period: z.string(),
  title: z.string(),
  edition: z.int(),
  approvedOn: dayField,
  formats: z.array(z.enum(filedFormats)),
});
export type OfferedReport = z.output<typeof offeredReport>;

export const offeredPhoto = z.strictObject({
  id: idField,
  activity: z.string(),
  day: dayField,
  caption: z.string().nullable(),
  bytes: z.int(),
  thumbnail: bytes.nullable(),
});
export type OfferedPhoto = z.output<typeof offeredPhoto>;

/** One of the school's own papers and pictures that were kept: a voucher, a certificate, a letter. */
export const offeredMaterial = materialRow.omit({ version: true });
export type OfferedMaterial = z.output<typeof offeredMaterial>;

export const sentRow = z.strictObject({ sent: sentPackageModel.whole, by: z.string() });
export type SentRow = z.output<typeof sentRow>;

export const foundPackage = z.strictObject({
  /** Where it lies: the folder chosen, or the one of packages in it. */
  folder: z.string(),
  name: z.string(),
  bytes: z.int(),
  /** ms, by the file's own date. */
  at: z.number(),
  encrypted: z.boolean(),
});
export type FoundPackage = z.output<typeof foundPackage>;

export const readPackageView = z.strictObject({
  /** Under which its parts are asked for, until the program is locked. */
  readId: idField,
  manifest: manifestSchema,
  encrypted: z.boolean(),
  sha256: z.string(),
});
export type ReadPackageView = z.output<typeof readPackageView>;

/** Lines of one kind, as the person who reads them may see them. */
export const readRows = z.strictObject({
  rows: z.array(z.record(z.string(), packageValue)),
  /** What the children whom these lines name by their numbers are called in this package; none where it holds no children. */
  children: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** All lines of the kind. */
  total: z.int(),
});
export type ReadRows = z.output<typeof readRows>;

/** Lines that are shown at once. */
export const rowsAtOnce = 100;

const touched = ['packages', 'reports'] as const;

export const packagesCalls = {
  ...sentFileCalls,
  /** What was agreed before, newest first, and the latest editions of approved reports. */
  offer: query(
    nothing,
    z.strictObject({
      agreements: z.array(sendingAgreementModel.whole),
      reports: z.array(offeredReport),
    }),
    'packages.send',
  ),
  /** Photos of activities in that time, oldest first, at most 500. */
  photos: query(z.strictObject({ from: dayField, to: dayField }), z.array(offeredPhoto), 'packages.send'),
  /** Of that time, by their own day or else the day on which they were kept; newest first, at most 500. */
  materials: query(
    z.strictObject({ from: dayField, to: dayField }),
    z.array(offeredMaterial),
    'packages.send',
  ),
  /** One of them whole, to be looked at before it goes along. Refuses notFound, attachmentAltered. */
  material: query(z.strictObject({ id: idField }), materialContent, 'packages.send'),
  /** How many lines of each kind, papers and photos a package would hold. Refuses notAllowed for whole rows. */
  outline: query(packageChoice, z.record(z.string(), z.int()), 'packages.send'),
  /**
   * Writes it to a stick or any folder (null: beside the school's own file, as the demo does), reads it back and records it, with what was agreed; `delivered` notes it with each
   * report in it as handed over. Refuses notAllowed, packageOnlyNumbersPlain, passwordTooShort, passwordTooCommon, notFound,
   * packagePlaceGone, packagePlaceFull, packagePlaceReadOnly, packageNotVerified, cancelled.
   */
  write: job(
    z.strictObject({ choice: packageChoice, folder: folder.nullable(), passphrase, delivered: z.boolean() }),
    sentPackageModel.whole,
    'packages.send',
    touched,
  ),
  /** Newest first. */
  sent: query(nothing, z.array(sentRow), 'packages.send'),
  removeAgreement: command(z.strictObject({ id: idField }), nothing, 'packages.send', touched),
  /** Refuses packagePlaceGone. */
  packagesAt: query(z.strictObject({ folder }), z.array(foundPackage), 'packages.read'),
  /** Checks everything of one; nothing is taken into this school's records. Refuses packageGone and as packageRead.ts says. */
  open: job(z.strictObject({ folder, name: fileName, passphrase }), readPackageView, 'packages.read'),
  /** Lines of a kind of one that was opened, from the `from`th on. Refuses packageGone, notFound, packagePartAltered. */
  rows: job(
    z.strictObject({
      readId: idField,
      kind: z
        .string()
        .regex(/^[a-z][a-zA-Z]*$/)
        .max(40),
      from: z.int().min(0),
    }),
    readRows,
    'packages.read',
  ),
  /** A paper, a photo or a material of one that was opened. Refuses packageGone, notFound, packagePartAltered. */
  part: job(z.strictObject({ readId: idField, path: z.string().regex(partPath) }), bytes, 'packages.read'),
};
