/** Safe copies of the whole school: beside the database, and on a stick. */
import type { BackupFile, FoundBackup } from '../../../../shared/areas/admin/backups.ts';
import { Refusal, refuse } from '../../../../shared/problem.ts';
import { dayOf } from '../../../../shared/values/day.ts';
import type { JobContext } from '../../context.ts';
import type { BackupStep } from '../../database/backup.ts';
import { type BackupFolder, listBackups, readNote, removeBackup } from '../../database/backupFolder.ts';
import { keepStickCopy, lastStickCopy as lastCopy, type StickCopy } from '../../database/copiesNote.ts';
import { checkCopyAside } from '../../database/copyCheck.ts';
import { databaseName } from '../../database/fileNames.ts';
import { toPrune } from '../../database/prune.ts';
import { backupFolderIn, type Place, placesAtHand } from '../../database/sticks.ts';
import { deriveKey, peek } from '../../database/vault.ts';
import type { Desk } from '../../desk.ts';

interface Chosen {
  folder: string | null;
  name: string;
}

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

/**
 * To a stick. Refuses backupPlaceGone, backupPlaceFull, backupPlaceReadOnly, backupFailed. Of this school's own backups
 * there the oldest go, as on this PC; another school's are left alone.
 */
export async function backUpTo(context: JobContext, input: { folder: string }): Promise<StickCopy> {
  const { desk } = context;
  const folder = backupFolderIn(input.folder);
  const { at } = await desk.backUp('byHand', { ...wayOf(context), folder }).catch((error: unknown) => {
    throw ofPlace(error, input.folder);
  });
  const copy = { at, place: folder };
  keepStickCopy(desk.folder, copy);
  const own = peek(desk.folder)?.databaseId;
  const ours = listBackups(folder).filter((each) => peek(each.path)?.databaseId === own);
  for (const spent of toPrune(ours)) removeBackup(spent);
  return copy;
}

export function lastStickCopy({ desk }: { desk: Desk }): StickCopy | null {
  return lastCopy(desk.folder);
}

/** Refuses backupGone, databaseDamaged and what a disk may say. */
export async function checkBackup(context: JobContext, input: Chosen): Promise<null> {
  const { path } = findBackup(context.desk, input);
  const key = deriveKey(context.desk.school.keys, 'database');
  context.progress(0, 0, 'check');
  await checkCopyAside({ path: `${path}/${databaseName}`, key: new Uint8Array(key) }, context.signal);
  return null;
}

export function backupPlaces({ desk }: { desk: Desk }): Place[] {
  return placesAtHand(desk.stickRoots);
}

/** Refuses backupPlaceGone. */
export function backupsAt({ desk }: { desk: Desk }, { folder }: { folder: string | null }): FoundBackup[] {
  const own = peek(desk.folder)?.databaseId;
  return listBackups(folderOf(desk, folder)).flatMap((each) => {
    const said = peek(each.path);
    if (!said) return [];
    const { schoolName, databaseId } = said;
    return {
      ...toFile(each),
      schoolName,
      program: readNote(each.path)?.program || null,
      accounts: said.accounts.map(({ username, displayName }) => ({ username, displayName })),
      ours: own === undefined ? null : own === databaseId,
    };
  });
}

/** Refuses backupGone. */
export function findBackup(desk: Desk, { folder, name }: Chosen): BackupFolder {
  const found = listBackups(folderOf(desk, folder)).find((each) => each.name === name);
  return found ?? refuse('backupGone');
}

function folderOf(desk: Desk, folder: string | null): string {
  return folder === null ? desk.backupFolder : backupFolderIn(folder);
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

/** What is wrong with the place, where it is the place. */
function ofPlace(error: unknown, folder: string): unknown {
  if (!(error instanceof Refusal) || error.problem.code !== 'backupFailed') return error;
  const code = (
    {
      diskFull: 'backupPlaceFull',
      databaseReadOnly: 'backupPlaceReadOnly',
      diskError: 'backupPlaceGone',
    } as const
  )[String(error.problem.params?.reason)];
  if (code) return new Refusal({ code }, error);
  return isThere(folder) ? error : new Refusal({ code: 'backupPlaceGone' }, error);
}

function isThere(folder: string): boolean {
  try {
    backupFolderIn(folder);
    return true;
  } catch {
    return false;
  }
}

function toFile({ name, label, at, bytes }: BackupFolder): BackupFile {
  return { name, label, at, bytes };
}
