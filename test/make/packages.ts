/** Small packages, good ones and ones with a fault, written as the program writes them or past it. */
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { countsOf, readPackage } from '../../electron/office/files/packageRead.ts';
import { sealBytes, ZipSeal } from '../../electron/office/files/packageSeal.ts';
import { type PartToWrite, writePackage } from '../../electron/office/files/packageWrite.ts';
import {
  type Manifest,
  type PackageLimits,
  type PartKind,
  packageVersion,
} from '../../shared/areas/packages/manifest.ts';
import type { Refusal } from '../../shared/problem.ts';

export const packagePassphrase = 'k7mq-3hxp-9dwn-f4tz';
export const packageSecret = Buffer.alloc(32, 7);
const never = new AbortController().signal;
const quiet = { signal: never, progress: () => {} };

export function newStick(): string {
  return mkdtempSync(path.join(tmpdir(), 'tongjia-stick-'));
}

export function partOf(
  name: string,
  kind: PartKind,
  content: Uint8Array,
  rows: number | null = null,
): PartToWrite {
  return {
    ...{ path: name, kind, rows },
    bytes: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
    title: kind === 'paper' ? '半年总结' : null,
    content: () => content,
  };
}

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.alloc(300, 5),
  Buffer.from([0xff, 0xd9]),
]);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

export function figureLines(lines: number): Buffer {
  const rows = Array.from({ length: lines }, (_, at) => ({ group: '儿童', name: `数${at}`, value: at }));
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

/** Figures, a paper and a photo. */
export function smallParts(): PartToWrite[] {
  return [
    partOf('records/figures.jsonl', 'records', figureLines(3), 3),
    partOf('papers/half-2026-h1-1.pdf', 'paper', pdf),
    partOf('photos/0001.jpg', 'photo', jpeg),
  ];
}

export function headOf(parts: readonly PartToWrite[]): Omit<Manifest, 'parts'> {
  return {
    ...{ format: 'tongjia-package', version: packageVersion, program: 'test' },
    school: {
      ...{ id: '0192f0c4-7c00-7000-8000-000000000000', name: '金山乡中心小学' },
      ...{ township: '金山乡', district: '青禾县' },
    },
    period: { from: '2026-07-01', to: '2026-11-23' },
    ...{ purpose: '半年总结', receiver: '县教育局', detail: 'numbers' },
    counts: countsOf(parts),
    parts,
  } as Omit<Manifest, 'parts'>;
}

/** Written by the program. */
export async function written(
  folder: string,
  { encrypted = true, parts = smallParts() }: { encrypted?: boolean; parts?: PartToWrite[] } = {},
): Promise<string> {
  const cipher = encrypted ? { passphrase: packagePassphrase, secret: packageSecret } : null;
  const name = encrypted ? '包.tongjia' : '包.zip';
  const made = await writePackage({ folder, name }, { manifest: headOf(parts), parts, cipher }, quiet);
  return path.join(folder, made.name);
}

/** A sealed zip of whatever is asked for, as nobody's program should write it. */
export async function forged(
  entries: readonly (readonly [name: string, content: Uint8Array])[],
  change: (zip: Buffer) => Buffer = (zip) => zip,
): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of entries) zip.addBuffer(Buffer.from(content), name);
  zip.end({ comment: '0'.repeat(sealBytes), forceZip64Format: false });
  const changed = change(await buffer(zip.outputStream as PassThrough)).subarray(0, -sealBytes);
  const file = path.join(newStick(), 'forged.zip');
  writeFileSync(file, Buffer.concat([changed, new ZipSeal().update(changed).digest()]));
  return file;
}

/** A manifest over these parts, with other values where they are given. */
export function manifestOver(parts: readonly PartToWrite[], other: Record<string, unknown> = {}): Buffer {
  const listed = parts.map(({ content: _, ...part }) => part);
  return Buffer.from(JSON.stringify({ ...headOf(parts), parts: listed, ...other }));
}

export async function entriesOf(parts: readonly PartToWrite[]): Promise<[string, Uint8Array][]> {
  return Promise.all(parts.map(async (part) => [part.path, await part.content()] as [string, Uint8Array]));
}

/** Reads to the end; the problem's code, or null where it was taken. */
export async function refusalOf(
  file: string,
  passphrase: string | null = packagePassphrase,
  limits?: PackageLimits,
): Promise<string | null> {
  try {
    const read = await readPackage(file, { passphrase }, limits ? { ...quiet, limits } : quiet);
    await read.close();
    return null;
  } catch (error) {
    return (error as Refusal).problem?.code ?? String(error);
  }
}

export async function opened(file: string, passphrase: string | null = packagePassphrase) {
  return readPackage(file, { passphrase }, quiet);
}

export { jpeg as smallJpeg, pdf as smallPdf };
