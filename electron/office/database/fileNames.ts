/** What lies in the data folder under which name. A backup is a folder with the first two of them. */

/** The whole school, encrypted. SQLite keeps `-wal` beside it while it is open. */
export const databaseName = 'tongjia.db';
/** The wrapped keys (vault.ts), and the generation before. */
export const vaultName = 'keys.json';
export const previousVaultName = 'keys.previous.json';
/** How often somebody was wrong at the door (attempts.ts). */
export const attemptsName = 'attempts.json';
/** Held by the one process that may open the database (dataLock.ts). */
export const lockName = 'tongjia.lock';
/** The demo school's folder within the real one's. */
export const demoName = 'demo';
/** What a backup says of itself (backupFolder.ts). */
export const backupNoteName = 'backup.json';
/** When and where the school was last copied to a stick, and how fast (copiesNote.ts). */
export const copiesName = 'copies.json';
