/** What an unlocked school consists of: the parts that work on one open database, joined. */
import type { Database } from 'better-sqlite3';
import { childToIndex, indexAllChildren, indexChild } from './areas/children/searchWords.ts';
import { Reader } from './context.ts';
import { AuditChain } from './database/audit.ts';
import { Contents } from './database/contents.ts';
import { Records } from './database/records.ts';
import { ChildSearchIndex } from './database/searchIndex.ts';
import { deriveKey, type Keys } from './database/vault.ts';

/** An unlocked school. */
export interface OpenSchool {
  db: Database;
  keys: Keys;
  read: Reader;
  records: Records;
  contents: Contents;
  audit: AuditChain;
  search: ChildSearchIndex;
  begin(): void;
  /** Writes what has to follow the writes of the transaction, e.g. into the search index, and ends it. */
  commit(): void;
  rollback(): void;
  /** Takes removed names out of the search index's own pages; a second at 100,000 children, so not at each save. */
  purge(): void;
}

/** Records write, the chain notes, the search index follows. */
export function assemble(db: Database, keys: Keys): OpenSchool {
  const audit = new AuditChain(db, deriveKey(keys, 'audit'));
  const search = new ChildSearchIndex(db);
  const read = new Reader(db);
  const [begin, commit, rollback] = [
    db.prepare('begin immediate'),
    db.prepare('commit'),
    db.prepare('rollback'),
  ];
  const touched = new Set<string>();
  let unpurged = !search.isCurrent;
  if (unpurged) db.transaction(() => indexAllChildren(read, search)).immediate();
  const records = new Records(db, audit, (model, record, changed) => {
    const childId = childToIndex(model, record, changed);
    if (childId !== undefined) touched.add(childId);
  });
  return {
    db,
    keys,
    read,
    records,
    contents: new Contents(db),
    audit,
    search,
    begin: () => void begin.run(),
    commit() {
      for (const childId of touched) indexChild(read, search, childId);
      unpurged ||= touched.size > 0;
      touched.clear();
      commit.run();
    },
    purge() {
      if (unpurged) search.purge();
      unpurged = false;
    },
    rollback() {
      touched.clear();
      audit.forget();
      if (db.inTransaction) rollback.run();
    },
  };
}
