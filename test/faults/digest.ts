/** What a database says, in a few letters. */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { models } from '../../electron/office/areas/models.ts';

/**
 * All that the records and the chain say, but for times and hashes; ids are told by the order in which they first
 * appear, so that two runs of the same session have the same digest.
 */
export function digestOf(db: Database.Database): string {
  const tables = [...Object.keys(models).toSorted(), 'auditEntry'];
  const text = tables.map((table) => {
    const rows = db.prepare<[], Record<string, unknown>>(`select * from ${table} order by seq`).all();
    return rows.map((row) => JSON.stringify(row, withoutTimes)).join('\n');
  });
  const numbers = new Map<string, number>();
  const even = text.join('\n\n').replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, (id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return `#${numbers.get(id)}`;
  });
  return createHash('sha256').update(even).digest('hex').slice(0, 16);
}

const times = new Set(['createdAt', 'updatedAt', 'at', 'hash']);

function withoutTimes(key: string, value: unknown): unknown {
  if (times.has(key)) return undefined;
  if (key === 'deletedAt') return value === null ? null : 'then';
  const isChange = key === 'before' || key === 'after';
  return isChange && typeof value === 'string' ? value.replace(/"(\w+At)":\d{6,}/g, '"$1":0') : value;
}
