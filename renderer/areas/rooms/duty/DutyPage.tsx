/** 值班: who stands where, this week or over the term; made, swapped and written down. */
import { ActionIcon, Button, Group, Menu, SegmentedControl, Text } from '@mantine/core';
import {
  IconCalendarOff,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconMapPin,
  IconSettings,
  IconUsers,
  IconWand,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { Term } from '../../../../shared/areas/admin/model.ts';
import { mondayOf, weekIn } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { may } from '../../../../shared/roles.ts';
import { addDays, type Day, formatDay } from '../../../../shared/values/day.ts';
import { termOn } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import type { DutyState } from '../paths.ts';
import { RoomsTabs } from '../RoomsTabs.tsx';
import { AwaysDialog } from './AwaysDialog.tsx';
import { DutyPapers } from './DutyPapers.tsx';
import styles from './duty.module.css';
import { MyDuties } from './MyDuties.tsx';
import { PostsDialog } from './PostsDialog.tsx';
import { RotaDialog } from './RotaDialog.tsx';
import { RotaTable } from './RotaTable.tsx';
import { SwapsCard } from './SwapsCard.tsx';
import { useRota } from './useRota.ts';
import { WorkTable } from './WorkTable.tsx';

export function DutyPage() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <DutyOf terms={terms} /> : null;
}

const views = ['week', 'term', 'mine', 'work'] as const;
type View = (typeof views)[number];

function DutyOf({ terms }: { terms: readonly Term[] }) {
  const { t, language } = useText();
  const { today, role } = useSession();
  const { key, state } = useLocation();
  const came = state as DutyState | null;
  const [view, setView] = useState<View>('week');
  /** A time that another page asked for what was stood in. */
  const [asked, setAsked] = useState<DutyState['time'] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (!came?.time) return;
    setView('work');
    setAsked(came.time);
  }, [key]);
  const [monday, setMonday] = useState(() => mondayOf(today));
  const [open, setOpen] = useState<'posts' | 'aways' | 'rota' | null>(null);
  const term = termOn(terms, monday) ?? termOn(terms, addDays(monday, 6)) ?? termOn(terms, today);
  const time =
    asked ??
    (view === 'week' || !term
      ? { from: monday, to: addDays(monday, 6) }
      : { from: term.startsOn, to: term.endsOn });
  const { rota, error, again } = useRota(time.from, time.to);
  const arranges = may(role, 'rooms.arrange');
  const close = () => setOpen(null);
  return (
    <Page
      title={t('rooms.duty.title')}
      subtitle={t('rooms.duty.subtitle')}
      actions={
        <>
          <DutyPapers
            month={monthOf(addDays(monday, 3))}
            term={term ? { from: term.startsOn, to: term.endsOn } : monthOf(today)}
          />
          {arranges && (
            <>
              <Menu position="bottom-end" shadow="md">
                <Menu.Target>
                  <Button
                    variant="default"
                    leftSection={<IconSettings size={18} stroke={1.7} />}
                    rightSection={<IconChevronDown size={16} stroke={1.7} />}
                  >
                    {t('rooms.duty.arrange')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconMapPin size={18} stroke={1.7} />}
                    onClick={() => setOpen('posts')}
                  >
                    {t('rooms.duty.posts')}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconCalendarOff size={18} stroke={1.7} />}
                    onClick={() => setOpen('aways')}
                  >
                    {t('rooms.duty.aways')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Button
                leftSection={<IconWand size={18} stroke={1.7} />}
                disabled={!rota || rota.posts.length === 0}
                onClick={() => setOpen('rota')}
              >
                {t('rooms.duty.make')}
              </Button>
            </>
          )}
        </>
      }
    >
      <RoomsTabs />
      <SwapsCard />
      <Group gap="md">
        <SegmentedControl
          aria-label={t('rooms.duty.view')}
          value={view}
          onChange={(value) => {
            setAsked(null);
            setView(value as View);
          }}
          data={views.map((value) => ({ value, label: t(`rooms.duty.views.${value}`) }))}
        />
        {view === 'week' && <WeekSteps monday={monday} term={term} onChange={setMonday} />}
        {asked && (
          <Text c="dimmed">
            {formatDay(asked.from, language, 'long')} – {formatDay(asked.to, language, 'long')}
          </Text>
        )}
        {!asked && view !== 'week' && term && <Text c="dimmed">{term.name}</Text>}
      </Group>
      <ProblemAlert error={error} onRetry={again} />
      {!rota && !error && <Lines count={8} />}
      {rota && rota.posts.length === 0 && (
        <SectionCard>
          <EmptyState
            icon={IconUsers}
            title={t('rooms.duty.empty')}
            text={t(arranges ? 'rooms.duty.emptyHint' : 'rooms.duty.emptyAsk')}
            action={arranges && <Button onClick={() => setOpen('posts')}>{t('rooms.duty.addPost')}</Button>}
          />
        </SectionCard>
      )}
      {rota && rota.posts.length > 0 && view === 'work' && (
        <div className={styles.card}>
          <WorkTable rota={rota} />
        </div>
      )}
      {rota && rota.posts.length > 0 && (view === 'week' || view === 'term') && (
        <div className={styles.card}>
          <RotaTable rota={rota} across={view === 'week' ? 'days' : 'posts'} />
        </div>
      )}
      {rota && rota.posts.length > 0 && view === 'mine' && <MyDuties rota={rota} />}
      {open === 'posts' && <PostsDialog onClose={close} />}
      {open === 'aways' && <AwaysDialog onClose={close} />}
      {open === 'rota' && <RotaDialog term={term} onClose={close} />}
    </Page>
  );
}

function monthOf(day: Day): { from: Day; to: Day } {
  const from = `${day.slice(0, 7)}-01`;
  const next = addDays(from, 31);
  return { from, to: addDays(`${next.slice(0, 7)}-01`, -1) };
}

interface WeekStepsProps {
  monday: Day;
  term: Term | null;
  onChange(monday: Day): void;
}

/** '11月23日 – 11月29日 · 第 13 周', and one week on or back. */
function WeekSteps({ monday, term, onChange }: WeekStepsProps) {
  const { t, language } = useText();
  const { today } = useSession();
  const isThis = monday === mondayOf(today);
  return (
    <Group gap={4}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('rooms.duty.weekBefore')}
        onClick={() => onChange(addDays(monday, -7))}
      >
        <IconChevronLeft size={18} stroke={1.7} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('rooms.duty.weekAfter')}
        onClick={() => onChange(addDays(monday, 7))}
      >
        <IconChevronRight size={18} stroke={1.7} />
      </ActionIcon>
      <Text fw={600} mx="xs">
        {formatDay(monday, language, 'long')}
        {term &&
          monday <= term.endsOn &&
          ` · ${t('rooms.duty.week', { week: Math.max(1, weekIn(term, monday)) })}`}
      </Text>
      {!isThis && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(mondayOf(today))}>
          {t('rooms.duty.thisWeek')}
        </Button>
      )}
    </Group>
  );
}
