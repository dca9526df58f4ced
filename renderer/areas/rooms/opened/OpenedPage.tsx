/** 开放情况: when the home was open, by day and by week, and whether that keeps the rule; every figure opens what it counts. */
import { SegmentedControl, Select } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { OpenedDay, OpenedWeek } from '../../../../shared/areas/rooms/opened/calls.ts';
import { openedFigures } from '../../../../shared/areas/rooms/opened/opened.ts';
import type { OpenedShown } from '../../../../shared/areas/rooms/opened/shown.ts';
import { addDays } from '../../../../shared/values/day.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { TimeChoice, usualTime } from '../../../ui/TimeChoice.tsx';
import type { OpenedState } from '../paths.ts';
import { RoomsTabs } from '../RoomsTabs.tsx';
import styles from './opened.module.css';
import { dayChoices, weekChoices } from './shown.ts';
import { useDayColumns, useWeekColumns } from './useColumns.tsx';

export function OpenedPage() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <OpenedOf terms={terms} /> : null;
}

type View = 'weeks' | 'days';

/** Both by weeks and by days, 'all' is the first. */
function viewOf(show: OpenedShown): View {
  return show in weekChoices ? 'weeks' : 'days';
}

function OpenedOf({ terms }: { terms: readonly Term[] }) {
  const { t } = useText();
  const { today } = useSession();
  const { key, state } = useLocation();
  const came = state as OpenedState | null;
  const [time, setTime] = useState(() => came?.time ?? usualTime(terms, today));
  const [show, setShow] = useState<OpenedShown>(came?.show ?? 'all');
  const [view, setView] = useState<View>(viewOf(show));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (!came?.time) return;
    setTime(came.time);
    setShow(came.show);
    setView(viewOf(came.show));
  }, [key]);
  const { data, error, refetch } = useOfficeQuery('rooms.openedDays', time, { keepPrevious: true });
  const figures = data && openedFigures(data);
  const choices = Object.keys(view === 'weeks' ? weekChoices : dayChoices) as OpenedShown[];
  const empty = (
    <EmptyState
      icon={IconCalendarCheck}
      title={t('rooms.opened.emptyTitle')}
      text={t('rooms.opened.emptyHint')}
    />
  );
  const dayColumns = useDayColumns();
  const weekColumns = useWeekColumns();
  const openDays = ({ monday }: OpenedWeek) => {
    setTime({ from: monday, to: addDays(monday, 6) });
    setShow('all');
    setView('days');
  };
  return (
    <Page
      fills
      title={t('rooms.opened.title')}
      subtitle={
        figures
          ? t('rooms.opened.subtitle', { ...figures, hours: Math.round(figures.minutes / 6) / 10 })
          : ' '
      }
      actions={<TimeChoice time={time} terms={terms} onChange={setTime} />}
    >
      <RoomsTabs />
      <div className={styles.switches}>
        <SegmentedControl
          aria-label={t('rooms.opened.view')}
          value={view}
          onChange={(value) => {
            setView(value as View);
            setShow('all');
          }}
          data={(['weeks', 'days'] as const).map((value) => ({
            value,
            label: t(`rooms.opened.views.${value}`),
          }))}
        />
        <Select
          w={260}
          aria-label={t('rooms.opened.show.label')}
          allowDeselect={false}
          data={choices.map((value) => ({ value, label: t(`rooms.opened.show.${value}`) }))}
          value={show}
          onChange={(value) => value && setShow(value as OpenedShown)}
        />
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        {view === 'weeks' ? (
          <RecordTable<OpenedWeek>
            label={t('rooms.opened.views.weeks')}
            columns={weekColumns}
            rows={error ? [] : data?.weeks.filter(weekChoices[show] ?? (() => true))}
            rowKey={({ monday }) => monday}
            initialSort={{ column: 'week', descending: true }}
            onOpen={openDays}
            empty={empty}
          />
        ) : (
          <RecordTable<OpenedDay>
            label={t('rooms.opened.views.days')}
            columns={dayColumns}
            rows={error ? [] : data?.days.filter(dayChoices[show] ?? (() => true))}
            rowKey={({ day }) => day}
            initialSort={{ column: 'day', descending: true }}
            empty={empty}
          />
        )}
      </TableCard>
    </Page>
  );
}
