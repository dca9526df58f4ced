/** Safe copies of the whole school beside the database. */
import type { z } from 'zod';
import type { backupFile } from '../../../../shared/areas/admin/calls.ts';
import type { JobContext } from '../../context.ts';
import { type BackupFolder, listBackups } from '../../database/backup.ts';
import type { Desk } from '../../desk.ts';

type BackupFile = z.output<typeof backupFile>;

/** Newest first; only copies that were reopened and checked are there. */
export function backups({ desk }: { desk: Desk }): BackupFile[] {
  return listBackups(desk.backupFolder).map(toFile);
}

/** Makes a copy now; whoever reads or writes waits for it. */
export async function backUp(context: JobContext): Promise<BackupFile> {
  context.progress(0, 1);
  return toFile(await context.alone(() => context.desk.backUp('byHand', context.now)));
}

function toFile({ name, at, bytes }: BackupFolder): BackupFile {
  return { name, at, bytes };
}
