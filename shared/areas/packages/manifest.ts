/**
 * The package: one zip file with its manifest first, which names every other part with its size and SHA-256.
 *
 *     manifest.json
 *     records/KIND.jsonl        one JSON object a line
 *     schema/KIND.schema.json   what such a line holds (JSON Schema 2020-12)
 *     papers/NAME.pdf|docx|xlsx
 *     photos/NNNN.jpg
 *     materials/NNNN.jpg|pdf    vouchers, certificates, letters: since version 2
 */
import * as z from 'zod';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText, shortText } from '../children/checks.ts';

export const packageFormat = 'tongjia-package';
/** Grows with every change to what a part may hold; a reader refuses a newer one in words. */
export const packageVersion = 2;

/** How much of a person goes along: nothing, rows without names and numbers, rows as they are. */
export const packageDetails = ['numbers', 'masked', 'full'] as const;
export type PackageDetail = (typeof packageDetails)[number];

export const partKinds = ['records', 'schema', 'paper', 'photo', 'material'] as const;
export type PartKind = (typeof partKinds)[number];

export const manifestName = 'manifest.json';

/** A part's name: a folder of the package and a plain name, nothing that could lead out of it. */
export const partPath =
  /^(?:records\/[a-z][a-zA-Z]*\.jsonl|schema\/[a-z][a-zA-Z]*\.schema\.json|papers\/[a-z0-9][a-z0-9-]*\.(?:pdf|docx|xlsx)|photos\/\d{4}\.jpg|materials\/\d{4}\.(?:jpg|pdf))$/;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const packagePart = z.strictObject({
  path: z.string().regex(partPath),
  kind: z.enum(partKinds),
  bytes: z.int().min(0),
  sha256,
  /** Lines of a record part; null of others. */
  rows: z.int().min(0).nullable(),
  /** What a paper or material is called, or what stands under a photo. */
  title: z.string().max(400).nullable(),
});
export type PackagePart = z.output<typeof packagePart>;

export const manifestSchema = z.strictObject({
  format: z.literal(packageFormat),
  version: z.int().min(1).max(packageVersion),
  /** The program that wrote it. */
  program: z.string().max(40),
  school: z.strictObject({
    id: idField,
    name: z.string().max(60),
    township: z.string().max(60).nullable(),
    district: z.string().max(60).nullable(),
  }),
  /** Both days belong to it; children are counted on the last. No clock: the same data make the same bytes. */
  period: z.strictObject({ from: dayField, to: dayField }),
  purpose: lineText,
  receiver: shortText,
  detail: z.enum(packageDetails),
  /** Lines by kind of record, and how many papers, photos and materials. */
  counts: z.record(z.string().max(40), z.int().min(0)),
  parts: z.array(packagePart).max(4000),
});
export type Manifest = z.output<typeof manifestSchema>;

/** What a reader looks at before anything else of a manifest. */
export const manifestHead = z.looseObject({ format: z.string(), version: z.int() });

/** What is refused before it is unpacked; a package of a school is far below. */
export const packageLimits = {
  bytes: 4 * 2 ** 30,
  entries: 4001,
  manifestBytes: 4 * 2 ** 20,
  partBytes: 512 * 2 ** 20,
  unpackedBytes: 4 * 2 ** 30,
  /** A part above `ratioFromBytes` that unpacks to more than so many times its size. */
  ratio: 200,
  ratioFromBytes: 2 ** 20,
  lineBytes: 2 ** 20,
} as const;
export type PackageLimits = { [K in keyof typeof packageLimits]: number };
