import { readdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { models } from '../../electron/office/areas/models.ts';
import { contentOwners } from '../../electron/office/database/contents.ts';
import type { FieldKind } from '../../shared/record.ts';

const folder = new URL('../../electron/office/database/migrations/', import.meta.url);
let db: Database.Database;
beforeAll(() => {
  db = new Database(':memory:');
  for (const name of readdirSync(folder).toSorted()) db.exec(readFileSync(new URL(name, folder), 'utf8'));
});
afterAll(() => db.close());

interface ColumnInfo {
  name: string;
  type: string;
  notnull: number;
}

const columnsOf = (table: string) => db.prepare<[], ColumnInfo>(`pragma table_info(${table})`).all();
const base = ['seq', 'id', 'version', 'createdAt', 'updatedAt', 'deletedAt'];
const numeric: FieldKind[] = ['flag', 'number', 'money'];

describe.each(Object.values(models))('the table of $name', (model) => {
  it('has one column a field, of the field’s type, required where the field is', () => {
    const wanted = Object.entries(model.fields).map(([name, field]) => ({
      name,
      type: numeric.includes(field.kind) ? 'INTEGER' : 'TEXT',
      notnull: field.required ? 1 : 0,
    }));
    const there = columnsOf(model.name)
      .filter((column) => !base.includes(column.name))
      .map(({ name, type, notnull }) => ({ name, type: type.toUpperCase(), notnull }));
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect(there.toSorted(byName)).toEqual(wanted.toSorted(byName));
  });

  it('has the columns that every record has', () => {
    expect(columnsOf(model.name).map((column) => column.name)).toEqual(expect.arrayContaining(base));
  });

  it('labels each field in both languages, once', () => {
    for (const language of ['zh', 'en'] as const) {
      const labels = Object.values(model.fields).map((field) => field[language]);
      expect(labels.every((label) => label.trim().length > 0)).toBe(true);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe('what hangs on a child', () => {
  it('is declared as a link, so that it comes along when two files are merged', () => {
    const columns = Object.values(models).flatMap((model) =>
      Object.entries(model.fields).map(([key, field]) => ({ name: `${model.name}.${key}`, key, field })),
    );
    const undeclared = columns.filter(
      ({ key, field }) => /^(child|kin|other|mergedInto)(Id)?$/.test(key) && field.kind !== 'link',
    );
    expect(undeclared.map(({ name }) => name)).toEqual([]);
    const referring = Object.keys(models).flatMap((table) =>
      db
        .prepare<[], { from: string; table: string }>(`pragma foreign_key_list(${table})`)
        .all()
        .filter((key) => key.table === 'child' || key.table === 'kin')
        .map((key) => ({ name: `${table}.${key.from}`, to: key.table })),
    );
    expect(referring.length).toBeGreaterThan(4);
    const links = columns.map(({ name, field }) => ({ name, to: field.kind === 'link' ? field.to : null }));
    for (const key of referring) expect(links).toContainEqual(key);
  });
});

describe('the tables', () => {
  it('are all STRICT, and all known to the models but the chain, the index and the bytes of pictures', () => {
    const tables = db
      .prepare<[], { name: string; strict: number; type: string }>(
        `select name, strict, type from pragma_table_list where schema = 'main' and name not like 'sqlite_%'`,
      )
      .all()
      .filter((table) => table.type === 'table');
    expect(tables.filter((table) => table.strict === 0)).toEqual([]);
    expect(tables.map((table) => table.name).toSorted()).toEqual(
      [...Object.keys(models), ...contentOwners.map((owner) => `${owner}Content`), 'auditEntry'].toSorted(),
    );
  });
});
