import { argon2Sync, createDecipheriv, randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { decoySlot, openWithPassword, wrapForPassword } from '../../../electron/office/database/keySlot.ts';

vi.unmock('@node-rs/argon2');

const keys = { data: randomBytes(32) };

describe('a slot', () => {
  it('is AES-256-GCM under Argon2id at 64 MiB and three passes, as another implementation finds too', async () => {
    const slot = await wrapForPassword(keys, '雨后竹林里的小路', 'owner');
    const key = argon2Sync('argon2id', {
      message: '雨后竹林里的小路',
      nonce: Buffer.from(slot.salt, 'base64'),
      memory: 65_536,
      passes: 3,
      parallelism: 1,
      tagLength: 32,
    });
    const wrapped = Buffer.from(slot.wrapped, 'base64');
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'));
    cipher.setAAD(Buffer.from('owner')).setAuthTag(wrapped.subarray(-16));
    const payload = Buffer.concat([cipher.update(wrapped.subarray(0, -16)), cipher.final()]).toString();
    expect(JSON.parse(payload)).toEqual({ data: keys.data.toString('base64') });
  });

  it('opens for its password and its owner only, and for no bit changed', async () => {
    const slot = await wrapForPassword(keys, 'plum rain tea', 'owner');
    expect(await openWithPassword(slot, 'plum rain tea', 'owner')).toEqual(keys);
    expect(await openWithPassword(slot, 'plum rain teas', 'owner')).toBeUndefined();
    expect(await openWithPassword(slot, 'plum rain tea', 'somebody else')).toBeUndefined();
    const wrapped = Buffer.from(slot.wrapped, 'base64');
    wrapped[3] = wrapped[3]! ^ 1;
    const changed = { ...slot, wrapped: wrapped.toString('base64') };
    expect(await openWithPassword(changed, 'plum rain tea', 'owner')).toBeUndefined();
    const cut = { ...slot, wrapped: Buffer.from(slot.wrapped, 'base64').subarray(0, 8).toString('base64') };
    expect(await openWithPassword(cut, 'plum rain tea', 'owner')).toBeUndefined();
  });

  it('never repeats a salt or a nonce', async () => {
    const slots = [decoySlot(), decoySlot(), await wrapForPassword(keys, 'plum rain tea', 'owner')];
    expect(new Set(slots.flatMap(({ salt, nonce }) => [salt, nonce])).size).toBe(6);
  });

  it('that is a decoy looks like a real one', async () => {
    const real = await wrapForPassword(keys, 'plum rain tea', 'owner');
    expect(Object.keys(decoySlot())).toEqual(Object.keys(real));
    expect(decoySlot().wrapped).toHaveLength(real.wrapped.length);
    expect(await openWithPassword(decoySlot(), 'plum rain tea', 'nobody')).toBeUndefined();
  });
});
