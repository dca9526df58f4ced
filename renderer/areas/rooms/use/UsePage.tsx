/** 使用情况: how much the rooms are used, by the hour of the week, by week and by room; every figure opens its bookings. */
import { Button, Modal, Skeleton } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import { mondayOf } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { addDays, formatDay } from '../../../../shared/values/day.ts';
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
import { CountTable } from './CountTable.tsx';
import type { Counted } from './counted.ts';
import { HourTable } from './HourTable.tsx';

const WeekBars = lazy(() => import('./WeekBars.tsx'));

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
  const weekName = (monday: string) =>
    `${formatDay(monday, language, 'date')}–${formatDay(addDays(monday, 6), language, 'date')}`;
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
            <CountTable
              head={t('rooms.use.column.room')}
              rows={use.rooms.map(({ roomId, name, bookings, minutes, came: persons, notCome }) => ({
                ...{ key: roomId, name },
                values: { times: bookings, hours: minutes / 60, came: persons, notCome },
                has: ({ booking }) => booking.roomId === roomId,
              }))}
              onOpen={setCounted}
            />
          </SectionCard>
          <SectionCard title={t('rooms.use.byHour')}>
            <HourTable hours={use.hours} onOpen={setCounted} />
          </SectionCard>
          <SectionCard title={t('rooms.use.byWeek')}>
            <Suspense fallback={<Skeleton h={220} />}>
              <WeekBars
                weeks={use.weeks}
                onOpen={(monday) => setCounted({ title: weekName(monday), has: isIn(monday) })}
              />
            </Suspense>
            <CountTable
              head={t('rooms.use.column.week')}
              rows={use.weeks.map(({ monday, bookings, minutes, notCome }) => ({
                ...{ key: monday, name: weekName(monday) },
                values: { times: bookings, hours: minutes / 60, notCome },
                has: isIn(monday),
              }))}
              onOpen={setCounted}
            />
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

const isIn =
  (monday: string) =>
  ({ booking }: BookingRow) =>
    mondayOf(booking.day) === monday;

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
