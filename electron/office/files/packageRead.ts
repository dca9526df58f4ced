/**
 * Reading a package: everything is checked before anything of it is believed. In this order: what the file is, its size,
 * the passphrase, every byte of it (by the cipher or by the seal), the zip's directory, the manifest, and each part by
 * size, SHA-256, its kind's own form and, for records, every line by its schema. Nothing is written and nothing unpacked to a
 * disk; a part at a time is in memory.
 */
import { createHash } from 'node:crypto';
import {
  type Manifest,
  manifestHead,
  manifestName,
  manifestSchema,
  type PackageLimits,
  type PackagePart,
  packageFormat,
  packageLimits,
  packageVersion,
} from '../../../shared/areas/packages/manifest.ts';
import { type PackageRow, rowKindNamed, rowSchema } from '../../../shared/areas/packages/rows.ts';
import { refuse } from '../../../shared/problem.ts';
import { type CheckWay, openPackageBytes, type PackageBytes, type PackageOpener } from './packageBytes.ts';
import type { PackageKey } from './packageCipher.ts';
import { leadsOut, type PackageZip, readPackageZip } from './packageZip.ts';

export interface ReadWay {
  signal: AbortSignal;
  /** Bytes that are proved, of all. */
  progress(done: number, total: number): void;
  limits?: PackageLimits;
}

/** A package that was found whole. To be closed. */
export interface OpenedPackage {
  manifest: Manifest;
  /** Null for one that is not encrypted. */
  key: PackageKey | null;
  /** Of the file. */
  sha256: string;
  /** A part's bytes, proved anew. Refuses notFound, packagePartAltered. */
  part(path: string): Promise<Buffer>;
  /** The lines of a record part, each proved by its schema. */
  rows(path: string): AsyncGenerator<PackageRow>;
  close(): Promise<void>;
}

/**
 * Refuses, beside what openPackageBytes and readPackageZip do: packageNotOurs, packageNewer, packageManifest,
 * packagePath, packagePartMissing, packagePartExtra, packagePartAltered, packagePartKind, packageRows {row},
 * packageCounts, cancelled.
 */
