/**
 * The bytes of pictures and papers, beside their records: too large for the audit chain, which holds their sha256 with
 * the record. Written once, in the transaction that makes the record; a record in the bin keeps its content.
 */
import { createHash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { Attachment } from '../../../shared/areas/children/attachments.ts';
import { refuse } from '../../../shared/problem.ts';

export interface Content {
  content: Uint8Array;
  /** JPEG. */
  thumbnail: Uint8Array | null;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export class Contents {
  private readonly insert: Statement<[string, Uint8Array, Uint8Array | null]>;
  private readonly select: Statement<[string], { content: Buffer }>;

  constructor(db: Database) {
    this.insert = db.prepare(
      'insert into attachmentContent (attachmentId, content, thumbnail) values (?, ?, ?)',
    );
    this.select = db.prepare('select content from attachmentContent where attachmentId = ?');
  }

  /** Within the transaction that made the record. */
  put({ id, sha256: known }: Pick<Attachment, 'id' | 'sha256'>, { content, thumbnail }: Content): void {
    if (sha256(content) !== known) throw new Error('the record names other bytes');
    this.insert.run(id, content, thumbnail);
  }

  /** The bytes that the record was made with. Refuses attachmentAltered when they are others or not there. */
  get({ id, sha256: known }: Pick<Attachment, 'id' | 'sha256'>): Uint8Array {
    const content = this.select.get(id)?.content;
    if (!content || sha256(content) !== known) refuse('attachmentAltered');
    return new Uint8Array(content);
  }
}
