/** Safe copies of the whole school: kept on this PC and on a stick. */
import * as z from 'zod';
import { job, nothing, query } from '../../call.ts';

export const backupFile = z.strictObject({
  name: z.string(),
  /** daily, byHand, beforeMigration or beforeRestore; a newer program may know others. */
  label: z.string(),
  /** ms, by the clock of the PC that made it; the list's order is the true one. */
  at: z.int(),
  bytes: z.int(),
});
export type BackupFile = z.output<typeof backupFile>;

export const backupCalls = {
  /** On this PC, newest first. */
  backups: query(nothing, z.array(backupFile), 'school.read'),
  backUp: job(nothing, backupFile, 'backup.write', ['admin']),
  /** The first of a day, when something was changed since the last one; null when none is due. The page asks once 今日 stands. */
  backUpIfDue: job(nothing, backupFile.nullable(), 'signedIn', ['admin']),
};
