/** Safe copies of the whole school beside the database. */
import type { z } from 'zod';
import type { backupFile } from '../../../../shared/areas/admin/calls.ts';
import type { JobContext } from '../../context.ts';
import { backup, listBackups } from '../../database/backup.ts';
import { deriveKey } from '../../database/vault.ts';
import type { Desk } from '../../desk.ts';

type BackupFile = z.output<typeof backupFile>;

/** Newest first; only copies that were reopened and checked are there. */
export function backups({ desk }: { desk: Desk }): BackupFile[] {
  return listBackups(desk.backupFolder);
}

/** Makes a copy now. Writes nothing to the database, but waits for whoever does. */
export async function backUp(context: JobContext): Promise<BackupFile> {
  const { desk } = context;
  context.progress(0, 1);
  return desk.backUp(context.now);
}
