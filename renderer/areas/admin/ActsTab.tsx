import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { act } from '../../../shared/areas/admin/calls.ts';
import type { Language } from '../../../shared/record.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyDone, notifyProblem } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { exactly, When } from '../../ui/When.tsx';
import classes from './acts.module.css';

type Act = typeof act._output;

const newest = 200;

/** What was done, by whom, newest first; each can be taken back as a whole. */
export function ActsTab() {
  const { t, language } = useText();
  const { data: acts, error, refetch } = useOfficeQuery('admin.acts', { limit: newest });
  const undo = useOfficeCommand('admin.undo');
  const columns = useMemo(() => {
    const takeBack = async (id: string) => {
      try {
        const { records } = await undo.mutateAsync({ id });
        notifyDone(t('admin.acts.undone', { records }));
      } catch (caught) {
        notifyProblem(caught);
      }
    };
    return columnsOf(t, language, takeBack);
  }, [t, language, undo.mutateAsync]);
  return (
    <SectionCard title={t('admin.acts.title')} flush>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <RecordTable
        label={t('admin.acts.title')}
        columns={columns}
        rows={error ? [] : acts}
        rowKey={(each) => each.id}
        height="calc(100dvh - 250px)"
        empty={<EmptyState icon={IconHistory} title={t('admin.acts.none')} text={t('admin.acts.noneText')} />}
      />
    </SectionCard>
  );
}

function columnsOf(
  t: TFunction,
  language: Language,
  undo: (id: string) => Promise<void>,
): TableColumn<Act>[] {
  return [
    {
      key: 'at',
      title: t('admin.acts.when'),
      width: 190,
      render: (each) => exactly(each.at, language),
    },
    { key: 'ago', title: t('admin.acts.ago'), width: 110, render: (each) => <When at={each.at} /> },
    {
      key: 'staffName',
      title: t('admin.acts.who'),
      width: 120,
      sortValue: (each) => each.staffName || null,
      render: (each) => each.staffName,
    },
    {
      key: 'call',
      title: t('admin.acts.what'),
      width: 200,
      grow: true,
      sortValue: (each) => t(`frame.calls.${each.call}`),
      render: (each) => t(`frame.calls.${each.call}`),
    },
    {
      key: 'records',
      title: t('admin.acts.records'),
      width: 90,
      align: 'right',
      render: (each) => each.records,
    },
    {
      key: 'undo',
      title: t('frame.undo'),
      width: 100,
      render: (each) =>
        each.undoable && (
          <Button
            className={classes.undo ?? ''}
            size="compact-sm"
            variant="light"
            onClick={() => void undo(each.id)}
          >
            {t('frame.undo')}
          </Button>
        ),
    },
  ];
}
