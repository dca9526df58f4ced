/**
 * The seal of a package's zip: its comment is the SHA-256, in hexadecimal, of all bytes before it. Parts are told by the
 * manifest; the seal tells of the bytes between them (headers, dates, attributes), which no part's hash covers.
 */
import { createHash } from 'node:crypto';

export const sealBytes = 64;
/** The comment of the zip as it is made; the seal is written in its place. */
export const sealPlace = '0'.repeat(sealBytes);

/** Takes in a zip as it is written, and gives its seal. */
export class ZipSeal {
  private readonly hash = createHash('sha256');

  update(bytes: Uint8Array): this {
    this.hash.update(bytes);
    return this;
  }

  digest(): Buffer {
    return Buffer.from(this.hash.digest('hex'), 'latin1');
  }
}
