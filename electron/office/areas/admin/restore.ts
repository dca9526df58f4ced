/** Putting a backup back: by the principal, or at the door of a school that is not here or does not open. */
import type { BackupContent } from '../../../../shared/areas/admin/backups.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { JobContext } from '../../context.ts';
import type { BackupFolder } from '../../database/backupFolder.ts';
import { type AuditHead, type Keys, peek } from '../../database/vault.ts';
import { type Desk, migrationsFolder } from '../../desk.ts';
import { contentOf, type Opener, openBackup, type RestoreWay } from '../../restoring.ts';
import { findBackup } from './backups.ts';

interface Chosen {
  folder: string | null;
  name: string;
}

/** Refuses backupGone, backupOfOtherSchool, databaseNewer, databaseDamaged. */
export async function lookIntoBackup(context: JobContext, input: Chosen): Promise<BackupContent> {
  const found = findOwn(context.desk, input);
  return context.alone(() => {
    const { head, ...content } = contentOf(found.path, context.desk.school.keys, migrationsFolder);
    return { ...content, lost: actsSince(context, head) };
  });
}

/** Refuses as Desk.restore does, and as lookIntoBackup. */
export async function restore(context: JobContext, input: Chosen): Promise<{ setAside: string | null }> {
  const { desk, session } = context;
  const found = findOwn(desk, input);
  return { setAside: await desk.restore(found, desk.school.keys, session.staffId, wayOf(context)) };
}

/** Refuses alreadySetUp where a school is that opens, and as restoring.ts does. */
export async function lookIntoBackupAtDoor(
  { desk }: JobContext,
  { opener, ...chosen }: Chosen & { opener: Opener },
): Promise<BackupContent> {
  const { found, keys } = await openAtDoor(desk, chosen, opener);
  const { head, ...content } = contentOf(found.path, keys, migrationsFolder);
  keys.data.fill(0);
  const known = peek(desk.folder)?.counter ?? null;
  return { ...content, lost: known === null ? null : Math.max(0, known - head.counter) };
}

export async function restoreAtDoor(
  context: JobContext,
  { opener, ...chosen }: Chosen & { opener: Opener },
): Promise<{ setAside: string | null }> {
  const { found, keys, staffId } = await openAtDoor(context.desk, chosen, opener);
  return { setAside: await context.desk.restore(found, keys, staffId, wayOf(context)) };
}

async function openAtDoor(
  desk: Desk,
  chosen: Chosen,
  opener: Opener,
): Promise<{ found: BackupFolder; keys: Keys; staffId: string | null }> {
  if (!desk.isMendable) refuse('alreadySetUp');
  const found = findOwn(desk, chosen);
  return { found, ...(await openBackup(found.path, opener, desk.folder)) };
}

/** Of the school that is here, where its key file still says which that is. */
function findOwn(desk: Desk, chosen: Chosen): BackupFolder {
  const found = findBackup(desk, chosen);
  const [own, its] = [peek(desk.folder)?.databaseId, peek(found.path)?.databaseId];
  if (own !== undefined && own !== its) refuse('backupOfOtherSchool');
  return found;
}

/** Calls that wrote something since; null where the backup is of another history, e.g. of before an earlier restore. */
function actsSince({ read }: JobContext, { counter, head }: AuditHead): number | null {
  const isPast =
    counter === 0 ||
    read.get('select 1 from auditEntry where seq = ? and lower(hex(hash)) = ?', counter, head);
  if (!isPast) return null;
  return read.get<{ n: number }>('select count(distinct act) as n from auditEntry where seq > ?', counter)!.n;
}

/** Bytes where they can be counted, else the step alone. */
function wayOf({ now, alone, signal, progress }: JobContext): RestoreWay {
  return {
    now,
    alone,
    signal,
    progress: (at) => ('total' in at ? progress(at.done, at.total, at.step) : progress(0, 0, at.step)),
  };
}
