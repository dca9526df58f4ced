/**
 * The seal of a package's zip: its comment is the SHA-256, in hexadecimal, of all bytes before it. Parts are told by the
 * manifest; the seal tells of the bytes between them (headers, dates, attributes), which no part's hash covers.
 */
import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

export const sealBytes = 64;
/** Stands at the end of the zip as it is made, until the seal takes its place. */
export const sealPlace = '0'.repeat(sealBytes);

export class ZipSeal extends Transform {
  private readonly hash = createHash('sha256');
  private held: Buffer = Buffer.alloc(0);

  override _transform(bytes: Buffer, _: BufferEncoding, done: TransformCallback): void {
    const all = this.held.length > 0 ? Buffer.concat([this.held, bytes]) : bytes;
    const out = all.subarray(0, Math.max(0, all.length - sealBytes));
    this.held = Buffer.from(all.subarray(out.length));
    if (out.length > 0) {
      this.hash.update(out);
      this.push(out);
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.push(Buffer.from(this.hash.digest('hex'), 'latin1'));
    done();
  }
}
