import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { Contents, sha256 } from '../../../electron/office/database/contents.ts';

const migrations = new URL('../../../electron/office/database/migrations/', import.meta.url);
const bytes = new Uint8Array([0xff, 0xd8, 1, 2, 3]);
const record = { id: 'a', sha256: sha256(bytes) };

let db: Database.Database;
let contents: Contents;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = off');
  for (const name of ['0070-attachments.sql', '0190-activities.sql', '0260-filed-reports.sql'])
    db.exec(readFileSync(new URL(name, migrations), 'utf8'));
  contents = new Contents(db);
});

describe('the bytes beside a record', () => {
  it('come back as they were put in', () => {
    contents.put('attachment', record, { content: bytes, thumbnail: null });
    expect(contents.get('attachment', record)).toEqual(bytes);
  });

  it('are those that the record names, or are not put in', () => {
    const others = { content: new Uint8Array([1]), thumbnail: null };
    expect(() => contents.put('attachment', record, others)).toThrow('the record names other bytes');
    expect(db.prepare('select count(*) from attachmentContent').pluck().get()).toBe(0);
  });

  it('are not shown when somebody has put others in their place, or taken them away', () => {
    contents.put('attachment', record, { content: bytes, thumbnail: null });
    db.prepare('update attachmentContent set content = ?').run(Buffer.from([9]));
    expect(() => contents.get('attachment', record)).toThrow('attachmentAltered');
    db.exec('delete from attachmentContent');
    expect(() => contents.get('attachment', record)).toThrow('attachmentAltered');
  });
});
