/**
 * How a package is encrypted: a thin frame around node:crypto, nothing of our own making inside.
 *
 *     64 bytes  header: magic, version, cost of Argon2id, salt, nonce prefix, key check, checksum
 *     chunks of 64 KiB, each AES-256-GCM with a tag of 16 bytes; the last may be shorter
 *
 * The key: Argon2id(passphrase, salt), then HKDF-SHA256 once for the chunks and once for the key check, by which a wrong
 * passphrase is told from a damaged file. The chunks follow the STREAM construction (Hoang, Reyhanitabar, Rogaway and
 * Vizár 2015): nonce = prefix (7 bytes), number of the chunk (4), 1 for the last one else 0 (1); so none can be
 * left out, moved, doubled or cut off unseen. The header is authenticated with each chunk. Its checksum holds nobody off
 * who means harm; it tells an accident from another passphrase. Costs in a header are bounded before they are spent.
 *
 * A package written twice from the same data is the same bytes. So salt and nonce prefix are not drawn: they are
 * HMAC-SHA256, under a key that HKDF makes of the school's data key, over the passphrase and the manifest. The manifest
 * holds the SHA-256 of each part, so another content has another salt, hence another key and another nonce: no nonce is ever
 * used twice for two contents. Without the school's key they are as good as random. What can be seen is only that two files
 * are the same one, which is meant.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { passphraseAsMeant } from '../../../shared/areas/packages/passphrase.ts';
import { refuse } from '../../../shared/problem.ts';

export const packageMagic = Buffer.from('TJPKG\r\n\x1a', 'latin1');
export const headerBytes = 64;
export const chunkBytes = 64 * 2 ** 10;
export const tagBytes = 16;
const cipherVersion = 1;
/** The package's own `Algorithm` is an ambient const enum, which type stripping can't read. */
const argon2id = 2;

interface Cost {
  memoryKib: number;
  passes: number;
  lanes: number;
}

/** 64 MiB and three passes: 0.19 s here. */
const usualCost: Cost = { memoryKib: 65_536, passes: 3, lanes: 1 };
/** What a header may ask of the PC that reads it. */
const costBounds = { memoryKib: [19_456, 262_144], passes: [1, 10], lanes: [1, 4] } as const;

/** What opens one package; the passphrase itself is no longer needed. */
export interface PackageKey {
  header: Buffer;
  key: Buffer;
}

/** `secret`: 32 bytes derived from the school's data key for packages. */
export async function keyForWriting(
  passphrase: string,
  manifest: Uint8Array,
  secret: Buffer,
): Promise<PackageKey> {
  const meant = passphraseAsMeant(passphrase);
  const drawn = (what: string, bytes: number) =>
    createHmac('sha256', secret)
      .update(`${what}\0${Buffer.byteLength(meant)}\0${meant}\0`)
      .update(createHash('sha256').update(manifest).digest())
      .digest()
      .subarray(0, bytes);
  const header = Buffer.alloc(headerBytes);
  packageMagic.copy(header, 0);
  header.writeUInt16LE(cipherVersion, 8);
  header.writeUInt32LE(usualCost.memoryKib, 10);
  header.writeUInt8(usualCost.passes, 14);
  header.writeUInt8(usualCost.lanes, 15);
  drawn('salt', 16).copy(header, 16);
  drawn('nonce', 7).copy(header, 32);
  const { key, check } = await stretch(meant, header, usualCost);
  check.copy(header, 40);
  checksumOf(header).copy(header, 56);
  return { header, key };
}

/** Refuses packageNotOurs, packageDamaged, packageNewer, packageWrongPassphrase. */
export async function keyForReading(passphrase: string, header: Buffer): Promise<PackageKey> {
  const cost = costIn(header);
  const { key, check } = await stretch(passphraseAsMeant(passphrase), header, cost);
  if (!check.equals(header.subarray(40, 56))) refuse('packageWrongPassphrase');
  return { header: Buffer.from(header), key };
}

/** The layout of magic, version and checksum is that of every version. */
export function costIn(header: Buffer): Cost {
  if (header.length < packageMagic.length || !packageMagic.equals(header.subarray(0, 8)))
    refuse('packageNotOurs');
  if (header.length < headerBytes || !checksumOf(header).equals(header.subarray(56, 64)))
    refuse('packageDamaged', { where: 'header' });
  if (header.readUInt16LE(8) > cipherVersion) refuse('packageNewer');
  const cost = {
    memoryKib: header.readUInt32LE(10),
    passes: header.readUInt8(14),
    lanes: header.readUInt8(15),
  };
  for (const [name, [least, most]] of Object.entries(costBounds)) {
    const asked = cost[name as keyof Cost];
    if (asked < least || asked > most) refuse('packageDamaged', { where: 'header' });
  }
  return cost;
}

export function checksumOf(header: Buffer): Buffer {
  return createHash('sha256').update(header.subarray(0, 56)).digest().subarray(0, 8);
}

async function stretch(passphrase: string, header: Buffer, cost: Cost) {
  const stretched = await hashRaw(passphrase, {
    algorithm: argon2id,
    memoryCost: cost.memoryKib,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt: header.subarray(16, 32),
  });
  const derive = (what: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', stretched, header.subarray(0, 40), `tongjia package ${what} 1`, bytes));
  return { key: derive('chunks', 32), check: derive('check', 16) };
}

function nonceOf({ header }: PackageKey, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  header.copy(nonce, 0, 32, 39);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

/** The encrypted bytes of a chunk and its tag. */
export function sealChunk(key: PackageKey, number: number, isLast: boolean, plain: Uint8Array): Buffer[] {
  const cipher = createCipheriv('aes-256-gcm', key.key, nonceOf(key, number, isLast)).setAAD(key.header);
  return [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
}

/** Refuses packageDamaged for whatever the key did not make for this place. */
export function openChunk(key: PackageKey, number: number, isLast: boolean, sealed: Buffer): Buffer {
  if (sealed.length < tagBytes) refuse('packageDamaged', { where: 'end' });
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonceOf(key, number, isLast), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(key.header).setAuthTag(sealed.subarray(-tagBytes));
  const plain = decipher.update(sealed.subarray(0, -tagBytes));
  try {
    decipher.final();
  } catch (error) {
    refuse('packageDamaged', { where: 'content' }, error);
  }
  return plain;
}
