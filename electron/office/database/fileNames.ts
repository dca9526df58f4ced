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
