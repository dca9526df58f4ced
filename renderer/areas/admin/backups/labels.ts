import type { Progress } from '../../../../shared/door.ts';

/** Text keys of why a backup was made, by its label; a newer program may know others. */
export const backupLabelKeys: Record<string, string> = {
  daily: 'admin.backups.label.daily',
  byHand: 'admin.backups.label.byHand',
  beforeMigration: 'admin.backups.label.beforeMigration',
  beforeRestore: 'admin.backups.label.beforeRestore',
};

const stepKeys: Record<string, string> = {
  save: 'admin.backups.step.save',
  copy: 'admin.backups.step.copy',
  fetch: 'admin.backups.step.fetch',
  check: 'admin.backups.step.check',
  swap: 'admin.backups.step.swap',
};

/** The text key of the step that a job is at. */
export function stepKey(progress: Progress | null): string {
  return stepKeys[progress?.step ?? ''] ?? 'frame.pleaseWait';
}
