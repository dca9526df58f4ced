/** 各项人数: every count of the list's day at once, beside it today's where the day is past; each opens its children. */
import { Button, Drawer, Text, UnstyledButton } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useState } from 'react';
import type { Counts } from '../../../../shared/areas/children/calls.ts';
import type { ChildFilter, Dimension } from '../../../../shared/areas/children/filter.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { useGroupWords } from '../names.ts';
import styles from './list.module.css';

/** In the order in which a principal asks. */
const shown: readonly Dimension[] = [
  'wider',
  'leftBehind',
  'away',
  'carer',
  'class',
  'grade',
  'sex',
  'ageBand',
  'boarding',
  'mentor',
  'contact',
  'schooling',
  'registered',
  'village',
];

interface CountsPanelProps {
  filter: ChildFilter;
  onChoose(filter: ChildFilter): void;
}

export function CountsPanel({ filter, onChoose }: CountsPanelProps) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconChartBar size={16} stroke={1.7} />}
        onClick={() => setOpened(true)}
      >
        {t('children.list.counts')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size={460}
        title={t('children.list.counts')}
      >
        {opened && (
          <CountTables
            filter={filter}
            onChoose={(next) => {
              setOpened(false);
              onChoose(next);
            }}
          />
        )}
      </Drawer>
    </>
  );
}

function CountTables({ filter, onChoose }: CountsPanelProps) {
  const { t, language } = useText();
  const { today } = useSession();
  const { groupsOf, groupName } = useGroupWords();
  const past = filter.day !== null && filter.day !== today;
  const { data, error, refetch } = useOfficeQuery('children.counts', { filter });
  const { data: now } = useOfficeQuery(
    'children.counts',
    { filter: { ...filter, day: null } },
    { enabled: past },
  );
  if (!data)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Lines count={10} />;
  const dayWords =
    filter.day === null ? t('children.list.countsToday') : formatDay(filter.day, language, 'short');
  return (
    <div className={styles.counts}>
      <p className={styles.countsHead}>
        <span />
        <span>{dayWords}</span>
        {past && <span>{t('children.list.countsToday')}</span>}
      </p>
      <p className={styles.countLine}>
        <b>{t('children.list.countsAll')}</b>
        <b>{data.total}</b>
        {past && <Difference then={data.total} now={now?.total} />}
      </p>
      {shown
        .filter((each) => Object.keys(data.groups[each]).length > 0)
        .map((dimension) => (
          <section key={dimension} aria-label={t(`children.dimension.${dimension}`)}>
            <h3>{t(`children.dimension.${dimension}`)}</h3>
            {groupsIn(dimension, groupsOf(dimension), data, now).map((group) => (
              <UnstyledButton
                key={group}
                className={styles.countLine}
                onClick={() => onChoose({ ...filter, groups: { ...filter.groups, [dimension]: [group] } })}
              >
                <span>{groupName(dimension, group)}</span>
                <span>{data.groups[dimension][group] ?? 0}</span>
                {past && (
                  <Difference
                    then={data.groups[dimension][group] ?? 0}
                    now={now && (now.groups[dimension][group] ?? 0)}
                  />
                )}
              </UnstyledButton>
            ))}
          </section>
        ))}
    </div>
  );
}

/** Those with somebody in them on one of the days, in the dimension's order; what no order knows comes last. */
function groupsIn(
  dimension: Dimension,
  order: readonly string[],
  ...counts: (Counts | undefined)[]
): string[] {
  const there = new Set(counts.flatMap((each) => Object.keys(each?.groups[dimension] ?? {})));
  return [
    ...order.filter((group) => there.has(group)),
    ...[...there].filter((group) => !order.includes(group)),
  ];
}

function Difference({ then, now }: { then: number; now: number | undefined }) {
  if (now === undefined) return <span>…</span>;
  const more = now - then;
  return (
    <span>
      {more !== 0 && (
        <Text span inherit c="dimmed" size="xs">
          {more > 0 ? `+${more}` : `−${-more}`}{' '}
        </Text>
      )}
      {now}
    </span>
  );
}