export async function readPackage(
  path: string,
  opener: PackageOpener,
  { signal, progress, limits = packageLimits }: ReadWay,
): Promise<OpenedPackage> {
  const bytes = await openPackageBytes(path, opener, limits.bytes);
  try {
    // twice over: the file from end to end, then part by part
    const way: CheckWay = { signal, progress: (done, total) => progress(done, total * 2) };
    const sha256 = await bytes.checkAll(way);
    const opened = await openParts(bytes, limits);
    const { parts } = opened.manifest;
    for (const [at, part] of parts.entries()) {
      if (signal.aborted) refuse('cancelled');
      progress(parts.length + at, parts.length * 2);
      await checkPart(opened, part);
    }
    checkCounts(opened.manifest);
    return { ...opened, key: bytes.key, sha256, close: () => bytes.close() };
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

type Parts = Pick<OpenedPackage, 'manifest' | 'part' | 'rows'> & {
  pieces(path: string): AsyncGenerator<Buffer>;
};

/** Again, by the manifest that was proved before: for a part of a package that was read whole a while ago. */
export async function reopenParts(
  path: string,
  { opener, manifest }: { opener: PackageOpener; manifest: Manifest },
): Promise<Pick<OpenedPackage, 'part' | 'rows' | 'close'>> {
  const bytes = await openPackageBytes(path, opener, packageLimits.bytes);
  try {
    const { part, rows } = partsOf(manifest, await readPackageZip(bytes, packageLimits));
    return { part, rows, close: () => bytes.close() };
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

async function openParts(bytes: PackageBytes, limits: PackageLimits): Promise<Parts> {
  const zip = await readPackageZip(bytes, limits);
  const [first] = zip.entries.keys();
  if (first !== manifestName) refuse(zip.entries.has(manifestName) ? 'packageManifest' : 'packageNotOurs');
  const manifest = await readManifest(zip, limits);
  const named = new Set(manifest.parts.map((part) => part.path));
  if (named.size !== manifest.parts.length) refuse('packageTwice');
  for (const name of named) if (!zip.entries.has(name)) refuse('packagePartMissing');
  for (const name of zip.entries.keys())
    if (name !== manifestName && !named.has(name)) refuse('packagePartExtra');
  return partsOf(manifest, zip);
}

async function readManifest(zip: PackageZip, limits: PackageLimits): Promise<Manifest> {
  const entry = zip.entries.get(manifestName)!;
  if (entry.uncompressedSize > limits.manifestBytes) refuse('packageBomb');
  const said = parseJson(await wholeOf(zip.unpack(entry))) ?? refuse('packageManifest');
  const head = manifestHead.safeParse(said);
  if (!head.success) refuse('packageManifest');
  if (head.data.format !== packageFormat) refuse('packageNotOurs');
  if (head.data.version > packageVersion) refuse('packageNewer');
  const names = Array.isArray(head.data.parts) ? head.data.parts : [];
  for (const part of names as { path?: unknown }[])
    if (typeof part?.path === 'string' && leadsOut(part.path)) refuse('packagePath');
  const manifest = manifestSchema.safeParse(said);
  return manifest.success ? manifest.data : refuse('packageManifest');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

async function wholeOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const held: Buffer[] = [];
  for await (const piece of pieces) held.push(Buffer.from(piece));
  return Buffer.concat(held);
}

function partsOf(manifest: Manifest, zip: PackageZip): Parts {
  const said = new Map(manifest.parts.map((each) => [each.path, each]));
  /** Its bytes, which are those that the manifest names once the last has been given. */
  async function* proved(path: string): AsyncGenerator<Buffer> {
    const part = said.get(path) ?? refuse('notFound', { record: 'packagePart' });
    const entry = zip.entries.get(path) ?? refuse('packagePartMissing');
    if (entry.uncompressedSize !== part.bytes) refuse('packagePartAltered');
    const hash = createHash('sha256');
    for await (const piece of zip.unpack(entry)) {
      hash.update(piece);
      yield piece;
    }
    if (hash.digest('hex') !== part.sha256) refuse('packagePartAltered');
  }
  async function* rows(path: string): AsyncGenerator<PackageRow> {
    // once to its end before the first line is believed
    for await (const _ of proved(path));
    yield* rowsIn(proved(path), path, manifest);
  }
  return { manifest, rows, pieces: proved, part: (path) => wholeOf(proved(path)) };
}

/** A line feed after each line, as they were written. */
async function* rowsIn(
  pieces: AsyncIterable<Buffer>,
  path: string,
  { detail }: Manifest,
): AsyncGenerator<PackageRow> {
  const kind = rowKindNamed(path) ?? refuse('packagePartExtra');
  const schema = rowSchema(kind, detail) ?? refuse('packagePartExtra');
  let row = 1;
  for await (const line of linesIn(pieces)) {
    const parsed = line && schema.safeParse(parseJson(line));
    if (!parsed?.success) refuse('packageRows', { row });
    yield parsed.data;
    row += 1;
  }
}

/** Null for one that is too long, or has no end. */
async function* linesIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const all = held.length > 0 ? Buffer.concat([held, piece]) : piece;
    let at = 0;
    for (let end = all.indexOf(0x0a); end >= 0; end = all.indexOf(0x0a, at)) {
      yield end - at > packageLimits.lineBytes ? null : all.subarray(at, end);
      at = end + 1;
    }
    held = Buffer.from(all.subarray(at));
    if (held.length > packageLimits.lineBytes) return yield null;
  }
  if (held.length > 0) yield null;
}

const folderOf: Record<PackagePart['kind'], string> = {
  records: 'records',
  schema: 'schema',
  paper: 'papers',
  photo: 'photos',
  material: 'materials',
};

async function checkPart(opened: Parts, said: PackagePart): Promise<void> {
  const [folder] = said.path.split('/');
  const isIn = folderOf[said.kind];
  if (folder !== isIn || (said.rows !== null) !== (said.kind === 'records')) refuse('packageManifest');
  if (said.kind === 'records') {
    let rows = 0;
    for await (const _ of opened.rows(said.path)) rows += 1;
    if (rows !== said.rows) refuse('packageCounts');
  } else if (said.kind === 'schema') {
    if (parseJson(await opened.part(said.path)) === undefined) refuse('packagePartKind');
  } else if (!(await hasForm(opened.pieces(said.path), said.path))) refuse('packagePartKind');
}

/** How many a form's ending has. */
const endBytes = 2;
const forms: Record<string, { begins: readonly number[]; ends?: readonly number[] }> = {
  jpg: { begins: [0xff, 0xd8, 0xff], ends: [0xff, 0xd9] },
  pdf: { begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  docx: { begins: [0x50, 0x4b, 0x03, 0x04] },
  xlsx: { begins: [0x50, 0x4b, 0x03, 0x04] },
};

/** Whether a part is what its name says, by its own first and last bytes; read to its end either way. */
async function hasForm(pieces: AsyncIterable<Buffer>, path: string): Promise<boolean> {
  const { begins, ends = [] } = forms[path.slice(path.lastIndexOf('.') + 1)]!;
  let head: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head.length < begins.length) head = Buffer.concat([head, piece.subarray(0, begins.length)]);
    tail = Buffer.concat([tail, piece.subarray(-endBytes)]).subarray(-endBytes);
  }
  return begins.every((byte, at) => head[at] === byte) && ends.every((byte, at) => tail[at] === byte);
}

/** What the manifest counts is what it lists. */
export function countsOf(parts: readonly PackagePart[]): Manifest['counts'] {
  const counts: Manifest['counts'] = {};
  for (const { kind, path, rows } of parts) {
    const name = rowKindNamed(path)?.name;
    if (kind === 'records' && name) counts[name] = rows ?? 0;
    if (kind === 'paper' || kind === 'photo' || kind === 'material')
      counts[`${kind}s`] = (counts[`${kind}s`] ?? 0) + 1;
  }
  return counts;
}

function checkCounts({ counts, parts }: Manifest): void {
  const own = countsOf(parts);
  const names = new Set([...Object.keys(own), ...Object.keys(counts)]);
  for (const name of names) if (own[name] !== counts[name]) refuse('packageCounts');
}
