/** A small school to be harmed, copied for each harm, and how it opens afterwards. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { afterAll } from 'vitest';
import { AuditChain } from '../../electron/office/database/audit.ts';
import { databaseName } from '../../electron/office/database/fileNames.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { deriveKey, type Keys, unlock } from '../../electron/office/database/vault.ts';
import { TestOffice, testPassword } from '../make/office.ts';
import { digestOf } from './digest.ts';

export interface School {
  folder: string;
  keys: Keys;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-faults-'));
  folders.push(folder);
  return folder;
}

/** Set up, with three children, and closed. */
export async function makeSchool(): Promise<School> {
  const office = new TestOffice(newFolder());
  await office.setUp();
  for (const name of ['李雨', '王小明', '欧阳雪梅'])
    await office.call('children.save', { id: null, version: null, patch: { name } });
  await office.close();
  const { keys } = await unlock(office.folder, 'lin', testPassword);
  return { folder: office.folder, keys };
}

/** Where the next harm is done. */
export function copyOf(school: School): School {
  const folder = newFolder();
  cpSync(school.folder, folder, { recursive: true });
  return { ...school, folder };
}

/** Removes a copy early: hundreds of them would fill a small disk. */
export function drop(school: School): void {
  rmSync(school.folder, { recursive: true, force: true });
}

/** Opens the school's database as the office does. */
export function openSchool({ folder, keys }: School): Database.Database {
  return openDatabase({
    path: path.join(folder, databaseName),
    key: deriveKey(keys, 'database'),
    migrationsFolder: fileURLToPath(new URL('../../electron/office/database/migrations/', import.meta.url)),
  });
}

/** The state of a school as it opens: its digest, after its chain was found whole. Throws what the opening refuses. */
export function stateOf(school: School): string {
  const db = openSchool(school);
  try {
    const walk = new AuditChain(db, deriveKey(school.keys, 'audit')).walk(null);
    while (walk.step(1000));
    if (walk.fault) throw new Error(`the chain is broken at ${walk.fault.seq}`);
    return digestOf(db);
  } finally {
    db.close();
  }
}
