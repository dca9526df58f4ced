/** 活动室预约: who uses which room when; a day, a week, a month or a list, of one room or of all. */
import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { useElementSize, useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconDoor, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { mondayOf, SchoolCalendar } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { may } from '../../../../shared/roles.ts';
import { formatDay, monthsEn } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { useDayWord } from '../calendar/useDayWord.ts';
import { roomListPath } from '../paths.ts';
import { RoomsTabs } from '../RoomsTabs.tsx';
import { BookingDialog, type BookingDialogProps } from './BookingDialog.tsx';
import { BookingList } from './BookingList.tsx';
import { ScheduleView } from './ScheduleView.tsx';
import styles from './schedule.module.css';
import { type Placed, spanOf, stepOf, type View, views } from './time.ts';
import { useMoveBooking } from './useMoveBooking.tsx';
import { useMoving } from './useMoving.ts';
import { useTimeWords } from './words.ts';

/** Pixels: where there is less, the page's part scrolls as a whole. */
const leastHeight = 320;

type Opened = Pick<BookingDialogProps, 'of' | 'scope' | 'moved' | 'storedDay'>;

export function SchedulePage() {
  const { t, language } = useText();
  const { role, today } = useSession();
  const navigate = useNavigate();
  const came = useLocation().state as { book?: boolean; day?: string } | null;
  const timeWords = useTimeWords();
  const [view, setView] = useState<View>('week');
  const [day, setDay] = useState(came?.day ?? today);
  const [roomId, setRoomId] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (of: Opened['of']) => setOpened({ of });
  const [said, setSaid] = useState('');
  const frame = useElementSize();
  const span = spanOf(view, day);
  const { data: rooms, error, refetch } = useOfficeQuery('rooms.rooms', null);
  const { data: rows } = useOfficeQuery(
    'rooms.bookings',
    { ...span, roomId, cancelled: view === 'list' },
    { keepPrevious: true },
  );
  const { data: facts } = useOfficeQuery('rooms.calendar', span, { keepPrevious: true });
  const calendar = useMemo(() => (facts ? new SchoolCalendar(facts) : null), [facts]);
  const mayBook = may(role, 'rooms.book');
  const move = useMoveBooking((of, scope, from) =>
    setOpened({ of, scope, moved: true, storedDay: from.day }),
  );
  const { moving, onKeyDown } = useMoving({
    onOpen: open,
    onPut: (row, at) => void move.put(row, at),
    onSay: (held) =>
      setSaid(held ? t('rooms.bookings.standsAt', { time: timeWords(held.at) }) : t('rooms.bookings.letGo')),
  });
  const active = rooms?.filter(({ active: open }) => open) ?? [];
  const book = (at: Partial<Placed> = {}) => {
    const room = roomId ?? active[0]?.id;
    open({
      day: day < today ? today : day,
      startsAt: '16:00',
      endsAt: '17:00',
      ...at,
      ...(room ? { roomId: room } : {}),
    });
  };
  // a choice of views has the focus as an input of its own; letters typed into texts stay theirs
  const onN = ({ target }: KeyboardEvent) => {
    const typing = target instanceof HTMLInputElement && target.type !== 'radio';
    if (mayBook && opened === null && !typing) book();
  };
  useHotkeys([['n', onN, { preventDefault: false }]], ['TEXTAREA', 'SELECT']);
  useEffect(() => {
    if (!came?.book || !rooms) return;
    book();
    void navigate('.', { replace: true, state: null });
  });

  const paper = usePaper('rooms.timetable', {
    making: t('rooms.bookings.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  const roomNames = useMemo(() => new Map(rooms?.map(({ id, name }) => [id, name])), [rooms]);
  const dayWord = useDayWord();
  const named = calendar && dayWord(calendar.on(day));
  const fullDay = formatDay(day, language, 'full');
  const month = Number(day.slice(5, 7));
  const when =
    view === 'day'
      ? named
        ? t('rooms.bookings.dayName', { day: fullDay, name: named })
        : fullDay
      : view === 'week'
        ? `${formatDay(span.from, language, 'long')} – ${formatDay(span.to, language, 'long')}`
        : t('rooms.bookings.month', {
            year: day.slice(0, 4),
            month: language === 'en' ? monthsEn[month - 1]! : month,
          });
  return (
    <Page
      fills
      title={t('rooms.title')}
      subtitle={t('rooms.bookings.subtitle')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            disabled={active.length === 0}
            onClick={() => void paper.preview({ monday: mondayOf(day), roomId }, t('rooms.bookings.sheet'))}
          >
            {t('rooms.bookings.print')}
          </Button>
          {mayBook && active.length > 0 && (
            <Button
              leftSection={<IconPlus size={18} stroke={1.7} />}
              onClick={() => book()}
              title={t('rooms.bookings.newTip')}
            >
              {t('rooms.bookings.new')}
            </Button>
          )}
        </>
      }
    >
      <RoomsTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {rooms?.length === 0 ? (
        <EmptyState
          icon={IconDoor}
          title={t('rooms.list.emptyTitle')}
          text={t('rooms.list.emptyHint')}
          {...(may(role, 'rooms.arrange')
            ? { action: <Button onClick={() => void navigate(roomListPath)}>{t('rooms.list.add')}</Button> }
            : {})}
        />
      ) : (
        <>
          <div className={styles.bar}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('rooms.bookings.back')}
              onClick={() => setDay(stepOf(view, day, -1))}
            >
              <IconChevronLeft size={18} stroke={1.7} />
            </ActionIcon>
            <Button variant="default" onClick={() => setDay(today)}>
              {t('rooms.bookings.today')}
            </Button>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('rooms.bookings.further')}
              onClick={() => setDay(stepOf(view, day, 1))}
            >
              <IconChevronRight size={18} stroke={1.7} />
            </ActionIcon>
            <span className={styles.when}>{when}</span>
            <DayInput
              w={138}
              aria-label={t('rooms.bookings.goTo')}
              value={day}
              onChange={(chosen) => chosen && /^\d{4}-\d{2}-\d{2}$/.test(chosen) && setDay(chosen)}
            />
            <Select
              w={150}
              aria-label={t('rooms.bookings.room')}
              placeholder={t('rooms.bookings.allRooms')}
              clearable
              data={(rooms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={roomId}
              onChange={setRoomId}
            />
            <SegmentedControl
              aria-label={t('rooms.bookings.view')}
              value={view}
              onChange={(chosen) => setView(chosen as View)}
              data={views.map((each) => ({ value: each, label: t(`rooms.bookings.views.${each}`) }))}
            />
            <span className={styles.said} role="status" aria-live="polite">
              {said === '' ? t('rooms.bookings.keys') : said}
            </span>
          </div>
          {view === 'list' ? (
            <BookingList rows={rows} roomNames={roomNames} onOpen={open} />
          ) : (
            <div className={styles.frame} ref={frame.ref}>
              <ScheduleView
                height={Math.max(frame.height, leastHeight)}
                view={view}
                day={day}
                rows={rows ?? []}
                roomNames={roomId === null ? roomNames : null}
                calendar={calendar}
                moving={moving}
                mayBook={mayBook && active.length > 0}
                onKeyDown={onKeyDown}
                onOpen={open}
                onDay={(chosen) => {
                  setDay(chosen);
                  setView('day');
                }}
                onNew={book}
                onMoved={(row, at) => void move.put(row, at)}
              />
            </div>
          )}
        </>
      )}
      {opened && rooms && (
        <BookingDialog {...opened} rooms={rooms} calendar={calendar} onClose={() => setOpened(null)} />
      )}
      {move.element}
      {paper.element}
    </Page>
  );
}
