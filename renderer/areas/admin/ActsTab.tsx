import { Badge, Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { Act } from '../../../shared/areas/admin/acts.ts';
import type { Language } from '../../../shared/record.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { useUndoing, type Way } from '../../ui/undoing.tsx';
import { exactly, When } from '../../ui/When.tsx';
import classes from './acts.module.css';

const newest = 200;

/** What was done, by whom, newest first; each can be taken back as a whole, and done again. */
export function ActsTab() {
  const { t, language } = useText();
  const {
    data: acts,
    error,
    refetch,
  } = useOfficeQuery('admin.acts', { limit: newest, language }, { fresh: true });
  const { one } = useUndoing();
  const columns = useMemo(() => columnsOf(t, language, one), [t, language, one]);
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
  turn: (way: Way, act: Act) => Promise<void>,
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
      render: (each) => (
        <span className={each.undone ? classes.undone : undefined}>
          {t(`frame.calls.${each.call}`)} {each.title}
        </span>
      ),
    },
    {
      key: 'records',
      title: t('admin.acts.records'),
      width: 90,
      align: 'right',
      render: (each) => each.records,
    },
    {
      key: 'state',
      title: t('admin.acts.state'),
      width: 90,
      sortValue: (each) => (each.undone ? 1 : 0),
      render: (each) => each.undone && <Badge variant="light">{t('frame.undone')}</Badge>,
    },
    {
      key: 'undo',
      title: t('frame.undo'),
      width: 100,
      render: (each) => {
        if (!each.undoable && !each.redoable) return null;
        const way = each.undoable ? 'undo' : 'redo';
        return (
          <Button
            className={classes.undo ?? ''}
            size="compact-sm"
            variant="light"
            color={way === 'undo' ? 'pine' : 'gray'}
            onClick={() => void turn(way, each)}
          >
            {t(way === 'undo' ? 'frame.undo' : 'frame.undoing.redo')}
          </Button>
        );
      },
    },
  ];
}
