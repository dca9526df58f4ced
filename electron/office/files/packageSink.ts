/**
 * A package's zip into its file: sealed at its end, through the cipher where there is one, in blocks of 1 MiB that are
 * used again, so that a package of any size asks for the same memory.
 */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { chunkBytes, type PackageKey, sealChunk } from './packageCipher.ts';
import { ZipSeal } from './packageSeal.ts';

const blockBytes = 2 ** 20;

export class PackageSink {
  size = 0;
  private readonly file: FileHandle;
  private readonly key: PackageKey | null;
  private readonly seal = new ZipSeal();
  private readonly hash = createHash('sha256');
  private readonly block = Buffer.allocUnsafe(blockBytes);
  private inBlock = 0;
  private readonly chunk = Buffer.allocUnsafe(chunkBytes);
  private inChunk = 0;
  private number = 0;

  private constructor(file: FileHandle, key: PackageKey | null) {
    this.file = file;
    this.key = key;
  }

  /** `key` null writes the zip as it is. */
  static async on(file: FileHandle, key: PackageKey | null): Promise<PackageSink> {
    const sink = new PackageSink(file, key);
    if (key) await sink.put(key.header);
    return sink;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.seal.update(bytes);
    this.size += bytes.byteLength;
    await this.take(bytes);
  }

  /** With the seal as the zip's comment. Returns the SHA-256 of the file as it was made. */
  async end(): Promise<string> {
    await this.take(this.seal.digest());
    if (this.key) await this.putChunk(this.key, this.chunk.subarray(0, this.inChunk), true);
    await this.flush();
    return this.hash.digest('hex');
  }

  private async take(bytes: Uint8Array): Promise<void> {
    const { key } = this;
    if (!key) return this.put(bytes);
    for (let at = 0; at < bytes.byteLength; ) {
      // a full chunk stays until it is known that it is not the last
      if (this.inChunk === chunkBytes) {
        await this.putChunk(key, this.chunk, false);
        this.inChunk = 0;
      }
      const left = bytes.byteLength - at;
      const taken = Math.min(chunkBytes - this.inChunk, left);
      const next = bytes.subarray(at, at + taken);
      if (this.inChunk === 0 && left > chunkBytes) await this.putChunk(key, next, false);
      else {
        this.chunk.set(next, this.inChunk);
        this.inChunk += taken;
      }
      at += taken;
    }
  }

  private async putChunk(key: PackageKey, plain: Uint8Array, isLast: boolean): Promise<void> {
    for (const piece of sealChunk(key, this.number, isLast, plain)) await this.put(piece);
    this.number += 1;
  }

  private async put(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength; ) {
      const taken = Math.min(blockBytes - this.inBlock, bytes.byteLength - at);
      this.block.set(bytes.subarray(at, at + taken), this.inBlock);
      this.inBlock += taken;
      at += taken;
      if (this.inBlock === blockBytes) await this.flush();
    }
  }

  private async flush(): Promise<void> {
    this.hash.update(this.block.subarray(0, this.inBlock));
    for (let at = 0; at < this.inBlock; )
      at += (await this.file.write(this.block, at, this.inBlock - at)).bytesWritten;
    this.inBlock = 0;
  }
}
