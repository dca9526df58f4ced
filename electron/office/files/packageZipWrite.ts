/**
 * The zip of a package as it is written: an entry at a time, its size and CRC-32 said before its bytes, so that no byte of
 * it waits for another. Only what a package has: plain ASCII names, stored or deflated, below 4 GiB, and no clock: the
 * date is the earliest that a zip can say, the same on every PC and in every time zone.
 */
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { packageLimits } from '../../../shared/areas/packages/manifest.ts';
import { refuse } from '../../../shared/problem.ts';

const deflate = promisify(zlib.deflateRaw) as (bytes: Uint8Array) => Promise<Buffer>;

/** Where a zip's bytes go. */
export interface ZipTarget {
  /** What has been written to it. */
  readonly size: number;
  write(bytes: Uint8Array): Promise<void>;
}

/** PKZIP 2.0, of Unix, a plain file that everybody may read. */
const version = 20;
const madeBy = (3 << 8) | version;
const attributes = (0o100644 << 16) >>> 0;
/** 1 January 1980, midnight. */
const date = 0x0021;
const most = 0xffff_ffff;

export class ZipWriter {
  private readonly target: ZipTarget;
  private readonly directory: Buffer[] = [];

  constructor(target: ZipTarget) {
    this.target = target;
  }

  /** Refuses packageTooLarge. */
  async add(name: string, content: Uint8Array, isDeflated: boolean): Promise<void> {
    const offset = this.target.size;
    const packed = isDeflated ? await deflate(content) : content;
    // method, time, date, CRC-32, packed and unpacked size: alike before the bytes and in the directory
    const facts = Buffer.alloc(20);
    facts.writeUInt16LE(isDeflated ? 8 : 0, 0);
    facts.writeUInt16LE(date, 4);
    facts.writeUInt32LE(zlib.crc32(content), 6);
    facts.writeUInt32LE(packed.byteLength, 10);
    facts.writeUInt32LE(content.byteLength, 14);
    facts.writeUInt16LE(name.length, 18);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 0, 'latin1');
    local.writeUInt16LE(version, 4);
    facts.copy(local, 8);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    central.writeUInt16LE(madeBy, 4);
    central.writeUInt16LE(version, 6);
    facts.copy(central, 10);
    central.writeUInt32LE(attributes, 38);
    central.writeUInt32LE(offset, 42);
    const bytes = Buffer.from(name, 'latin1');
    this.directory.push(central, bytes);
    await this.target.write(Buffer.concat([local, bytes]));
    await this.target.write(packed);
    if (this.target.size > most) refuse('packageTooLarge', { limitGb: packageLimits.bytes / 2 ** 30 });
  }

  /** The directory; the zip's comment, of that many bytes, is written after it. */
  async end(commentBytes: number): Promise<void> {
    const offset = this.target.size;
    const directory = Buffer.concat(this.directory);
    if (offset + directory.length > most)
      refuse('packageTooLarge', { limitGb: packageLimits.bytes / 2 ** 30 });
    const entries = this.directory.length / 2;
    const last = Buffer.alloc(22);
    last.write('PK\x05\x06', 0, 'latin1');
    last.writeUInt16LE(entries, 8);
    last.writeUInt16LE(entries, 10);
    last.writeUInt32LE(directory.length, 12);
    last.writeUInt32LE(offset, 16);
    last.writeUInt16LE(commentBytes, 20);
    await this.target.write(Buffer.concat([directory, last]));
  }
}
