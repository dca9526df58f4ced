import { IconAlertCircle, IconHelpCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ImportIssue } from '../../../../shared/areas/children/import.ts';
import styles from './census.module.css';

const levelLooks = {
  error: { icon: IconAlertCircle, tone: 'red' },
  question: { icon: IconHelpCircle, tone: 'apricot' },
  note: { icon: IconInfoCircle, tone: 'gray' },
} as const;

/** The mark of an issue's level; the word beside it says the rest. */
export function IssueIcon({ level, size = 18 }: { level: ImportIssue['level']; size?: number }) {
  const { icon: Look, tone } = levelLooks[level];
  return <Look size={size} stroke={1.7} className={styles.issueIcon} data-tone={tone} aria-hidden />;
}
