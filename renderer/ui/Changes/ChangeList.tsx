/** Changes newest first, older ones as somebody asks for them. */
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ChangePage } from '../../../shared/history.ts';
import type { Refusal } from '../../../shared/problem.ts';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../EmptyState.tsx';
import { Lines } from '../Lines.tsx';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { Change } from './Change.tsx';
import styles from './Changes.module.css';

/** As useOfficePages gives it. */
interface ChangeListProps {
  history: {
    data: { pages: ChangePage[] } | undefined;
    error: Error | null;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage(): Promise<unknown>;
    refetch(): Promise<unknown>;
  };
}

export function ChangeList({ history }: ChangeListProps) {
  const { t } = useText();
  const changes = history.data?.pages.flatMap((page) => page.changes);
  return (
    <>
      <ProblemAlert error={history.error as Refusal | null} onRetry={() => void history.refetch()} />
      {!changes && !history.error && (
        <div className={styles.waiting}>
          <Lines count={4} />
        </div>
      )}
      {changes?.length === 0 && !history.hasNextPage && (
        <EmptyState small icon={IconHistory} title={t('admin.history.empty')} />
      )}
      {changes && changes.length > 0 && (
        <ol className={styles.changes}>
          {changes.map((change) => (
            <li key={change.seq}>
              <Change change={change} />
            </li>
          ))}
        </ol>
      )}
      {history.hasNextPage && (
        <div className={styles.older}>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {t('admin.history.more')}
          </Button>
        </div>
      )}
    </>
  );
}
