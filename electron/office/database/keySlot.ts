/**
 * A slot: the school's keys, wrapped for one account or for the recovery code. AES-256-GCM both hides and
 * authenticates; the owner is bound in, so that a slot moved to another account in the file no longer opens.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import * as z from 'zod';
import type { Keys } from './keys.ts';

/** Argon2id at 64 MiB and three passes: 0.19 s here. @node-rs/argon2, because Electron's crypto very likely has none. */
const argonCost = { memoryKib: 65_536, passes: 3, lanes: 1 } as const;
/** The package's own `Algorithm` is an ambient const enum, which type stripping can't read. */
const argon2id = 2;

const base64 = z.base64();

export const wrappedKeysSchema = z.object({ salt: base64, nonce: base64, wrapped: base64 });
/** Base64: a salt of 16 bytes, a nonce of 12, the encrypted keys with the 16-byte tag at the end. */
export type WrappedKeys = z.output<typeof wrappedKeysSchema>;

/** The cost is kept with each slot, bounded, so that it can grow without shutting anybody out. */
export const passwordSlotSchema = wrappedKeysSchema.extend({
  memoryKib: z.int().min(19_456).max(1_048_576),
  passes: z.int().min(1).max(32),
  lanes: z.int().min(1).max(8),
});
export type PasswordSlot = z.output<typeof passwordSlotSchema>;

const payloadSchema = z.object({ data: base64 });

export async function wrapForPassword(keys: Keys, password: string, owner: string): Promise<PasswordSlot> {
  const salt = randomBytes(16);
  return { ...argonCost, ...wrap(keys, await stretch(password, salt, argonCost), salt, owner) };
}

/** Undefined when the password is wrong, or the slot is not this owner's. */
export async function openWithPassword(
  slot: PasswordSlot,
  password: string,
  owner: string,
): Promise<Keys | undefined> {
  return unwrap(slot, await stretch(password, Buffer.from(slot.salt, 'base64'), slot), owner);
}

/** A slot that no password opens: a name that does not exist is tried on it, at the same cost as a real one. */
export function decoySlot(): PasswordSlot {
  const keys = { data: randomBytes(32) };
  const salt = randomBytes(16);
  return { ...argonCost, ...wrap(keys, randomBytes(32), salt, 'nobody') };
}

/** `secret`: the recovery code's 16 bytes. They are random, so there is nothing that a slow hash would protect. */
export function wrapForRecovery(keys: Keys, secret: Buffer, owner: string): WrappedKeys {
  const salt = randomBytes(16);
  return wrap(keys, recoveryKey(secret, salt), salt, owner);
}

/** Undefined when it is another school's code, or an old one. */
export function openWithRecovery(slot: WrappedKeys, secret: Buffer, owner: string): Keys | undefined {
  return unwrap(slot, recoveryKey(secret, Buffer.from(slot.salt, 'base64')), owner);
}

/** NFKC: a password typed through a Chinese input method may come in full-width characters. */
async function stretch(
  password: string,
  salt: Buffer,
  cost: Pick<PasswordSlot, 'memoryKib' | 'passes' | 'lanes'>,
): Promise<Buffer> {
  return hashRaw(password.normalize('NFKC'), {
    algorithm: argon2id,
    memoryCost: cost.memoryKib,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  });
}

function recoveryKey(secret: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'tongjia recovery 1', 32));
}

function wrap(keys: Keys, key: Buffer, salt: Buffer, owner: string): WrappedKeys {
  const payload = Object.fromEntries(
    Object.entries(keys).map(([name, value]) => [name, value.toString('base64')]),
  );
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const wrapped = Buffer.concat([
    cipher.update(JSON.stringify(payload)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return {
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
  };
}

function unwrap(slot: WrappedKeys, key: Buffer, owner: string): Keys | undefined {
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'), {
      authTagLength: 16,
    });
    cipher.setAAD(Buffer.from(owner)).setAuthTag(wrapped.subarray(-16));
    const payload = Buffer.concat([cipher.update(wrapped.subarray(0, -16)), cipher.final()]);
    const { data } = payloadSchema.parse(JSON.parse(payload.toString()));
    return { data: Buffer.from(data, 'base64') };
  } catch {
    return undefined;
  }
}
