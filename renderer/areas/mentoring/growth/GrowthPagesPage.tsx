/** 成长记录: the pages that were written for the children within a time; each opens the record that it is in. */
import { Group } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { GrowthLine } from '../../../../shared/areas/mentoring/growth.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { growthPart } from '../../../../shared/codes/index.ts';
import { formatDay, isDay } from '../../../../shared/values/day.ts';
import { daysOfMonth, monthOf } from '../../../../shared/values/month.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { childPath } from '../../children/openList.ts';
import { MentoringTabs } from '../MentoringTabs.tsx';
import type { GrowthState } from '../paths.ts';

export function GrowthPagesPage() {
  const { t } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const asked = useLocation().state as GrowthState | null;
  const [time, setTime] = useState(asked?.time ?? { from: daysOfMonth(monthOf(today)).from, to: today });
  const { data, error, refetch } = useOfficeQuery('mentoring.growthPages', time, { keepPrevious: true });
  const set = (key: 'from' | 'to') => (day: string | null) => {
    if (day !== null && isDay(day)) setTime((was) => ({ ...was, [key]: day }));
  };
  return (
    <Page fills title={t('mentoring.tabs.growth')} subtitle={t('mentoring.growth.allSubtitle')}>
      <MentoringTabs />
      <Group gap="sm">
        <DayInput label={t('mentoring.growth.from')} value={time.from} onChange={set('from')} w={160} />
        <DayInput label={t('mentoring.growth.to')} value={time.to} onChange={set('to')} w={160} />
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('mentoring.growth.pagesTitle')}
          columns={useColumns()}
          rows={error ? [] : data}
          rowKey={({ id }) => id}
          onOpen={({ child }) => void navigate(childPath(child.id), { state: { tab: 'growth' } })}
          empty={<EmptyState icon={IconNotebook} title={t('mentoring.growth.noneWritten')} />}
        />
      </TableCard>
    </Page>
  );
}

function useColumns(): TableColumn<GrowthLine>[] {
  const { t, language } = useText();
  return useMemo(
    () => [
      {
        key: 'day',
        title: t('mentoring.growth.day'),
        width: 120,
        render: ({ day }) => formatDay(day, language, 'short'),
      },
      { key: 'child', title: t('mentoring.growth.child'), width: 120, render: ({ child }) => child.name },
      {
        key: 'class',
        title: t('mentoring.growth.class'),
        width: 110,
        render: ({ child }) => child.className ?? '',
      },
      {
        key: 'part',
        title: t('mentoring.growth.part'),
        width: 200,
        render: ({ part }) => labelOf(growthPart, part, language),
      },
      {
        key: 'title',
        title: t('mentoring.growth.title'),
        width: 240,
        grow: true,
        render: ({ title, sealed }) => (sealed ? t('mentoring.growth.sealed') : (title ?? '')),
      },
      {
        key: 'teacher',
        title: t('mentoring.growth.teacher'),
        width: 100,
        render: ({ teacher }) => teacher ?? '',
      },
    ],
    [t, language],
  );
}
