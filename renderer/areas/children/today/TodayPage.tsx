/** 今日: what must be done now, then whom it is about, then how many there are. */
import { Anchor, Badge, Button, SimpleGrid } from '@mantine/core';
import { IconSeedling } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { Overview } from '../../../../shared/areas/children/calls.ts';
import { everyone } from '../../../../shared/areas/children/filter.ts';
import { may, scopeOf } from '../../../../shared/roles.ts';
import { type Day, formatDay } from '../../../../shared/values/day.ts';
import { termOn } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { StatCard } from '../../../ui/StatCard.tsx';
import { ChainBanner } from '../../admin/audit/ChainBanner.tsx';
import { StickNote } from '../../admin/backups/StickNote.tsx';
import { type Todo, useGuests } from '../../area.ts';
import { FirstStepButtons } from '../FirstStepButtons.tsx';
import { doublesPath, useOpenList } from '../openList.ts';
import { Attention } from './Attention.tsx';
import { ClassChart } from './ClassChart.tsx';
import { NearDays } from './NearDays.tsx';
import { StatCards } from './StatCards.tsx';
import { weekOf } from './schoolWeek.ts';
import { TodoList, useTodoOf } from './TodoList.tsx';
import styles from './today.module.css';

export function TodayPage() {
  const { language } = useText();
  const { today } = useSession();
  const { data: overview, error, refetch } = useOfficeQuery('children.overview', null);

  return (
    <Page
      hint="today"
      title={formatDay(today, language, 'full')}
      subtitle={
        <>
          <TermLine today={today} />
          <StickNote />
        </>
      }
      actions={<QuickActions hasChildren={(overview?.children ?? 0) > 0} />}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {overview && <ChainBanner />}
      {overview && overview.children === 0 && overview.todo.length === 0 && <FirstSteps />}
      {overview && (overview.children > 0 || overview.todo.length > 0) && (
        <Board overview={overview} today={today} />
      )}
      {!overview && !error && <BoardSkeleton />}
    </Page>
  );
}

/** '2026学年第一学期 · 第 12 周'. */
function TermLine({ today }: { today: Day }) {
  const { t, language } = useText();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  if (!terms) return ' ';
  const term = termOn(terms, today);
  if (term) return `${term.name} · ${t('children.today.week', { week: weekOf(term.startsOn, today) })}`;
  const next = terms
    .filter((each) => each.startsOn > today)
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))[0];
  if (!next) return t('children.today.holiday');
  return t('children.today.holidayUntil', { day: formatDay(next.startsOn, language, 'long') });
}

/** What is done several times a day; in a school without a file, the ways to a first one. */
function QuickActions({ hasChildren }: { hasChildren: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { dailyActs } = useGuests();
  if (!hasChildren) return null;
  return dailyActs.map(({ id, title, icon: Icon, keys, run }, place) => (
    <Button
      key={id}
      {...(place < dailyActs.length - 1 ? { variant: 'default' } : {})}
      leftSection={<Icon size={18} stroke={1.7} />}
      {...(keys ? { title: keys.replace(/^alt\+/, 'Alt ') } : {})}
      onClick={() => run({ go: (to, state) => void navigate(to, { state }) })}
    >
      {t(title)}
    </Button>
  ));
}

/** Doubles are looked for once the rest of the page is there. */
function useDoublesTodo(): Todo[] {
  const todoOf = useTodoOf();
  const navigate = useNavigate();
  const { role } = useSession();
  const { data: doubles } = useOfficeQuery('children.doubles', null, {
    enabled: may(role, 'children.delete'),
  });
  if (!doubles || doubles.length === 0) return [];
  return [todoOf({ code: 'doubles', count: doubles.length, open: () => void navigate(doublesPath) })];
}

function Board({ overview, today }: { overview: Overview; today: Day }) {
  const { t } = useText();
  const { todayCards, useTodos } = useGuests();
  const others = [...useDoublesTodo(), ...useTodos()];
  const todos = overview.todo.length + others.length;
  return (
    <>
      <StatCards overview={overview} />
      <Suspense>
        {todayCards.map(({ value, card: Card }) => (
          <Card key={value} />
        ))}
      </Suspense>
      <div className={styles.two}>
        <SectionCard title={t('children.today.todoTitle')} badge={todos > 0 && <Badge>{todos}</Badge>}>
          {todos > 0 ? (
            <TodoList todo={overview.todo} others={others} />
          ) : (
            <EmptyState
              small
              icon={IconSeedling}
              title={t('children.today.todoNone')}
              text={t('children.today.todoNoneHint')}
            />
          )}
        </SectionCard>
        <ClassChart byClass={overview.byClass} />
      </div>
      <AttentionCard overview={overview} />
      <div className={styles.two}>
        <SectionCard title={t('children.today.sixteenTitle')}>
          <NearDays days={overview.turning16} today={today} none={t('children.today.sixteenNone')} />
        </SectionCard>
        <SectionCard title={t('children.today.birthdayTitle')}>
          <NearDays days={overview.birthdays} today={today} none={t('children.today.birthdayNone')} />
        </SectionCard>
      </div>
    </>
  );
}

function AttentionCard({ overview }: { overview: Overview }) {
  const { t } = useText();
  const openList = useOpenList();
  const { attention, attentionCount } = overview;
  const openAll = () => openList({ ...everyone, groups: { wider: ['yes'], attention: ['yes'] } });
  return (
    <SectionCard
      title={t('children.today.attentionTitle')}
      badge={attentionCount > 0 && <Badge color="apricot">{attentionCount}</Badge>}
      flush={attention.length > 0}
      actions={
        attentionCount > 0 && (
          <Anchor component="button" type="button" fw={700} onClick={openAll}>
            {t('children.today.attentionAll', { count: attentionCount })}
          </Anchor>
        )
      }
    >
      {attention.length > 0 ? (
        <Attention rows={attention} />
      ) : (
        <EmptyState small icon={IconSeedling} title={t('children.today.attentionNone')} />
      )}
    </SectionCard>
  );
}

/** A school without a file: what will stand here, and the first step. */
function FirstSteps() {
  const { t } = useText();
  const { role } = useSession();
  const wholeSchool = scopeOf(role) === 'school';
  return (
    <SectionCard>
      <EmptyState
        icon={IconSeedling}
        title={t(wholeSchool ? 'children.today.emptyTitle' : 'children.today.ownEmptyTitle')}
        text={t(wholeSchool ? 'children.today.emptyHint' : 'children.today.ownEmptyHint')}
        action={<FirstStepButtons />}
      />
    </SectionCard>
  );
}

/** Grey shapes in the places of what is being read. */
function BoardSkeleton() {
  const { t } = useText();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md" aria-busy>
        {['leftBehind', 'bothAway', 'reachable', 'complete'].map((key) => (
          <StatCard key={key} label={t(`children.today.${key}`)} value={undefined} />
        ))}
      </SimpleGrid>
      <div className={styles.two}>
        <SectionCard title={t('children.today.todoTitle')}>
          <Lines count={7} />
        </SectionCard>
        <SectionCard title={t('children.today.chartTitle')}>
          <Lines count={7} />
        </SectionCard>
      </div>
      <SectionCard title={t('children.today.attentionTitle')}>
        <Lines count={4} />
      </SectionCard>
    </>
  );
}
