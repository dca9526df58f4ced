/** What a handler may use. A query gets statements that SQLite calls readonly; writing goes through records only. */
import type { Database, Statement } from 'better-sqlite3';
import type { Call, Input, Output } from '../../shared/call.ts';
import { Refusal } from '../../shared/problem.ts';
import type { Fields, RecordBase, RecordModel, Values } from '../../shared/record.ts';
import type { Role } from '../../shared/roles.ts';
import type { Day } from '../../shared/values/day.ts';
import type { AuditNote } from './database/audit.ts';
import type { Content, ContentOwner } from './database/contents.ts';
import type { Records } from './database/records.ts';
import type { ChildSearchIndex } from './database/searchIndex.ts';
import type { Desk } from './desk.ts';

/** Who is signed in. */
export interface Session {
  staffId: string;
  name: string;
  role: Role;
}

export type SqlValue = string | number | null;
type Columns = Record<string, SqlValue>;

/** Prepared statements kept for the life of the connection, told by their text. */
export class Reader {
  private readonly db: Database;
  private readonly statements = new Map<string, Statement<SqlValue[]>>();

  constructor(db: Database) {
    this.db = db;
  }

  all<T>(sql: string, ...params: SqlValue[]): T[] {
    return this.prepared(sql).all(...params) as T[];
  }

  get<T>(sql: string, ...params: SqlValue[]): T | undefined {
    return this.prepared(sql).get(...params) as T | undefined;
  }

  private prepared(sql: string): Statement<SqlValue[]> {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.db.prepare<SqlValue[]>(sql);
    if (!made.readonly) throw new Error('a handler may not write past the records');
    this.statements.set(sql, made);
    return made;
  }
}

export interface ReadContext {
  session: Session;
  read: Reader;
  records: Pick<Records, 'find'>;
  search: ChildSearchIndex;
  /** The office's today and now; tests set them. */
  today: Day;
  now: number;
}

/** Writes of one act, all within one transaction. */
export interface WriteContext extends ReadContext {
  act: string;
  insert<F extends Fields>(
    model: RecordModel<F>,
    values: Partial<Values<F>>,
    id?: string,
  ): Values<F> & RecordBase;
  update<F extends Fields>(
    model: RecordModel<F>,
    id: string,
    patch: Partial<Values<F>>,
    version?: number | null,
  ): Values<F> & RecordBase;
  remove(model: RecordModel, id: string): void;
  /** The bytes of an attachment or photo that this act has made. */
  keepContent(owner: ContentOwner, of: { id: string; sha256: string }, content: Content): void;
  /** Out of the bin. */
  restore(model: RecordModel, id: string): void;
  /** Puts back what another act changed; see admin.undo. */
  revert(model: RecordModel, id: string, before: Columns | null, after: Columns): void;
  /** Names the act that this one takes back. */
  undoing(act: string): void;
}

export interface JobContext extends ReadContext {
  desk: Desk;
  signal: AbortSignal;
  progress(done: number, total: number, step?: string): void;
  /** While no other call reads or writes; no transaction. */
  alone<T>(work: () => T): Promise<T>;
  /** One transaction; other calls wait. `work` may pause between slices so that a cancel is heard: it rolls back. */
  write<T>(work: (write: WriteContext) => T | Promise<T>): Promise<T>;
}

type ContextOf<C extends Call> = C['kind'] extends 'query'
  ? ReadContext & { desk: Desk }
  : C['kind'] extends 'command'
    ? WriteContext & { desk: Desk }
    : JobContext;

export type Handler<C extends Call> = C['kind'] extends 'job'
  ? (context: ContextOf<C>, input: Input<C>) => Promise<Output<C>>
  : (context: ContextOf<C>, input: Input<C>) => Output<C>;

/** An area's handlers, complete by type against its calls. */
export type Handlers<A extends Record<string, Call>> = { [N in keyof A]: Handler<A[N]> };

/** Lets other messages in between two slices of a long work, and hears a cancel. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new Refusal({ code: 'cancelled' });
}

export type { AuditNote };
