/** Children by class, as a chart or as the table behind it; a row of the table opens the class. */
import { Anchor, SegmentedControl, Skeleton, Table } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Overview } from '../../../../shared/areas/children/calls.ts';
import { type ChildFilter, everyone } from '../../../../shared/areas/children/filter.ts';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { useOpenList } from '../openList.ts';
import styles from './today.module.css';

/** The chart's library is as large as all of 今日: it comes when the numbers have been drawn and nothing else waits. */
const ClassBars = lazy(async () => {
  await new Promise<void>((idle) => requestIdleCallback(() => idle(), { timeout: 1000 }));
  return import('./ClassBars.tsx');
});

export function ClassChart({ byClass }: { byClass: Overview['byClass'] }) {
  const { t } = useText();
  const [view, setView] = useState('chart');
  const counts = byClass.map((each) => ({
    className: each.classId === null ? t('children.today.noClass') : each.className.replace(/班$/, ''),
    both: each.bothAway,
    one: each.children - each.bothAway,
  }));
  return (
    <SectionCard
      title={t('children.today.chartTitle')}
      className={styles.chartCard ?? ''}
      actions={
        <SegmentedControl
          size="xs"
          value={view}
          onChange={setView}
          aria-label={t('children.today.chartTitle')}
          data={[
            { value: 'chart', label: t('children.today.asChart') },
            { value: 'table', label: t('children.today.asTable') },
          ]}
        />
      }
    >
      {view === 'chart' ? (
        <div className={styles.chart}>
          <Suspense fallback={<Skeleton height="100%" />}>
            <ClassBars counts={counts} />
          </Suspense>
        </div>
      ) : (
        <ClassTable byClass={byClass} />
      )}
    </SectionCard>
  );
}

function ClassTable({ byClass }: { byClass: Overview['byClass'] }) {
  const { t } = useText();
  const all = byClass.reduce((sum, each) => sum + each.children, 0);
  const both = byClass.reduce((sum, each) => sum + each.bothAway, 0);
  return (
    <div className={styles.chartTable}>
      <Table stickyHeader verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('children.today.className')}</Table.Th>
            <Table.Th ta="right">{t('children.today.both')}</Table.Th>
            <Table.Th ta="right">{t('children.today.one')}</Table.Th>
            <Table.Th ta="right">{t('children.today.total')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byClass.map((each) => {
            const groups = { wider: ['yes'], class: [each.classId ?? 'unset'] };
            return (
              <Table.Tr key={each.classId ?? 'unset'}>
                <Table.Td>{each.classId === null ? t('children.today.noClass') : each.className}</Table.Td>
                <Table.Td ta="right">
                  <CountLink count={each.bothAway} groups={{ ...groups, away: ['both'] }} />
                </Table.Td>
                <Table.Td ta="right">
                  <CountLink
                    count={each.children - each.bothAway}
                    groups={{ ...groups, away: ['father', 'mother'] }}
                  />
                </Table.Td>
                <Table.Td ta="right">
                  <CountLink count={each.children} groups={groups} />
                </Table.Td>
              </Table.Tr>
            );
          })}
          <Table.Tr fw={600}>
            <Table.Td>{t('children.today.total')}</Table.Td>
            <Table.Td ta="right">
              <CountLink count={both} groups={{ wider: ['yes'], away: ['both'] }} />
            </Table.Td>
            <Table.Td ta="right">
              <CountLink count={all - both} groups={{ wider: ['yes'], away: ['father', 'mother'] }} />
            </Table.Td>
            <Table.Td ta="right">
              <CountLink count={all} groups={{ wider: ['yes'] }} />
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** A number that opens the children it counts. */
function CountLink({ count, groups }: { count: number; groups: ChildFilter['groups'] }) {
  const openList = useOpenList();
  if (count === 0) return <>0</>;
  return (
    <Anchor component="button" type="button" inherit onClick={() => openList({ ...everyone, groups })}>
      {count}
    </Anchor>
  );
}
