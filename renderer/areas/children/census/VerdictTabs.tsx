/** How many rows come to what; each number shows its rows. */
import { UnstyledButton } from '@mantine/core';
import type { ImportPreview, Verdict } from '../../../../shared/areas/children/import.ts';
import { useText } from '../../../app/text.ts';
import styles from './census.module.css';
import { verdictOrder } from './verdicts.ts';

export type VerdictTab = Verdict | 'all';

interface VerdictTabsProps {
  preview: ImportPreview;
  tab: VerdictTab;
  onTab(tab: VerdictTab): void;
}

export function VerdictTabs({ preview, tab, onTab }: VerdictTabsProps) {
  const { t } = useText();
  const counts: [VerdictTab, number][] = [
    ['all', preview.rows.length],
    ...verdictOrder.map((verdict): [VerdictTab, number] => [verdict, preview.counts[verdict] ?? 0]),
  ];
  return (
    <fieldset className={styles.tabs} aria-label={t('children.census.preview')}>
      {counts
        .filter(([verdict, count]) => count > 0 || verdict === 'all' || verdict === tab)
        .map(([verdict, count]) => (
          <UnstyledButton
            key={verdict}
            className={styles.tab}
            data-verdict={verdict}
            aria-pressed={tab === verdict}
            onClick={() => onTab(verdict)}
          >
            {t(verdict === 'all' ? 'children.census.all' : `children.verdict.${verdict}`)}
            <span className={styles.tabCount}>{count}</span>
          </UnstyledButton>
        ))}
    </fieldset>
  );
}
