/** Packages on a stick: what can be asked. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { reportKind } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';
import { filedFormats } from '../reports/filed.ts';
import { manifestSchema, packageDetails, partPath } from './manifest.ts';
import { sendingAgreementModel, sentPackageModel } from './model.ts';

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

const touched = ['packages', 'reports'] as const;

export const packagesCalls = {
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
  /** How many lines of each kind, papers and photos a package would hold. Refuses notAllowed for whole rows. */
  outline: query(packageChoice, z.record(z.string(), z.int()), 'packages.send'),
  /**
   * Writes it to a stick or any folder, reads it back and records it, with what was agreed; `delivered` notes it with each
   * report in it as handed over. Refuses notAllowed, packageOnlyNumbersPlain, passwordTooShort, passwordTooCommon, notFound,
   * packagePlaceGone, packagePlaceFull, packagePlaceReadOnly, packageNotVerified, cancelled.
   */
  write: job(
    z.strictObject({ choice: packageChoice, folder, passphrase, delivered: z.boolean() }),
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
  /** A paper or a photo of one that was opened. Refuses packageGone, notFound, packagePartAltered. */
  part: job(z.strictObject({ readId: idField, path: z.string().regex(partPath) }), bytes, 'packages.read'),
};
