/** 使用情况: how much the rooms are used, by the hour of the week, by week and by room; every figure opens its bookings. */
import { Button, Modal, Skeleton, UnstyledButton } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import type { RoomUse } from '../../../../shared/areas/rooms/bookings/useCalls.ts';
import { mondayOf, weekdayOf } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { minutesOf } from '../../../../shared/values/clock.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { TimeChoice, usualTime } from '../../../ui/TimeChoice.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { BookingList } from '../bookings/BookingList.tsx';
import type { RoomUseState } from '../paths.ts';
import { RoomsTabs } from '../RoomsTabs.tsx';
import styles from './use.module.css';

const WeekBars = lazy(() => import('./WeekBars.tsx'));

/** Which bookings a figure counts. */
interface Counted {
  title: string;
  has(row: BookingRow): boolean;
}

export function UsePage() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <UseOfTime terms={terms} /> : null;
}

function UseOfTime({ terms }: { terms: readonly Term[] }) {
  const { t, language } = useText();
  const { today } = useSession();
  const { key, state } = useLocation();
  const came = state as RoomUseState | null;
  const [time, setTime] = useState(() => came?.time ?? usualTime(terms, today));
  const [counted, setCounted] = useState<Counted | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (!came?.time) return;
    setTime(came.time);
    setCounted(
      came.counted === 'used'
        ? { title: t('rooms.use.sheet'), has: ({ booking }) => !booking.notCome }
        : { title: t('rooms.use.column.came'), has: ({ booking }) => (booking.cameCount ?? 0) > 0 },
    );
  }, [key]);
  const {
    data: use,
    error,
    refetch,
  } = useOfficeQuery('rooms.roomUse', { ...time, roomId: null }, { keepPrevious: true });
  const paper = usePaper('rooms.roomUsePaper', {
    making: t('rooms.use.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  return (
    <Page
      title={t('rooms.title')}
      subtitle={t('rooms.use.subtitle')}
      actions={
        <>
          <TimeChoice time={time} terms={terms} onChange={setTime} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            disabled={!use?.weeks.length}
            onClick={() => void paper.preview({ ...time, roomId: null }, t('rooms.use.sheet'))}
          >
            {t('rooms.use.print')}
          </Button>
        </>
      }
    >
      <RoomsTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!use && !error && <Skeleton h={320} />}
      {use?.weeks.length === 0 && (
        <EmptyState icon={IconChartBar} title={t('rooms.use.emptyTitle')} text={t('rooms.use.emptyHint')} />
      )}
      {use && use.weeks.length > 0 && (
        <>
          <SectionCard title={t('rooms.use.rooms')}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {(['room', 'times', 'hours', 'came', 'notCome'] as const).map((key) => (
                    <th key={key} scope="col">
                      {t(`rooms.use.column.${key}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {use.rooms.map((each) => (
                  <tr key={each.roomId}>
                    <th scope="row">{each.name}</th>
                    <td>
                      <Figure
                        value={each.bookings}
                        label={`${each.name} ${t('rooms.use.column.times')}`}
                        onOpen={() =>
                          setCounted({
                            title: each.name,
                            has: ({ booking }) => booking.roomId === each.roomId,
                          })
                        }
                      />
                    </td>
                    <td>{(each.minutes / 60).toFixed(1)}</td>
                    <td>{each.came}</td>
                    <td>
                      <Figure
                        value={each.notCome}
                        label={`${each.name} ${t('rooms.use.column.notCome')}`}
                        onOpen={() =>
                          setCounted({
                            title: `${each.name} · ${t('rooms.use.column.notCome')}`,
                            has: ({ booking }) => booking.roomId === each.roomId && booking.notCome,
                          })
                        }
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </SectionCard>
          <SectionCard title={t('rooms.use.byHour')}>
            <HourTable hours={use.hours} onOpen={setCounted} />
          </SectionCard>
          <SectionCard title={t('rooms.use.byWeek')}>
            <Suspense fallback={<Skeleton h={220} />}>
              <WeekBars weeks={use.weeks} />
            </Suspense>
            <div className={styles.weeks}>
              {use.weeks.map(({ monday, bookings }) => {
                const name = formatDay(monday, language, 'short');
                return (
                  <span key={monday}>
                    {name}{' '}
                    <Figure
                      value={bookings}
                      label={`${name} ${t('rooms.use.column.times')}`}
                      onOpen={() =>
                        setCounted({ title: name, has: ({ booking }) => mondayOf(booking.day) === monday })
                      }
                    />
                  </span>
                );
              })}
            </div>
          </SectionCard>
        </>
      )}
      {counted && (
        <CountedDialog counted={counted} time={time} today={today} onClose={() => setCounted(null)} />
      )}
      {paper.element}
    </Page>
  );
}

function Figure({ value, label, onOpen }: { value: number; label: string; onOpen(): void }) {
  if (value === 0) return <>0</>;
  return (
    <UnstyledButton className={styles.figure} aria-label={`${label} ${value}`} onClick={onOpen}>
      {value}
    </UnstyledButton>
  );
}

/** The fuller an hour, the greener; the number stands in it all the same. */
function HourTable({ hours, onOpen }: { hours: RoomUse['hours']; onOpen(counted: Counted): void }) {
  const { t } = useText();
  const most = Math.max(1, ...hours.map(({ bookings }) => bookings));
  const rows = useMemo(() => {
    const all = hours.map(({ hour }) => hour);
    const [first, last] = [Math.min(...all), Math.max(...all)];
    return all.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }, [hours]);
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('rooms.use.hour')}</th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`rooms.weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((hour) => (
          <tr key={hour}>
            <th scope="row">{`${hour}:00`}</th>
            {weekdays.map((weekday) => {
              const at = hours.find((each) => each.hour === hour && each.weekday === weekday);
              const title = `${t(`rooms.weekday.${weekday}`)} ${hour}:00`;
              const has = ({ booking }: BookingRow) =>
                weekdayOf(booking.day) === weekday &&
                minutesOf(booking.startsAt) < hour * 60 + 60 &&
                minutesOf(booking.endsAt) > hour * 60 &&
                !booking.notCome;
              return (
                <td
                  key={weekday}
                  style={{ '--full': (at?.bookings ?? 0) / most } as React.CSSProperties}
                  className={styles.hour}
                >
                  <Figure value={at?.bookings ?? 0} label={title} onOpen={() => onOpen({ title, has })} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CountedDialogProps {
  counted: Counted;
  time: { from: string; to: string };
  today: string;
  onClose(): void;
}

function CountedDialog({ counted, time, today, onClose }: CountedDialogProps) {
  const { data: rooms } = useOfficeQuery('rooms.rooms', null);
  const to = time.to < today ? time.to : today;
  const { data } = useOfficeQuery('rooms.bookings', { from: time.from, to, roomId: null, cancelled: false });
  const rows = data?.filter((row) => row.booking.state === 'booked' && counted.has(row));
  const names = new Map(rooms?.map(({ id, name }) => [id, name]));
  return (
    <Modal opened onClose={onClose} title={counted.title} size="90%">
      <BookingList rows={rows} roomNames={names} height={420} />
    </Modal>
  );
}
