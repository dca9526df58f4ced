import { Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { holidayName } from '../../../../shared/areas/rooms/calendar/holidayNames.ts';
import type { SchoolDay } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import type { DutyPost } from '../../../../shared/areas/rooms/duty/posts.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DutyCell } from './DutyCell.tsx';
import styles from './duty.module.css';
import type { RotaOfTime } from './useRota.ts';

interface RotaTableProps {
  rota: RotaOfTime;
  /** What stands across: the days of a week, or the posts over the days of a term. */
  across: 'days' | 'posts';
}

/** The rota: posts by days. The arrows walk from person to person, Enter opens what can be done. */
export function RotaTable({ rota, across }: RotaTableProps) {
  const { t } = useText();
  const { today } = useSession();
  const table = useRef<HTMLTableElement>(null);
  const { posts, days } = rota;
  useEffect(() => {
    // a term is long: it opens at today
    if (across === 'posts')
      table.current?.querySelector('[data-now="true"]')?.scrollIntoView({ block: 'center' });
  }, [across]);
  const onKeyDown = (event: KeyboardEvent) => walk(table.current, event);
  if (across === 'days')
    return (
      <table className={styles.rota} ref={table} onKeyDown={onKeyDown} aria-label={t('rooms.duty.title')}>
        <thead>
          <tr>
            <th scope="col">{t('rooms.duty.post')}</th>
            {days.map((day) => (
              <th key={day.day} scope="col" data-today={day.day === today} data-off={!day.taught}>
                <DayHead day={day} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.id}>
              <th scope="row">
                <PostHead post={post} />
              </th>
              {days.map((day) => (
                <td key={day.day} data-today={day.day === today} data-off={!day.taught}>
                  <DutyCell place={rota.placeOf(post, day)} rota={rota} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  const shown = days.filter((day) =>
    posts.some((post) => {
      const { held, duties } = rota.placeOf(post, day);
      return held || duties.length > 0;
    }),
  );
  const firstAhead = shown.findIndex(({ day }) => day >= today);
  return (
    <table className={styles.rota} ref={table} onKeyDown={onKeyDown} aria-label={t('rooms.duty.title')}>
      <thead>
        <tr>
          <th scope="col">{t('rooms.duty.day')}</th>
          {posts.map((post) => (
            <th key={post.id} scope="col">
              <PostHead post={post} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((day, index) => (
          <tr
            key={day.day}
            data-now={index === firstAhead}
            data-week={index > 0 && shown[index - 1]!.week !== day.week}
          >
            <th scope="row" data-today={day.day === today}>
              <DayHead day={day} withWeek={index === 0 || shown[index - 1]!.week !== day.week} />
            </th>
            {posts.map((post) => (
              <td key={post.id} data-today={day.day === today}>
                <DutyCell place={rota.placeOf(post, day)} rota={rota} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PostHead({ post }: { post: DutyPost }) {
  return (
    <>
      {post.name}
      <Text span size="xs" c="dimmed" display="block">
        {post.startsAt}–{post.endsAt}
        {post.place && ` · ${post.place}`}
      </Text>
    </>
  );
}

function DayHead({ day, withWeek = false }: { day: SchoolDay; withWeek?: boolean }) {
  const { t, language } = useText();
  const { today } = useSession();
  const [date, weekday] = formatDay(day.day, language, 'full').split(language === 'zh-CN' ? ' ' : ', ');
  const usual = day.taught || day.kind === 'weekend' ? null : t(`rooms.calendar.kind.${day.kind}`);
  const word = day.name === null ? usual : holidayName(day.name, language);
  return (
    <>
      {date}
      <Text span size="xs" c="dimmed" display="block">
        {day.day === today ? t('rooms.duty.today') : weekday}
        {word !== null && ` · ${word}`}
        {withWeek && day.week !== null && ` · ${t('rooms.duty.week', { week: day.week })}`}
      </Text>
    </>
  );
}

const sides: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** To the next cell on that side that holds a button; a menu that is open keeps its own arrows. */
function walk(table: HTMLTableElement | null, event: KeyboardEvent): void {
  const side = sides[event.key];
  const cell = (event.target as HTMLElement).closest('td');
  if (!side || !cell || !table?.contains(cell)) return;
  event.preventDefault();
  let [column, row] = [cell.cellIndex, (cell.parentElement as HTMLTableRowElement).rowIndex];
  while (true) {
    [column, row] = [column + side[0], row + side[1]];
    const next = table.rows[row]?.cells[column];
    if (!next) return;
    const button = next.querySelector<HTMLButtonElement>('button');
    if (button) {
      button.focus();
      return;
    }
  }
}
