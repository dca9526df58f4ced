/**
 * The only way to write: every insert, update and removal of a record goes through here, in the transaction of its
 * call, and leaves its audit row. Statements are prepared once for the life of the connection.
 */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Database, Statement } from 'better-sqlite3';
import { type ProblemCode, refuse } from '../../../shared/problem.ts';
import type { FieldKind, Fields, RecordBase, RecordModel, Values } from '../../../shared/record.ts';
import type { AuditChain, AuditNote } from './audit.ts';

type Cell = string | number | null;
type Row = Record<string, Cell>;

/** UUIDv7 (RFC 9562 §5.7): sorts by time, and records of several schools merge without clashing. `now` in ms. */
export function newId(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  // The random bits and the variant of a version 4, which Node makes from a pool.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

const listKinds: ReadonlySet<FieldKind> = new Set(['codes', 'phones', 'json']);

function toCell(kind: FieldKind, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (kind === 'flag') return value ? 1 : 0;
  if (listKinds.has(kind)) return JSON.stringify(value);
  return value as Cell;
}

/** A column's cell as the contract knows the value. */
export function fromCell(kind: FieldKind, cell: Cell): unknown {
  if (cell === null) return null;
  if (kind === 'flag') return cell === 1;
  if (listKinds.has(kind)) return JSON.parse(cell as string);
  return cell;
}

interface Columns {
  /** Every field with its kind. */
  kinds: readonly (readonly [key: string, kind: FieldKind])[];
  /** Those whose value is kept in another form than it is read. */
  converted: readonly (readonly [key: string, kind: FieldKind])[];
  /** For SQL: every column that a record has, and no other. */
  list: string;
}

const known = new WeakMap<object, Columns>();

/** A model's columns, worked out once: a list of children reads them thousands of times. */
function columnsOf(model: { name: string; fields: Fields }): Columns {
  const made = known.get(model);
  if (made) return made;
  const kinds = Object.entries(model.fields).map(([key, field]) => [key, field.kind] as const);
  const names = ['id', 'version', 'createdAt', 'updatedAt', ...Object.keys(model.fields)];
  const columns: Columns = {
    kinds,
    converted: kinds.filter(([, kind]) => kind === 'flag' || listKinds.has(kind)),
    list: names.map((name) => `${model.name}.${name}`).join(', '),
  };
  known.set(model, columns);
  return columns;
}

/**
 * What a select names to give rows for readRow: 'child.id, child.version, child.name, …'; with `only`, the id and these
 * fields, for a reader that looks at nothing else.
 */
export function recordColumns(model: { name: string; fields: Fields }, only?: readonly string[]): string {
  if (only) return ['id', ...only].map((name) => `${model.name}.${name}`).join(', ');
  return columnsOf(model).list;
}

/** A row of recordColumns as the record that the contract knows. The row itself becomes the record. */
export function readRow<F extends Fields>(model: RecordModel<F>, row: Row): Values<F> & RecordBase {
  const record: Record<string, unknown> = row;
  for (const [key, kind] of columnsOf(model).converted) {
    const cell = row[key];
    if (cell !== null && cell !== undefined) record[key] = fromCell(kind, cell);
  }
  return record as Values<F> & RecordBase;
}

/** A whole table row, with the table's own bookkeeping, as the record that the contract knows. */
export function fromRow<F extends Fields>(model: RecordModel<F>, row: Row): Values<F> & RecordBase {
  const out: Record<string, unknown> = {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
  for (const [key, kind] of columnsOf(model).kinds) out[key] = fromCell(kind, row[key] ?? null);
  return out as Values<F> & RecordBase;
}

interface Statements {
  get: Statement<[string], Row>;
  insert: Statement<[Row]>;
  /** One a set of columns: naming an unchanged column would rewrite the indexes that it stands in. */
  updates: Map<string, Statement<[Row]>>;
}

const bookkeeping: ReadonlySet<string> = new Set(['seq', 'version', 'updatedAt']);

/** Whether a record still holds what a change left in these columns; an undone change comes back under a new version. */
function stillHolds(row: Row, after: Row): boolean {
  return Object.keys(after).every((key) => bookkeeping.has(key) || row[key] === after[key]);
}

/**
 * The cell without a change that made `after` of `before`; undefined where another has touched the same since. Of an
 * object kept as JSON (the school's own values) only the keys that the change touched count; what was written beside
 * them stays, in the order of the keys.
 */
function cellWithout(now: Cell, before: Cell, after: Cell, kind: FieldKind | undefined): Cell | undefined {
  if (now === after) return before;
  if (kind !== 'json') return undefined;
  const [held, was, made] = [objectIn(now), objectIn(before), objectIn(after)];
  if (!held || !was || !made) return undefined;
  for (const key of Object.keys({ ...was, ...made })) {
    if (isDeepStrictEqual(was[key], made[key])) continue;
    if (!isDeepStrictEqual(held[key], made[key])) return undefined;
    if (was[key] === undefined) delete held[key];
    else held[key] = was[key];
  }
  const left = Object.entries(held).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return left.length === 0 ? null : JSON.stringify(Object.fromEntries(left));
}

/** The object in a JSON cell, an empty one where there is none; undefined for a list or a single value. */
function objectIn(cell: Cell): Record<string, unknown> | undefined {
  const value: unknown = cell === null ? {} : JSON.parse(String(cell));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/**
 * A unique index of the table refuses a second record of the same number, name or half-year; a trigger a booking that no
 * longer fits into its room.
 */
function unlessTaken<T>(code: ProblemCode, { name }: RecordModel, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const kind = (error as { code?: string }).code;
    if (kind === 'SQLITE_CONSTRAINT_UNIQUE' || kind === 'SQLITE_CONSTRAINT_TRIGGER')
      refuse(code, { record: name }, error);
    throw error;
  }
}

/** What has to follow a write within the same transaction, e.g. the search index. */
export type AfterWrite = (
  model: RecordModel,
  record: RecordBase & Record<string, unknown>,
  /** Whether the write changed one of these columns. */
  changed: (columns: readonly string[]) => boolean,
) => void;

export class Records {
  private readonly statements = new Map<string, Statements>();
  private readonly db: Database;
  private readonly audit: AuditChain;
  private readonly afterWrite: AfterWrite;

  constructor(db: Database, audit: AuditChain, afterWrite: AfterWrite) {
    this.db = db;
    this.audit = audit;
    this.afterWrite = afterWrite;
  }

  /** The record, or undefined when it is absent or in the bin. */
  find<F extends Fields>(model: RecordModel<F>, id: string): (Values<F> & RecordBase) | undefined {
    const row = this.row(model, id);
    return row && row.deletedAt === null ? fromRow(model, row) : undefined;
  }

  /** Values not given are null. Returns the record as kept. */
  insert<F extends Fields>(
    model: RecordModel<F>,
    values: Partial<Values<F>>,
    note: AuditNote,
    id = newId(note.at),
  ): Values<F> & RecordBase {
    const row: Row = { id, version: 1, createdAt: note.at, updatedAt: note.at, deletedAt: null };
    for (const [key, kind] of columnsOf(model).kinds) row[key] = toCell(kind, values[key]);
    this.of(model).insert.run(row);
    return this.written(model, null, row, note);
  }

  /**
   * Writes the given values over the record's own; nothing is written when they are the same.
   * Refuses notFound, and changedMeanwhile when `version` is given and no longer the record's.
   */
  update<F extends Fields>(
    model: RecordModel<F>,
    id: string,
    patch: Partial<Values<F>>,
    note: AuditNote,
    version: number | null = null,
  ): Values<F> & RecordBase {
    const before = this.row(model, id);
    if (!before || before.deletedAt !== null) refuse('notFound', { record: model.name });
    if (version !== null && before.version !== version) refuse('changedMeanwhile', { record: model.name });
    const after: Row = { ...before };
    for (const [key, value] of Object.entries(patch)) {
      const field = model.fields[key];
      if (field && value !== undefined) after[key] = toCell(field.kind, value);
    }
    if (Object.keys(after).every((key) => after[key] === before[key])) return fromRow(model, before);
    return this.replace(model, before, after, note);
  }

  /** Moves the record to the bin. */
  remove(model: RecordModel, id: string, note: AuditNote): void {
    const before = this.row(model, id);
    if (!before || before.deletedAt !== null) refuse('notFound', { record: model.name });
    this.replace(model, before, { ...before, deletedAt: note.at }, note);
  }

  /**
   * Puts a record back to what it was before a change, provided that nothing has touched the same columns since, nor
   * the same of the school's own values. `before` and `after` are the change's own columns; a record that the change
   * made (`before` null) goes to the bin. Refuses undoConflict, also where another record has taken what must be one
   * record's alone.
   */
  revert(model: RecordModel, id: string, before: Row | null, after: Row, note: AuditNote): void {
    const now = this.row(model, id);
    const back =
      now && (before ? this.without(model, now, before, after) : this.unmade(model, now, after, note));
    if (!back) refuse('undoConflict', { record: model.name });
    unlessTaken('undoConflict', model, () => this.replace(model, now, back, note));
  }

  private without(model: RecordModel, now: Row, before: Row, after: Row): Row | undefined {
    const back: Row = { ...now };
    for (const key of Object.keys({ ...before, ...after })) {
      if (bookkeeping.has(key)) continue;
      const [was, made] = [before[key] ?? null, after[key] ?? null];
      const cell = cellWithout(now[key] ?? null, was, made, model.fields[key]?.kind);
      if (cell === undefined) return undefined;
      back[key] = cell;
    }
    return back;
  }

  private unmade(model: RecordModel, now: Row, after: Row, note: AuditNote): Row | undefined {
    return stillHolds(now, { ...this.emptyRow(model), ...after })
      ? { ...now, deletedAt: note.at }
      : undefined;
  }

  /** Out of the bin. Refuses notFound for a record that is not there, restoreConflict where another took its place. */
  restore(model: RecordModel, id: string, note: AuditNote): void {
    const before = this.row(model, id);
    if (!before || before.deletedAt === null) refuse('notFound', { record: model.name });
    unlessTaken('restoreConflict', model, () =>
      this.replace(model, before, { ...before, deletedAt: null }, note),
    );
  }

  private emptyRow(model: RecordModel): Row {
    return Object.fromEntries(['deletedAt', ...Object.keys(model.fields)].map((key) => [key, null]));
  }

  private replace<F extends Fields>(model: RecordModel<F>, before: Row, after: Row, note: AuditNote) {
    after.version = (before.version as number) + 1;
    after.updatedAt = note.at;
    const changed = Object.keys(after).filter((key) => after[key] !== before[key]);
    this.updateOf(model, changed).run(after);
    return this.written(model, before, after, note);
  }

  private written<F extends Fields>(model: RecordModel<F>, before: Row | null, after: Row, note: AuditNote) {
    this.audit.append(note, model.name, before, after);
    const record = fromRow(model, after);
    this.afterWrite(model, record, (columns) => columns.some((key) => before?.[key] !== after[key]));
    return record;
  }

  private row(model: RecordModel, id: string): Row | undefined {
    return this.of(model).get.get(id);
  }

  private of(model: RecordModel): Statements {
    const known = this.statements.get(model.name);
    if (known) return known;
    const columns = ['id', 'version', 'createdAt', 'updatedAt', 'deletedAt', ...Object.keys(model.fields)];
    const made: Statements = {
      get: this.db.prepare(`select * from ${model.name} where id = ?`),
      insert: this.db.prepare(
        `insert into ${model.name} (${columns.join(', ')}) values (${columns.map((c) => `@${c}`).join(', ')})`,
      ),
      updates: new Map(),
    };
    this.statements.set(model.name, made);
    return made;
  }

  private updateOf(model: RecordModel, columns: readonly string[]): Statement<[Row]> {
    const { updates } = this.of(model);
    const key = columns.join();
    const known = updates.get(key);
    if (known) return known;
    const assignments = columns.map((column) => `${column} = @${column}`).join(', ');
    const made = this.db.prepare<[Row]>(`update ${model.name} set ${assignments} where id = @id`);
    updates.set(key, made);
    return made;
  }
}
