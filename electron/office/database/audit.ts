/**
 * The chain of everything that was ever written. Each row carries an HMAC over itself and the row before it, under a
 * key that only the unlocked office has: a changed, removed, inserted or reordered row breaks the chain from there on.
 */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { AuditHead } from './vault.ts';

/** Who writes, when and by which call; `act` joins what one call wrote. */
export interface AuditNote {
  act: string;
  undoes: string | null;
  at: number;
  staffId: string | null;
  call: string;
}

type Row = Record<string, string | number | null>;

interface AuditRow {
  seq: number;
  act: string;
  undoes: string | null;
  at: number;
  staffId: string | null;
  call: string;
  record: string;
  recordId: string;
  owner: string | null;
  before: string | null;
  after: string;
  hash: Buffer;
}

const start = Buffer.alloc(32);

function differing(row: Row, other: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => value !== other[key]));
}

function filled(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

export class AuditChain {
  private readonly key: KeyObject;
  private readonly insert: Statement;
  private readonly last: Statement<[], { seq: number; hash: Buffer }>;
  private readonly all: Statement<[], AuditRow>;
  /** The newest row's, as far as this connection has written. */
  private lastHash: Buffer | undefined;

  /** `key`: 32 bytes, derived from the data key for the audit alone. */
  constructor(db: Database, key: Buffer) {
    this.key = createSecretKey(key);
    this.insert = db.prepare(
      `insert into auditEntry (act, undoes, at, staffId, call, record, recordId, owner, before, after, hash)
       values (@act, @undoes, @at, @staffId, @call, @record, @recordId, @owner, @before, @after, @hash)`,
    );
    this.last = db.prepare('select seq, hash from auditEntry order by seq desc limit 1');
    this.all = db.prepare('select * from auditEntry order by seq');
  }

  /**
   * Within the transaction that wrote the change. Kept are the columns that changed, from what to what; of a new
   * record, those that are not empty. `owner` is the child whose file the record belongs to.
   */
  append(note: AuditNote, record: string, before: Row | null, after: Row): void {
    const row = {
      ...note,
      record,
      recordId: String(after.id),
      owner: record === 'child' ? String(after.id) : ((after.childId as string | undefined) ?? null),
      before: before && JSON.stringify(differing(before, after)),
      after: JSON.stringify(before ? differing(after, before) : filled(after)),
    };
    const hash = this.hash(row, this.lastHash ?? this.last.get()?.hash ?? start);
    this.insert.run({ ...row, hash });
    this.lastHash = hash;
  }

  /** After a rollback: rows that were appended are gone again. */
  forget(): void {
    this.lastHash = undefined;
  }

  /** The chain's length and newest hash (hex); kept in the key file and on backups, so that a cut tail is told. */
  head(): AuditHead {
    const last = this.last.get();
    return { counter: last?.seq ?? 0, head: (last?.hash ?? start).toString('hex') };
  }

  /** Walks the whole chain; the number of the first row that does not fit, or null when all do. */
  firstBroken(): number | null {
    let before: Buffer = start;
    for (const row of this.all.iterate()) {
      if (!this.hash(row, before).equals(row.hash)) return row.seq;
      before = row.hash;
    }
    return null;
  }

  private hash(row: Omit<AuditRow, 'seq' | 'hash'>, before: Buffer): Buffer {
    const { act, undoes, at, staffId, call, record, recordId, owner } = row;
    return createHmac('sha256', this.key)
      .update(before)
      .update(
        JSON.stringify([act, undoes, at, staffId, call, record, recordId, owner, row.before, row.after]),
      )
      .digest();
  }
}
