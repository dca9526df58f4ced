/** Addresses of the settings. */
export const settingsPath = '/settings';
export const backupsPath = '/settings/backups';
export const auditPath = '/audit';
