import type { Entry } from 'yauzl';
import { refuse } from '../../../shared/problem.ts';
import { defaultLimits, type ReadLimits } from './readWorkbookLimits.ts';
import type { WorkbookKind, WorkbookNote } from './readWorkbookRaw.ts';
import { readDirectory } from './readWorkbookZip.ts';

export interface Prechecked {
  kind: WorkbookKind;
  notes: WorkbookNote[];
}

/**
 * Looks at a file before any parser does: what it is by its content, and whether it may be unpacked at all.
 * Nothing is unpacked here. `name` is the file's name; of it only the ending counts, and only for plain text.
 *
 * Refuses: fileEmpty, fileTooLarge {limitMb}, fileEncrypted, fileKindUnknown {kind}, fileDamaged {reason},
 * fileBomb. `kind` is one of xls, xlsb, docx, pptx, ods, zip, archive, picture, pdf, html, rtf, text, binary.
 */
export async function precheck(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = defaultLimits,
): Promise<Prechecked> {
  if (bytes.length === 0) refuse('fileEmpty');
  if (bytes.length > limits.bytes) refuse('fileTooLarge', { limitMb: Math.round(limits.bytes / 1e6) });
  if (startsWith(bytes, zipEntry)) return precheckPackage(bytes, limits);
  if (startsWith(bytes, ole2)) return refuseOle2(bytes);
  refuseKnownBinary(bytes);
  refuseOtherText(bytes, name);
  return { kind: 'csv', notes: [] };
}

const zipEntry = [0x50, 0x4b, 0x03, 0x04];
const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const knownBinary: { kind: string; magic: number[] }[] = [
  { kind: 'picture', magic: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'picture', magic: [0xff, 0xd8, 0xff] },
  { kind: 'picture', magic: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'picture', magic: [0x52, 0x49, 0x46, 0x46] },
  { kind: 'pdf', magic: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'rtf', magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'archive', magic: [0x52, 0x61, 0x72, 0x21] },
  { kind: 'archive', magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'zip', magic: [0x50, 0x4b, 0x05, 0x06] },
];

/** A ZIP file: the workbook of today's Excel and WPS, or something else in the same wrapping. */
async function precheckPackage(bytes: Uint8Array, limits: ReadLimits): Promise<Prechecked> {
  const entries = await readDirectory(bytes, limits.entries);
  refuseBomb(entries, limits);
  refuseOtherPackage(entries);
  return { kind: 'xlsx', notes: notesOf(entries) };
}

type Entries = Map<string, Entry>;

function refuseBomb(entries: Entries, limits: ReadLimits): void {
  let unpacked = 0;
  for (const entry of entries.values()) {
    if (entry.isEncrypted()) refuse('fileEncrypted');
    if (hidesSize(entry)) refuse('fileDamaged', { reason: 'directory' });
    unpacked += entry.uncompressedSize;
    const large = entry.uncompressedSize > limits.ratioFromBytes;
    if (large && entry.uncompressedSize > entry.compressedSize * limits.ratio) refuse('fileBomb');
  }
  if (unpacked > limits.unpackedBytes) refuse('fileBomb', { unpackedMb: Math.round(unpacked / 1e6) });
}

/** Nothing deflates to two bytes; more than that declared as nothing would be unpacked without a measure. */
function hidesSize({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize === 0 && compressedSize > 2;
}

function refuseOtherPackage(entries: Entries): void {
  if ([...entries.keys()].some((path) => /^xl\/workbook\d*\.xml$/.test(path))) return;
  if (entries.has('xl/workbook.bin')) refuse('fileKindUnknown', { kind: 'xlsb' });
  if (entries.has('word/document.xml')) refuse('fileKindUnknown', { kind: 'docx' });
  if (entries.has('ppt/presentation.xml')) refuse('fileKindUnknown', { kind: 'pptx' });
  if (entries.has('mimetype') && entries.has('content.xml')) refuse('fileKindUnknown', { kind: 'ods' });
  refuse('fileKindUnknown', { kind: 'zip' });
}

/** Macros and links to other files are left lying: only the sheets' own cells are ever read. */
function notesOf(entries: Entries): WorkbookNote[] {
  const paths = [...entries.keys()];
  const notes: WorkbookNote[] = [];
  if (entries.has('xl/vbaproject.bin')) notes.push('macros');
  if (paths.some((path) => path.startsWith('xl/externallinks/'))) notes.push('externalLinks');
  return notes;
}

/** Old Office files, and the wrapping of password-protected new ones ([MS-OFFCRYPTO] 2.3.4.4). */
function refuseOle2(bytes: Uint8Array): never {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return refuse('fileEncrypted');
  return refuse('fileKindUnknown', { kind: 'xls' });
}

function refuseKnownBinary(bytes: Uint8Array): void {
  for (const { kind, magic } of knownBinary) {
    if (startsWith(bytes, magic)) refuse('fileKindUnknown', { kind });
  }
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!utf16 && bytes.subarray(0, 65_536).some(neverInText)) refuse('fileKindUnknown', { kind: 'binary' });
}

/** Control bytes that no text holds; 0x1A once ended files of DOS and is still written. */
function neverInText(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
}

/** Endings under which tables of plain text come; some systems write them as .xls for Excel to open. */
const tableEndings = new Set(['csv', 'txt', 'tsv', 'xls', 'xlsx', 'et']);

function refuseOtherText(bytes: Uint8Array, name: string): void {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace(/^(?:ï»¿)?\s*/, '');
  if (beginning.startsWith('<')) refuse('fileKindUnknown', { kind: 'html' });
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (!tableEndings.has(ending)) refuse('fileKindUnknown', { kind: 'text' });
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
