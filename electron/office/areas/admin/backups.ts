/** Safe copies of the whole school beside the database. */
import type { BackupFile } from '../../../../shared/areas/admin/backups.ts';
import { dayOf } from '../../../../shared/values/day.ts';
import type { JobContext } from '../../context.ts';
import type { BackupStep } from '../../database/backup.ts';
import { type BackupFolder, listBackups } from '../../database/backupFolder.ts';
import type { Desk } from '../../desk.ts';

/** Newest first; only copies that were reopened and checked are there. */
export function backups({ desk }: { desk: Desk }): BackupFile[] {
  return listBackups(desk.backupFolder).map(toFile);
}

/** Makes a copy now; others read and write meanwhile. */
export async function backUp(context: JobContext): Promise<BackupFile> {
  return toFile(await context.desk.backUp('byHand', wayOf(context)));
}

/** One a day at most, and only after a change. A day is the PC's own; whether something was changed asks no clock. */
export async function backUpIfDue(context: JobContext): Promise<BackupFile | null> {
  const { desk, today } = context;
  const isDue = await context.alone(() => {
    const lastDaily = listBackups(desk.backupFolder).find((each) => each.label === 'daily');
    return (!lastDaily || dayOf(lastDaily.at) !== today) && desk.isChangedSinceBackup;
  });
  return isDue ? toFile(await desk.backUp('daily', wayOf(context))) : null;
}

/** Bytes while it is copied, then nothing that could be counted. */
function wayOf({ now, alone, signal, progress }: JobContext) {
  return {
    now,
    alone,
    signal,
    progress: (at: BackupStep) =>
      at.step === 'copy' ? progress(at.done, at.total, 'copy') : progress(0, 0, 'check'),
  };
}

function toFile({ name, label, at, bytes }: BackupFolder): BackupFile {
  return { name, label, at, bytes };
}
