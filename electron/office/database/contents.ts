/**
 * The bytes of pictures and papers, beside their records: too large for the audit chain, which holds their sha256 with
 * the record. Written once, in the transaction that makes the record; a record in the bin keeps its content.
 */
import { createHash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { refuse } from '../../../shared/problem.ts';

export interface Content {
  content: Uint8Array;
  /** JPEG. */
  thumbnail: Uint8Array | null;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Records that have bytes beside them, each in a table of its own: attachmentContent, activityPhotoContent, ... */
export const contentOwners = ['attachment', 'activityPhoto', 'material', 'filedReportFile'] as const;
export type ContentOwner = (typeof contentOwners)[number];

/** The record, as far as its bytes are concerned. */
interface Owned {
  id: string;
  sha256: string;
}

interface Statements {
  insert: Statement<[string, Uint8Array, Uint8Array | null]>;
  select: Statement<[string], { content: Buffer }>;
}

export class Contents {
  private readonly statements: Record<ContentOwner, Statements>;

  constructor(db: Database) {
    const of = (owner: ContentOwner): Statements => ({
      insert: db.prepare(`insert into ${owner}Content (${owner}Id, content, thumbnail) values (?, ?, ?)`),
      select: db.prepare(`select content from ${owner}Content where ${owner}Id = ?`),
    });
    this.statements = Object.fromEntries(contentOwners.map((owner) => [owner, of(owner)])) as Record<
      ContentOwner,
      Statements
    >;
  }

  /** Within the transaction that made the record. */
  put(owner: ContentOwner, { id, sha256: known }: Owned, { content, thumbnail }: Content): void {
    if (sha256(content) !== known) throw new Error('the record names other bytes');
    this.statements[owner].insert.run(id, content, thumbnail);
  }

  /** The bytes that the record was made with. Refuses attachmentAltered when they are others or not there. */
  get(owner: ContentOwner, { id, sha256: known }: Owned): Uint8Array {
    const content = this.statements[owner].select.get(id)?.content;
    if (!content || sha256(content) !== known) refuse('attachmentAltered');
    // SQLite hands over a buffer of its own for each; one that shares its memory is copied out of it
    return content.byteLength === content.buffer.byteLength
      ? new Uint8Array(content.buffer)
      : new Uint8Array(content);
  }
}
