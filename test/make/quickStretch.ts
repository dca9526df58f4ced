/**
 * Tests that only pass through the locked door stretch passwords at a thousandth of the cost; a school is made and
 * entered some two thousand times in a run. The real cost stands in keySlot.ts and has its tests in keySlot.test.ts and
 * vault.test.ts, which take this off again; the faults and the page run on the real one.
 */
import { vi } from 'vitest';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  const hashRaw: typeof real.hashRaw = (password, options, signal) =>
    real.hashRaw(password, { ...options, memoryCost: 64, timeCost: 1 }, signal);
  return { ...real, hashRaw };
});
