/** Who changed what in this file, newest first; older changes as somebody asks for them. */
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useOfficePages } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { Change } from '../../../ui/Changes/index.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './file.module.css';

export function History({ id }: { id: string }) {
  const { t, language } = useText();
  const history = useOfficePages('children.history', { id, language });
  const changes = history.data?.pages.flatMap((page) => page.changes);
  return (
    <SectionCard flush>
      <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />
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
    </SectionCard>
  );
}
