/**
 * One process a data folder. The single-instance lock of a shell is per user, not per folder, and two shells exist;
 * so the guard stands here, at the folder itself.
 *
 * The lock is SQLite's own exclusive lock on an empty file beside the database: a record lock of the system (fcntl,
 * LockFileEx) that the system itself lets go when its holder dies, be it by kill -9. So there is no stale lock to
 * recognise and no process number that another program may have got since. SQLite also refuses a second taker
 * within one process, which plain fcntl locks don't. The file stays behind empty and means nothing.
 *
 * Nobody may open the lock file or the database by `fs` in this process: closing any descriptor of a file drops all of
 * a process's locks on it on Linux (measured: an acknowledged row vanished).
 */
import path from 'node:path';
import Database from 'better-sqlite3';
import { lockName } from './fileNames.ts';
import { refusing } from './toRefusal.ts';

/** A connection that nothing refers to is closed by the garbage collector, and its lock would be gone. */
const held = new Set<Database.Database>();

/** Takes the folder for this process until the returned function is called. Refuses databaseInUse. */
export function takeDataLock(folder: string): () => void {
  return refusing(() => {
    const lock = new Database(path.join(folder, lockName), { timeout: 0 });
    try {
      // Nothing is ever written: the lock file stays empty, and a journal in memory leaves none beside it.
      lock.pragma('journal_mode = memory');
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      throw error;
    }
    held.add(lock);
    return () => {
      held.delete(lock);
      lock.close();
    };
  });
}
