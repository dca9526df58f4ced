/**
 * The key file as it lies on the disk: wrapped keys, what a locked screen shows, and the head of the audit chain.
 * Two generations are kept. A checksum tells accidental damage while everything is still locked, and the generation
 * before is used instead; an HMAC under a key that the file itself wraps tells a hand that wrote into it, once unlocked.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { refuse } from '../../../shared/problem.ts';
import { writeDurably } from './durableFile.ts';
import { previousVaultName, vaultName } from './fileNames.ts';
import { passwordSlotSchema, wrappedKeysSchema } from './keySlot.ts';
import { deriveKey, type Keys } from './keys.ts';

const kind = 'tongjia-keys';
const version = 1;

const vaultSchema = z.object({
  generation: z.int().min(1),
  databaseId: z.string().min(1),
  schoolName: z.string(),
  accounts: z.array(
    z.object({
      staffId: z.string().min(1),
      username: z.string().min(1),
      displayName: z.string(),
      slot: passwordSlotSchema,
    }),
  ),
  recovery: wrappedKeysSchema,
  /** What a name that does not exist is tried on. */
  decoy: passwordSlotSchema,
  /** The audit chain when it was last told; null until the school was first closed or backed up. */
  head: z.object({ counter: z.int().min(0), head: z.string() }).nullable(),
});
export type Vault = z.output<typeof vaultSchema>;

/** Every version keeps to this, so that a newer program's file is told from a damaged one. */
const fileSchema = z.object({
  kind: z.literal(kind),
  version: z.int().min(1),
  checksum: z.base64(),
  mac: z.base64(),
  vault: z.unknown(),
});

/** One readable generation. */
export interface Generation {
  vault: Vault;
  /** False for the generation before, used because the newest one is missing or damaged. */
  newest: boolean;
  /** The file's text, as it is copied into backups. */
  text: string;
  /** Whether the file is as the program wrote it; needs the keys that it holds. */
  sealedBy(keys: Keys): boolean;
}

/**
 * The readable generations, newest first; empty when there is no key file at all.
 * Refuses keysDamaged when there are files and none can be read, databaseNewer for a newer program's file.
 */
export function readGenerations(folder: string): Generation[] {
  const texts = [vaultName, previousVaultName].map((name) => readText(path.join(folder, name)));
  if (texts.every((text) => text === undefined)) return [];
  const generations = texts.flatMap((text, i) => (text === undefined ? [] : parse(text, i === 0)));
  if (generations.length === 0) refuse('keysDamaged');
  return generations;
}

/**
 * Writes the next generation. `keep` is the trusted one that stays beside it as the generation before. Without it both
 * files get the new content: a password or recovery code that was taken back must not live on in either.
 */
export function writeVault(folder: string, vault: Vault, keys: Keys, keep?: Generation): void {
  const text = seal(vault, keys);
  // The generation before goes first: one of the two files is whole at every moment, and a power cut between them
  // leaves the change undone, not half done.
  writeDurably(path.join(folder, previousVaultName), keep ? keep.text : text);
  writeDurably(path.join(folder, vaultName), text);
}

/** A file that the disk can't read back is a damaged one: there is another generation. */
function readText(file: string): string | undefined {
  if (!fs.existsSync(file)) return undefined;
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EIO') return '';
    throw error;
  }
}

function seal(vault: Vault, keys: Keys): string {
  const sealed = sealedText(version, vault);
  const checksum = checksumOf(sealed).toString('base64');
  const mac = macOf(sealed, keys).toString('base64');
  return `${JSON.stringify({ kind, version, checksum, mac, vault } satisfies z.input<typeof fileSchema>)}\n`;
}

/** One generation, or none where the text is damaged. */
function parse(text: string, newest: boolean): Generation[] {
  const file = fileSchema.safeParse(parseJson(text));
  if (!file.success) return [];
  const { checksum, mac } = file.data;
  const sealed = sealedText(file.data.version, file.data.vault);
  if (!same(checksumOf(sealed), checksum)) return [];
  if (file.data.version > version) refuse('databaseNewer', { found: file.data.version, known: version });
  const vault = vaultSchema.safeParse(file.data.vault);
  if (!vault.success) return [];
  return [{ vault: vault.data, newest, text, sealedBy: (keys) => same(macOf(sealed, keys), mac) }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What checksum and HMAC are over: as it was written, for JSON keeps the order of keys and the schema does not. */
function sealedText(of: number, vault: unknown): string {
  return `${of}\n${JSON.stringify(vault)}`;
}

function checksumOf(sealed: string): Buffer {
  return createHash('sha256').update(sealed).digest();
}

function macOf(sealed: string, keys: Keys): Buffer {
  return createHmac('sha256', deriveKey(keys, 'vault')).update(sealed).digest();
}

function same(digest: Buffer, base64: string): boolean {
  const other = Buffer.from(base64, 'base64');
  return digest.length === other.length && timingSafeEqual(digest, other);
}
