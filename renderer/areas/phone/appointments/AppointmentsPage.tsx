/** 预约: one day, a column for each line, a row for each half hour; a free place books, a taken one says how it went. */
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconCalendarTime, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { AppointmentRow, PhoneDay } from '../../../../shared/areas/phone/appointments.ts';
import { clockOfMinutes, halfHours, minutesOf } from '../../../../shared/areas/phone/freeTimes.ts';
import type { PhoneLine } from '../../../../shared/areas/phone/model.ts';
import { may } from '../../../../shared/roles.ts';
import { addDays, formatDay, isDay } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { LinesButton } from '../log/LinesDialog.tsx';
import { PhoneTabs } from '../PhoneTabs.tsx';
import type { AppointmentsState } from '../paths.ts';
import { AppointmentCard } from './AppointmentCard.tsx';
import styles from './appointments.module.css';
import { BookDialog, type Wish } from './BookDialog.tsx';

export function AppointmentsPage() {
  const { t, language } = useText();
  const { today, role } = useSession();
  const { key, state } = useLocation();
  const came = state as AppointmentsState | null;
  const [day, setDay] = useState(came?.day ?? today);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.day) setDay(came.day);
  }, [key]);
  const { data, error, refetch } = useOfficeQuery('phone.appointments', { day }, { keepPrevious: true });
  const [wish, setWish] = useState<Wish | null>(null);
  const mayBook = may(role, 'phone.write') && day >= today;
  return (
    <Page
      title={t('phone.title')}
      subtitle={formatDay(day, language, 'full')}
      actions={
        <Group gap="xs">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('phone.appointments.before')}
            onClick={() => setDay(addDays(day, -1))}
          >
            <IconChevronLeft size={18} stroke={1.7} />
          </ActionIcon>
          <DayInput
            w={150}
            aria-label={t('phone.appointments.day')}
            value={day}
            onChange={(next) => next && isDay(next) && setDay(next)}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('phone.appointments.after')}
            onClick={() => setDay(addDays(day, 1))}
          >
            <IconChevronRight size={18} stroke={1.7} />
          </ActionIcon>
          {day !== today && (
            <Button variant="default" onClick={() => setDay(today)}>
              {t('phone.appointments.today')}
            </Button>
          )}
          {may(role, 'phone.arrange') && <LinesButton />}
        </Group>
      }
    >
      <PhoneTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Lines count={6} />}
      {data?.lines.length === 0 && (
        <EmptyState
          icon={IconCalendarTime}
          title={t('phone.appointments.noLines')}
          text={t('phone.lines.hint')}
          action={may(role, 'phone.arrange') && <LinesButton />}
        />
      )}
      {data && data.lines.length > 0 && (
        <SectionCard flush>
          {data.opening.length === 0 && (
            <Text px="md" pt="sm" c="dimmed" size="xs">
              {t('phone.appointments.closed')}
            </Text>
          )}
          <DayTable data={data} mayBook={mayBook} onBook={setWish} />
        </SectionCard>
      )}
      {wish && data && <BookDialog day={day} data={data} wish={wish} onClose={() => setWish(null)} />}
    </Page>
  );
}

/** On a day on which the home is closed, or where no hours are set. */
const usualHours = [{ from: '15:30', to: '19:30' }];

interface DayTableProps {
  data: PhoneDay;
  mayBook: boolean;
  onBook(wish: Wish): void;
}

function DayTable({ data, mayBook, onBook }: DayTableProps) {
  const { t } = useText();
  const hours = halfHours([
    ...(data.opening.length > 0 ? data.opening : usualHours),
    ...data.rows.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })),
  ]);
  const begins = (line: PhoneLine, hour: string) => {
    const end = clockOfMinutes(minutesOf(hour) + 30);
    return data.rows.filter(
      ({ lineId, startsAt }) => lineId === line.id && startsAt >= hour && startsAt < end,
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from place to place
    <div className={styles.frame} onKeyDown={walk}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('phone.appointments.time')}</th>
            {data.lines.map((line) => (
              <th key={line.id} scope="col">
                {line.name}
                {line.place && <span className={styles.where}>{line.place}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour, row) => (
            <tr key={hour}>
              <th scope="row">{hour}</th>
              {data.lines.map((line, column) => (
                <td key={line.id} data-place={`${row} ${column}`}>
                  <Place
                    line={line}
                    rows={begins(line, hour)}
                    free={freeIn(data.rows, line, hour)}
                    mayBook={mayBook && line.active}
                    data={data}
                    onBook={onBook}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** From when on a line is free within a half hour; null where it is not. */
function freeIn(rows: readonly AppointmentRow[], line: PhoneLine, hour: string): string | null {
  const end = clockOfMinutes(minutesOf(hour) + 30);
  const there = rows.filter(
    ({ lineId, startsAt, endsAt }) => lineId === line.id && startsAt < end && endsAt > hour,
  );
  const from =
    there
      .map(({ endsAt }) => endsAt)
      .toSorted()
      .at(-1) ?? hour;
  return from < end ? from : null;
}

interface PlaceProps {
  line: PhoneLine;
  data: PhoneDay;
  rows: readonly AppointmentRow[];
  free: string | null;
  mayBook: boolean;
  onBook(wish: Wish): void;
}

function Place({ line, data, rows, free, mayBook, onBook }: PlaceProps) {
  const { t } = useText();
  return (
    <div className={styles.place}>
      {rows.map((row) => (
        <AppointmentCard key={row.id} row={row} data={data} />
      ))}
      {free !== null && mayBook && (
        <button
          type="button"
          className={styles.free}
          aria-label={t('phone.appointments.bookAt', { line: line.name, time: free })}
          onClick={() => onBook({ lineId: line.id, startsAt: free })}
        >
          {t('phone.appointments.free')}
        </button>
      )}
    </div>
  );
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** To the next place in that direction that has something to press. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const move = moves[event.key];
  const from = (event.target as HTMLElement).closest('[data-place]')?.getAttribute('data-place');
  if (!move || !from || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  const places = (row: number, column: number) =>
    event.currentTarget.querySelector(`[data-place="${row} ${column}"]`);
  const [row, column] = from.split(' ').map(Number) as [number, number];
  let at: [number, number] = [row + move[0], column + move[1]];
  let place = places(...at);
  while (place && !place.querySelector('button')) {
    at = [at[0] + move[0], at[1] + move[1]];
    place = places(...at);
  }
  place?.querySelector('button')?.focus();
}
