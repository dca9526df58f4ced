/** 委托照护: every child with its carer and where the agreement stands; a row opens the child's 照护. */
import { Badge, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconHomeHeart, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { CareRow } from '../../../shared/areas/guardians/entrustmentCalls.ts';
import {
  type EntrustmentState,
  entrustmentStates,
} from '../../../shared/areas/guardians/entrustmentRules.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { TableCard } from '../../ui/TableCard.tsx';
import { NoChildren } from '../children/NoChildren.tsx';
import { useCodeWords } from '../children/names.ts';
import { childPath } from '../children/openList.ts';
import { StateBadge } from './StateBadge.tsx';

type Show = 'all' | 'attention' | 'elderly' | EntrustmentState;

const calm: readonly EntrustmentState[] = ['running', 'notNeeded'];

function isShown({ state, carer }: CareRow, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'attention') return !calm.includes(state);
  if (show === 'elderly') return carer?.elderly === true;
  if (show === 'none') return state === 'none' || state === 'otherCarer';
  return state === show;
}

export function CarersPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const came = (useLocation().state as { show?: Show } | null)?.show;
  const [show, setShow] = useState<Show>(came ?? 'all');
  const [text, setText] = useState('');
  const { data: rows, error, refetch } = useOfficeQuery('guardians.carers', null);
  const columns = useColumns();
  const wanted = text.trim();
  const shown = rows?.filter(
    (row) =>
      isShown(row, show) && (row.name.includes(wanted) || (row.carer?.name?.includes(wanted) ?? false)),
  );
  const count = (each: Show) => rows?.filter((row) => isShown(row, each)).length ?? 0;
  const states = entrustmentStates.filter((each) => each !== 'otherCarer' && count(each) > 0);
  const choices: { value: Show; label: string }[] = [
    { value: 'all', label: t('guardians.entrustment.filter.all') },
    { value: 'attention', label: t('guardians.entrustment.filter.attention') },
    ...states.map((each) => ({ value: each, label: t(`guardians.entrustment.state.${each}`) })),
    ...(count('elderly') > 0
      ? [{ value: 'elderly' as const, label: t('guardians.entrustment.filter.elderly') }]
      : []),
  ];
  return (
    <Page
      fills
      hint="guardians"
      title={t('guardians.entrustment.nav')}
      subtitle={t('guardians.entrustment.subtitle', { count: rows?.length ?? 0 })}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Group gap="sm">
        <TextInput
          aria-label={t('guardians.entrustment.column.name')}
          placeholder={t('guardians.entrustment.column.name')}
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
          w={170}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('guardians.entrustment.filter.label')}
          value={show}
          onChange={(value) => setShow(value as Show)}
          data={choices.map(({ value, label }) => ({ value, label: `${label} ${count(value)}` }))}
        />
      </Group>
      {count('elderly') > 0 && show === 'elderly' && (
        <Text size="sm">{t('guardians.entrustment.elderlyCount', { count: count('elderly') })}</Text>
      )}
      <TableCard>
        <RecordTable
          label={t('guardians.entrustment.nav')}
          columns={columns}
          rows={shown}
          rowKey={(row) => row.childId}
          onOpen={(row) => void navigate(childPath(row.childId), { state: { tab: 'care' } })}
          empty={
            rows?.length === 0 ? (
              <NoChildren />
            ) : (
              <EmptyState
                icon={IconHomeHeart}
                title={t('guardians.entrustment.noneHere')}
                text={t('guardians.entrustment.noneHint')}
              />
            )
          }
        />
      </TableCard>
    </Page>
  );
}

function useColumns(): TableColumn<CareRow>[] {
  const { t, language } = useText();
  const { relationName } = useCodeWords();
  const between = language === 'zh-CN' ? '、' : ', ';
  const gapText = (row: CareRow) =>
    row.gaps.map((gap) => t(`guardians.entrustment.gap.${gap}`)).join(between);
  return [
    {
      key: 'name',
      title: t('guardians.entrustment.column.name'),
      width: 100,
      sortValue: (row) => row.name,
      render: (row) => row.name,
    },
    {
      key: 'className',
      title: t('guardians.entrustment.column.className'),
      width: 90,
      render: (row) => row.className,
    },
    {
      key: 'carer',
      title: t('guardians.entrustment.column.carer'),
      width: 180,
      render: ({ carer }) => carer && [carer.name, relationName(carer.relation)].filter(Boolean).join(' · '),
    },
    {
      key: 'age',
      title: t('guardians.entrustment.column.age'),
      width: 110,
      sortValue: ({ carer }) => carer?.age ?? null,
      render: ({ carer }) =>
        carer?.age != null && (
          <Group gap={6} wrap="nowrap">
            {carer.age}
            {carer.elderly && (
              <Badge color="apricot" variant="light">
                {t('guardians.entrustment.elderly')}
              </Badge>
            )}
          </Group>
        ),
    },
    {
      key: 'state',
      title: t('guardians.entrustment.column.state'),
      width: 145,
      sortValue: (row) => entrustmentStates.indexOf(row.state),
      render: (row) => <StateBadge state={row.state} />,
    },
    {
      key: 'endsOn',
      title: t('guardians.entrustment.column.endsOn'),
      width: 110,
      sortValue: (row) => row.endsOn,
      render: (row) => row.endsOn,
    },
    {
      key: 'gaps',
      title: t('guardians.entrustment.column.gaps'),
      width: 220,
      grow: true,
      sortValue: (row) => row.gaps.length,
      render: (row) => <span title={gapText(row)}>{gapText(row)}</span>,
    },
  ];
}
