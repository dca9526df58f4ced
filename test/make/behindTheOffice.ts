/** What somebody with the keys could do to a school's database past the program; the office is closed meanwhile. */
import path from 'node:path';
import { databaseName } from '../../electron/office/database/fileNames.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { deriveKey, unlock } from '../../electron/office/database/vault.ts';
import { assemble, type OpenSchool } from '../../electron/office/openSchool.ts';
import { type TestOffice, testPassword } from './office.ts';

/** Opens the file with the principal's password, lets `work` at it, closes it, and starts the office again, locked. */
export async function behindTheOffice(
  office: TestOffice,
  work: (school: OpenSchool) => void,
  password = testPassword,
): Promise<void> {
  await office.close();
  const { keys } = await unlock(office.folder, 'lin', password);
  const db = openDatabase({
    path: path.join(office.folder, databaseName),
    key: deriveKey(keys, 'database'),
    create: false,
    migrationsFolder: path.resolve(import.meta.dirname, '../../electron/office/database/migrations'),
    backupFolder: path.join(office.folder, 'backups'),
  });
  try {
    work(assemble(db, keys));
  } finally {
    db.close();
  }
  await office.restart();
}
