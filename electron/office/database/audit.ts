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

/**
 * Where a chain stops to fit. `changed`: this row or what stood before it was changed, removed, put in or moved. `cut`:
 * rows that were there at the last closing are gone. `replaced`: this row is another than at the last closing.
 */
export interface ChainFault {
  how: 'changed' | 'cut' | 'replaced';
  /** The first bad row's number; of a cut chain the first that is missing. */
  seq: number;
  /** As far as there is a row: when it says it was written, and of which record. */
  at: number | null;
  record: string | null;
}

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
  private readonly some: Statement<[number, number], AuditRow>;
  private readonly hashAt: Statement<[number], { hash: Buffer }>;
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
    this.some = db.prepare('select * from auditEntry where seq > ? order by seq limit ?');
    this.hashAt = db.prepare('select hash from auditEntry where seq = ?');
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

  /** Whether the chain still goes through a head that was kept earlier. */
  holds({ counter, head }: AuditHead): boolean {
    return (counter === 0 ? start : this.hashAt.get(counter)?.hash)?.toString('hex') === head;
  }

  /** Walks the chain from its beginning, also against the head that was kept in the key file, if any. */
  walk(kept: AuditHead | null): ChainWalk {
    return new ChainWalk(
      (seq, limit) => this.some.all(seq, limit),
      (row, before) => this.hash(row, before),
      kept,
    );
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

/** A walk along the chain, as many rows at a time as its caller has time for. */
export class ChainWalk {
  private readonly read: (seq: number, limit: number) => AuditRow[];
  private readonly hash: (row: AuditRow, before: Buffer) => Buffer;
  private readonly kept: AuditHead | null;
  private before: Buffer = start;
  /** Rows that fit so far. */
  rows = 0;
  fault: ChainFault | null = null;

  constructor(
    read: (seq: number, limit: number) => AuditRow[],
    hash: (row: AuditRow, before: Buffer) => Buffer,
    kept: AuditHead | null,
  ) {
    this.read = read;
    this.hash = hash;
    this.kept = kept;
  }

  /** Looks at the next `limit` rows. False when the end or the first bad row is reached. */
  step(limit: number): boolean {
    const found = this.read(this.rows, limit);
    for (const row of found) {
      const how = this.wrong(row);
      if (how) {
        const { seq, at, record } = row;
        this.fault = { how, seq, at, record };
        return false;
      }
      this.before = row.hash;
      this.rows = row.seq;
    }
    if (found.length === limit) return true;
    if (this.kept && this.rows < this.kept.counter)
      this.fault = { how: 'cut', seq: this.rows + 1, at: null, record: null };
    return false;
  }

  private wrong(row: AuditRow): ChainFault['how'] | null {
    if (row.seq !== this.rows + 1 || !this.hash(row, this.before).equals(row.hash)) return 'changed';
    const isOther = row.seq === this.kept?.counter && row.hash.toString('hex') !== this.kept.head;
    return isOther ? 'replaced' : null;
  }
}
