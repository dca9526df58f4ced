/** 指标: the tables by which the school is judged; one is taken over, written, or brought in. */
import { Badge, Button, Group } from '@mantine/core';
import { IconFileImport, IconListTree, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { exampleTree } from '../../../../shared/areas/assessment/example.ts';
import type { TreeBrief } from '../../../../shared/areas/assessment/tree.ts';
import { may } from '../../../../shared/roles.ts';
import { formatHalves } from '../../../../shared/values/halfPoints.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyProblem } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { AssessmentTabs } from '../AssessmentTabs.tsx';
import { treeImportPath, treePath } from '../paths.ts';

export function TreesPage() {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data: rows, error, refetch } = useOfficeQuery('assessment.trees', null);
  const { mutateAsync: save, isPending } = useOfficeCommand('assessment.saveTree');
  const columns = useColumns();
  const mayWrite = may(role, 'assessment.write');
  const takeExample = async () => {
    const { title, source, rows: example } = exampleTree;
    try {
      const kept = await save({ id: null, version: null, title, source, note: null, rows: [...example] });
      void navigate(treePath(kept.tree.id));
    } catch (caught) {
      notifyProblem(caught);
    }
  };
  const example = (
    <Button variant="default" loading={isPending} onClick={() => void takeExample()}>
      {t('assessment.trees.example')}
    </Button>
  );
  const bring = (
    <Button
      variant="default"
      leftSection={<IconFileImport size={18} stroke={1.7} />}
      onClick={() => void navigate(treeImportPath)}
    >
      {t('assessment.trees.import')}
    </Button>
  );
  return (
    <Page
      fills
      title={t('assessment.trees.title')}
      subtitle={t('assessment.trees.subtitle')}
      actions={
        mayWrite && (
          <>
            {example}
            {bring}
            <Button
              leftSection={<IconPlus size={18} stroke={1.7} />}
              onClick={() => void navigate(treePath('new'))}
            >
              {t('assessment.trees.write')}
            </Button>
          </>
        )
      }
    >
      <AssessmentTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable<TreeBrief>
          label={t('assessment.trees.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ tree }) => tree.id}
          onOpen={({ tree }) => void navigate(treePath(tree.id))}
          empty={
            error ? null : (
              <EmptyState
                icon={IconListTree}
                title={t('assessment.trees.empty')}
                text={t('assessment.trees.emptyHint')}
                action={mayWrite && <Group gap="xs">{example}</Group>}
              />
            )
          }
        />
      </TableCard>
    </Page>
  );
}

function useColumns(): TableColumn<TreeBrief>[] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'title',
        title: t('assessment.trees.column.title'),
        width: 320,
        grow: true,
        render: ({ tree }) => tree.title,
      },
      {
        key: 'source',
        title: t('assessment.trees.column.source'),
        width: 320,
        render: ({ tree }) => <span title={tree.source ?? ''}>{tree.source}</span>,
      },
      {
        key: 'leaves',
        title: t('assessment.trees.column.leaves'),
        width: 90,
        align: 'right',
        render: ({ leaves }) => leaves,
      },
      {
        key: 'points',
        title: t('assessment.trees.column.points'),
        width: 90,
        align: 'right',
        render: ({ halves }) => formatHalves(halves),
      },
      {
        key: 'used',
        title: t('assessment.trees.column.used'),
        width: 120,
        render: ({ used }) =>
          used > 0 ? <Badge color="pine">{t('assessment.trees.used', { count: used })}</Badge> : null,
      },
    ],
    [t],
  );
}
