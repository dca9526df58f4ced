/** 统计表: every number opens its children; what does not foot to the total is said in red before it is printed. */
import { Button, Group, Menu, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconChartBar, IconChevronDown, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type Definition,
  definitions,
  footingsOf,
  type StatisticsGap,
  type StatisticsView,
} from '../../../shared/areas/reports/statistics.ts';
import { gapName, partName } from '../../../shared/areas/reports/statisticsWords.ts';
import { may } from '../../../shared/roles.ts';
import { type Day, formatDay, isDay } from '../../../shared/values/day.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import { censusPath, useOpenList } from '../children/openList.ts';
import { StatisticsTable } from './StatisticsTable.tsx';
import styles from './statistics.module.css';

export function StatisticsPage() {
  const { t, language } = useText();
  const { today, role } = useSession();
  const [day, setDay] = useState<Day | null>(null);
  const [definition, setDefinition] = useState<Definition>('wider');
  const asked = { day, definition };
  const { data: view, error, refetch } = useOfficeQuery('reports.statistics', asked, { keepPrevious: true });
  const paper = usePaper('reports.statisticsPaper', {
    making: t('reports.statistics.preparing'),
    formats: { xlsx: 'reports.statistics.xlsx' },
  });
  const name = t('reports.statistics.title');
  const total = view?.rows[0]?.total.count ?? 0;
  return (
    <Page
      hint="statistics"
      title={name}
      subtitle={t('reports.statistics.subtitle', { day: formatDay(day ?? today, language, 'long') })}
      actions={
        <>
          <Button
            variant="default"
            disabled={total === 0}
            leftSection={<IconDownload size={18} stroke={1.7} />}
            onClick={() => void paper.save({ ...asked, size: 'A4' }, name, 'xlsx')}
          >
            {t('reports.statistics.xlsx')}
          </Button>
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <Button
                disabled={total === 0}
                leftSection={<IconPrinter size={18} stroke={1.7} />}
                rightSection={<IconChevronDown size={16} stroke={1.7} />}
              >
                {t('reports.statistics.preview')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void paper.preview({ ...asked, size: 'A4' }, name)}>
                {t('reports.statistics.onA4')}
              </Menu.Item>
              <Menu.Item onClick={() => void paper.preview({ ...asked, size: 'A3' }, name)}>
                {t('reports.statistics.onA3')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('reports.statistics.definition.label')}
          value={definition}
          onChange={(chosen) => setDefinition(chosen as Definition)}
          data={definitions.map((each) => ({
            value: each,
            label: t(`reports.statistics.definition.${each}`),
          }))}
        />
        <DayInput
          aria-label={t('reports.statistics.day')}
          placeholder={t('reports.statistics.today')}
          w={170}
          value={day}
          onChange={(chosen) => setDay(chosen !== null && isDay(chosen) && chosen !== today ? chosen : null)}
        />
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!view && !error && (
        <SectionCard>
          <Lines count={12} />
        </SectionCard>
      )}
      {view && total === 0 && <Nobody mayImport={may(role, 'children.import')} />}
      {view && total > 0 && (
        <>
          <Checks view={view} />
          <StatisticsTable view={view} />
        </>
      )}
      {paper.element}
    </Page>
  );
}

/** Part by part whether it foots to the total; the children behind a difference are one click away. */
function Checks({ view }: { view: StatisticsView }) {
  const { t, language } = useText();
  const [school] = view.rows;
  const total = school!.total.count;
  const footings = footingsOf(view, school!);
  const wrong = footings.filter(({ sum }) => sum !== total);
  return (
    <section className={styles.checks} aria-label={t('reports.statistics.checks')}>
      {wrong.length === 0 ? (
        <p className={styles.good}>{t('reports.statistics.foots', { total })}</p>
      ) : (
        <>
          <p className={styles.bad}>{t('reports.statistics.differs', { count: wrong.length })}</p>
          <ul className={styles.differences}>
            {wrong.map(({ part, sum, gaps }) => (
              <li key={part}>
                {t('reports.statistics.difference', { part: partName(part, language), sum, total })}
                {gaps.map((gap) => (
                  <Gap key={gap.dimension} gap={gap} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Gap({ gap }: { gap: StatisticsGap }) {
  const { t, language } = useText();
  const openList = useOpenList();
  const words = { name: gapName(gap, language), count: gap.count };
  return (
    <UnstyledButton className={styles.gap} onClick={() => openList(gap.filter)}>
      {t('reports.statistics.gap', words)}
    </UnstyledButton>
  );
}

function Nobody({ mayImport }: { mayImport: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={IconChartBar}
      title={t('reports.statistics.emptyTitle')}
      text={t('reports.statistics.emptyHint')}
      action={
        mayImport && <Button onClick={() => navigate(censusPath)}>{t('reports.summary.emptyAct')}</Button>
      }
    />
  );
}
