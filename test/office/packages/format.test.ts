/** The package as a file: the same bytes twice, read as written, and every fault told by a sentence of its own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksumOf } from '../../../electron/office/files/packageCipher.ts';
import { sealBytes, ZipSeal } from '../../../electron/office/files/packageSeal.ts';
import { packageLimits, packageVersion } from '../../../shared/areas/packages/manifest.ts';
import { makePassphrase, passphraseAsMeant } from '../../../shared/areas/packages/passphrase.ts';
import {
  entriesOf,
  figureLines,
  forged,
  manifestOver,
  newStick,
  opened,
  packagePassphrase,
  partOf,
  refusalOf,
  smallJpeg,
  smallParts,
  written,
} from '../../make/packages.ts';

describe('a package', () => {
  it.each([true, false])('is read as it was written (encrypted: %s)', async (encrypted) => {
    const file = await written(newStick(), { encrypted });
    const read = await opened(file, encrypted ? packagePassphrase : null);
    expect(read.manifest.counts).toEqual({ figures: 3, papers: 1, photos: 1 });
    expect(read.manifest.parts.map((part) => part.path)).toEqual(smallParts().map((part) => part.path));
    const rows = [];
    for await (const row of read.rows('records/figures.jsonl')) rows.push(row);
    expect(rows[2]).toEqual({ group: '儿童', name: '数2', value: 2 });
    expect(await read.part('photos/0001.jpg')).toEqual(smallJpeg);
    await read.close();
  });

  it.each([true, false])('is the same bytes when it is written twice (encrypted: %s)', async (encrypted) => {
    const [one, other] = [await written(newStick(), { encrypted }), await written(newStick(), { encrypted })];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  it('has another salt and other bytes throughout when a single number in it is another', async () => {
    const other = smallParts();
    other[0] = partOf('records/figures.jsonl', 'records', figureLines(4), 4);
    const [one, two] = [await written(newStick()), await written(newStick(), { parts: other })].map((file) =>
      readFileSync(file),
    );
    expect(one!.subarray(16, 39).equals(two!.subarray(16, 39))).toBe(false);
  });

  it('lies beside another of its name, and takes the place of the same one', async () => {
    const stick = newStick();
    await written(stick);
    await written(stick);
    const other = [partOf('records/figures.jsonl', 'records', figureLines(4), 4)];
    await written(stick, { parts: other });
    expect(readdirSync(stick).toSorted()).toEqual(['包 (2).tongjia', '包.tongjia']);
  });

  it('of several chunks is read whole, and cut off at a chunk’s end it is not', async () => {
    const photo = Buffer.concat([
      smallJpeg.subarray(0, 4),
      Buffer.alloc(200_000, 9),
      Buffer.from([0xff, 0xd9]),
    ]);
    const file = await written(newStick(), { parts: [partOf('photos/0001.jpg', 'photo', photo)] });
    const read = await opened(file);
    expect(await read.part('photos/0001.jpg')).toEqual(photo);
    await read.close();
    const whole = readFileSync(file);
    const chunk = 64 * 1024 + 16;
    for (const kept of [64, 64 + chunk, 64 + 2 * chunk, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, kept));
      expect(await refusalOf(file), String(kept)).toBe('packageDamaged');
    }
    const swapped = Buffer.from(whole);
    whole.copy(swapped, 64, 64 + chunk, 64 + 2 * chunk);
    whole.copy(swapped, 64 + chunk, 64, 64 + chunk);
    writeFileSync(file, swapped);
    expect(await refusalOf(file)).toBe('packageDamaged');
  });
});

describe('a flipped bit', () => {
  let plain: Buffer;
  let encrypted: Buffer;
  beforeAll(async () => {
    plain = readFileSync(await written(newStick(), { encrypted: false }));
    encrypted = readFileSync(await written(newStick()));
  });

  const flipped = async (whole: Buffer, at: number, bit: number, passphrase: string | null) => {
    const file = path.join(newStick(), 'flipped');
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1 << bit;
    writeFileSync(file, bytes);
    return refusalOf(file, passphrase);
  };

  it('anywhere in a plain one is told', async () => {
    for (let at = 0; at < plain.length; at++)
      expect(await flipped(plain, at, at % 8, null), String(at)).toBe(
        at < 4 ? 'packageNotOurs' : 'packageDamaged',
      );
  });

  it('anywhere in the header of an encrypted one is told as damage, before the passphrase is tried', async () => {
    for (let at = 0; at < 64; at++)
      expect(await flipped(encrypted, at, at % 8, packagePassphrase), String(at)).toBe(
        at < 8 ? 'packageNotOurs' : 'packageDamaged',
      );
  });

  it('anywhere behind the header is told as damage', async () => {
    const places = fc.tuple(
      fc.integer({ min: 64, max: encrypted.length - 1 }),
      fc.integer({ min: 0, max: 7 }),
    );
    await fc.assert(
      fc.asyncProperty(places, async ([at, bit]) => {
        expect(await flipped(encrypted, at, bit, packagePassphrase)).toBe('packageDamaged');
      }),
      { numRuns: 25, examples: [[[64, 0]], [[encrypted.length - 1, 7]]] },
    );
  });
});

describe('whatever happens to its bytes', () => {
  type Damage = ['flip' | 'cut' | 'put' | 'drop' | 'double', at: number, bytes: Uint8Array];
  const damage: fc.Arbitrary<Damage> = fc.tuple(
    fc.constantFrom('flip', 'cut', 'put', 'drop', 'double'),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
  );
  const damaged = (whole: Buffer, damages: readonly Damage[]) =>
    damages.reduce((bytes, [how, share, other]) => {
      const at = Math.floor(share * bytes.length);
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
      if (how === 'cut') return before;
      if (how === 'put') return Buffer.concat([before, other, after]);
      if (how === 'drop') return Buffer.concat([before, after.subarray(other.length)]);
      if (how === 'double') return Buffer.concat([before, after.subarray(0, other.length), after]);
      return Buffer.concat([before, other.subarray(0, after.length), after.subarray(other.length)]);
    }, whole);
  const damages = fc.array(damage, { minLength: 1, maxLength: 3 });

  it.each([true, false])('it is taken as it was or refused in words (encrypted: %s)', async (encrypted) => {
    const whole = readFileSync(await written(newStick(), { encrypted }));
    const file = path.join(newStick(), 'damaged');
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const bytes = damaged(whole, all);
        writeFileSync(file, bytes);
        const refusal = await refusalOf(file, encrypted ? packagePassphrase : null);
        if (bytes.equals(whole)) expect(refusal).toBeNull();
        else expect(refusal).toMatch(/^package[A-Z]/);
      }),
      { numRuns: encrypted ? 20 : 200 },
    );
  });

  it('and its seal made anew over them, it shows no other content than its manifest proves', async () => {
    const made = await written(newStick(), { encrypted: false });
    const whole = readFileSync(made).subarray(0, -sealBytes);
    const { manifest } = await opened(made, null);
    const file = path.join(newStick(), 'sealed');
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const bytes = damaged(whole, all);
        writeFileSync(file, Buffer.concat([bytes, new ZipSeal().update(bytes).digest()]));
        const refusal = await refusalOf(file, null);
        if (refusal !== null) {
          expect(refusal).toMatch(/^package[A-Z]/);
          return;
        }
        const read = await opened(file, null);
        // somebody who makes it anew may write another manifest; its parts are then those that it proves
        for (const { path: name, sha256 } of read.manifest.parts)
          expect(
            createHash('sha256')
              .update(await read.part(name))
              .digest('hex'),
          ).toBe(sha256);
        expect(read.manifest.parts.map((part) => part.path)).toEqual(manifest.parts.map((part) => part.path));
        await read.close();
      }),
      { numRuns: 200 },
    );
  });
});

describe('is refused in words', () => {
  const faulty = async (
    manifest: Record<string, unknown>,
    change: (entries: [string, Uint8Array][]) => [string, Uint8Array][] = (entries) => entries,
    rename?: (zip: Buffer) => Buffer,
  ) => {
    const parts = smallParts();
    const entries: [string, Uint8Array][] = [['manifest.json', manifestOver(parts, manifest)]];
    return forged(change([...entries, ...(await entriesOf(parts))]), rename);
  };
  /** Other names of the same length, in the directory and before the parts. */
  const renamed = (from: string, to: string) => (zip: Buffer) =>
    Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

  it('the same forged one without a fault is taken', async () => {
    expect(await refusalOf(await faulty({}))).toBeNull();
  });

  it('a missing part', async () => {
    expect(await refusalOf(await faulty({}, (all) => all.slice(0, -1)))).toBe('packagePartMissing');
  });

  it('a part more than the manifest names', async () => {
    const more = await faulty({}, (all) => [...all, ['photos/0002.jpg', smallJpeg]]);
    expect(await refusalOf(more)).toBe('packagePartExtra');
    expect(await refusalOf(await faulty({}, (all) => [...all, ['readme.txt', smallJpeg]]))).toBe(
      'packagePartExtra',
    );
  });

  it('two parts of one name', async () => {
    const twice = (all: [string, Uint8Array][]): [string, Uint8Array][] => [
      ...all,
      ['photos/0001.jpg', smallJpeg],
    ];
    expect(await refusalOf(await faulty({}, twice))).toBe('packageTwice');
  });

  it('a path in a name', async () => {
    for (const name of [
      '../../a1.jpg',
      '/photos/1.jpg',
      'photos\\001.jpg',
      'C:otos/001.jpg',
      'photos/\u0000\u0001.jpg',
    ])
      expect(
        await refusalOf(await faulty({}, undefined, renamed('photos/0001.jpg', name.padEnd(15, 'x')))),
        name,
      ).toBe('packagePath');
    const parts = [{ ...smallParts()[0], path: '../records/figures.jsonl', content: undefined }];
    expect(await refusalOf(await faulty({ parts }))).toBe('packagePath');
  });

  it('a part that is other than the manifest says', async () => {
    const other = await faulty({}, (all) =>
      all.map(([name, bytes]) => [
        name,
        name.endsWith('jpg') ? bytes.map((b, i) => (i === 9 ? b + 1 : b)) : bytes,
      ]),
    );
    expect(await refusalOf(other)).toBe('packagePartAltered');
  });

  it('a paper or photo that is another kind of file', async () => {
    const parts = [partOf('photos/0001.jpg', 'photo', Buffer.from('<script>alert(1)</script>'))];
    const file = await forged([['manifest.json', manifestOver(parts)], ...(await entriesOf(parts))]);
    expect(await refusalOf(file)).toBe('packagePartKind');
  });

  it('a line that is not in its form, with a key too many, too few, or no JSON', async () => {
    const good = { group: '儿童', name: '在校', value: 1 };
    for (const line of [
      { ...good, __proto__x: 1 },
      { group: '儿童', name: '在校' },
      { ...good, value: '1' },
      null,
    ])
      for (const text of [
        `${JSON.stringify(good)}\n${JSON.stringify(line)}\n`,
        `${JSON.stringify(good)}\n{"group":\n`,
      ]) {
        const parts = [partOf('records/figures.jsonl', 'records', Buffer.from(text), 2)];
        const file = await forged([['manifest.json', manifestOver(parts)], ...(await entriesOf(parts))]);
        expect(await refusalOf(file)).toBe('packageRows');
      }
  });

  it('rows of persons in a package that says numbers only', async () => {
    const parts = [
      partOf('records/children.jsonl', 'records', Buffer.from('{"id":"x","name":"王小明"}\n'), 1),
    ];
    const file = await forged([['manifest.json', manifestOver(parts)], ...(await entriesOf(parts))]);
    expect(await refusalOf(file)).toBe('packagePartExtra');
  });

  it('other counts than there are', async () => {
    const parts = [partOf('records/figures.jsonl', 'records', figureLines(2), 3)];
    const file = await forged([['manifest.json', manifestOver(parts)], ...(await entriesOf(parts))]);
    expect(await refusalOf(file)).toBe('packageCounts');
    expect(await refusalOf(await faulty({ counts: { figures: 3, papers: 2, photos: 1 } }))).toBe(
      'packageCounts',
    );
  });

  it('a manifest of another format, of a newer version, of no form, or not at its place', async () => {
    expect(await refusalOf(await faulty({ format: 'another' }))).toBe('packageNotOurs');
    expect(await refusalOf(await faulty({ version: packageVersion + 1, futureKey: true }))).toBe(
      'packageNewer',
    );
    expect(await refusalOf(await faulty({ version: 1 }))).toBeNull();
    expect(await refusalOf(await faulty({ extraKey: true }))).toBe('packageManifest');
    expect(await refusalOf(await faulty({ period: { from: '2026-02-30', to: '2026-03-01' } }))).toBe(
      'packageManifest',
    );
    expect(await refusalOf(await faulty({}, (all) => all.toReversed()))).toBe('packageManifest');
    expect(await refusalOf(await faulty({}, (all) => all.slice(1)))).toBe('packageNotOurs');
  });

  it('a cipher of a newer version, and one that asks for more work than is fair', async () => {
    const file = await written(newStick());
    const whole = readFileSync(file);
    const withHeader = async (change: (header: Buffer) => void) => {
      const bytes = Buffer.from(whole);
      change(bytes);
      checksumOf(bytes).copy(bytes, 56);
      writeFileSync(file, bytes);
      return refusalOf(file);
    };
    expect(await withHeader((header) => header.writeUInt16LE(2, 8))).toBe('packageNewer');
    expect(await withHeader((header) => header.writeUInt32LE(2 ** 24, 10))).toBe('packageDamaged');
    expect(await withHeader((header) => header.writeUInt8(255, 14))).toBe('packageDamaged');
    expect(await withHeader((header) => header.writeUInt32LE(8, 10))).toBe('packageDamaged');
    // another nonce with a right checksum: the chunks are not this header's
    expect(await withHeader((header) => header.writeUInt8(header[32]! ^ 1, 32))).toBe(
      'packageWrongPassphrase',
    );
  });

  it('a bomb, by its ratio, its size and its number of parts', async () => {
    const bomb = [partOf('records/figures.jsonl', 'records', Buffer.alloc(8 * 2 ** 20, 10), 0)];
    const file = await forged([['manifest.json', manifestOver(bomb)], ...(await entriesOf(bomb))]);
    expect(await refusalOf(file)).toBe('packageBomb');
    const small = await faulty({});
    expect(await refusalOf(small, null, { ...packageLimits, entries: 3 })).toBe('packageBomb');
    expect(await refusalOf(small, null, { ...packageLimits, partBytes: 20 })).toBe('packageBomb');
    expect(await refusalOf(small, null, { ...packageLimits, unpackedBytes: 400 })).toBe('packageBomb');
    expect(await refusalOf(small, null, { ...packageLimits, bytes: 100 })).toBe('packageTooLarge');
  });

  it('a zip of somebody else, any other file, an empty one', async () => {
    expect(await refusalOf(await forged([['readme.txt', smallJpeg]]))).toBe('packagePartExtra');
    const file = path.join(newStick(), 'other');
    for (const content of [Buffer.alloc(0), smallJpeg, Buffer.from('TJPKG')]) {
      writeFileSync(file, content);
      expect(await refusalOf(file)).toBe('packageNotOurs');
    }
  });

  it('a wrong passphrase, and none', async () => {
    const file = await written(newStick());
    expect(await refusalOf(file, 'k7mq-3hxp-9dwn-f4ty')).toBe('packageWrongPassphrase');
    expect(await refusalOf(file, null)).toBe('packageEncrypted');
    expect(await refusalOf(file, 'Ｋ7MQ 3HXP 9DWN F4TZ')).toBeNull();
  });
});

describe('a passphrase', () => {
  it('that was made is one of its own form each time, and may be typed in capitals and without strokes', () => {
    const made = Array.from({ length: 50 }, () =>
      makePassphrase((bytes) => void crypto.getRandomValues(bytes)),
    );
    expect(new Set(made).size).toBe(50);
    for (const each of made) {
      expect(each).toMatch(/^([2-9a-hjkmnp-z]{4}-){3}[2-9a-hjkmnp-z]{4}$/);
      expect(passphraseAsMeant(each.toUpperCase().replaceAll('-', ' '))).toBe(each);
    }
  });

  it('that was typed counts as it is', () => {
    expect(passphraseAsMeant(' 山上的松树 2026 ')).toBe('山上的松树 2026');
    expect(passphraseAsMeant('AbC')).toBe('AbC');
  });
});
