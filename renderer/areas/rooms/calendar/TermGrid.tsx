import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { mondayOf, type SchoolDay } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { type Day, formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import styles from './calendar.module.css';
import { useDayWord } from './useDayWord.ts';

interface TermGridProps {
  /** Every day of a time, none left out. */
  days: readonly SchoolDay[];
  today: Day;
  onOpen(day: Day): void;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A term as schools hang it on the wall: a row a week, from Monday. The arrows walk through the days, Enter opens one. */
export function TermGrid({ days, today, onOpen }: TermGridProps) {
  const { t, language } = useText();
  const grid = useRef<HTMLTableElement>(null);
  const first = Math.max(
    0,
    days.findIndex(({ day }) => day === today),
  );
  const [at, setAt] = useState<Day | undefined>(days[first]?.day);
  const current = days.some(({ day }) => day === at) ? at : days[0]?.day;
  /** What a cell says besides its date: never by its colour alone. */
  const wordOf = useDayWord();
  const weeks = Map.groupBy(days, ({ day }) => mondayOf(day));
  const walk = (event: KeyboardEvent, day: Day) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = days[days.findIndex((each) => each.day === day) + step];
    if (!next) return;
    setAt(next.day);
    grid.current?.querySelector<HTMLButtonElement>(`[data-day="${next.day}"]`)?.focus();
  };
  return (
    <table className={styles.grid} ref={grid} aria-label={t('rooms.calendar.grid')}>
      <thead>
        <tr>
          <th scope="col">{t('rooms.calendar.week')}</th>
          {['1', '2', '3', '4', '5', '6', '7'].map((code) => (
            <th key={code} scope="col">
              {t(`rooms.weekday.${code}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...weeks].map(([monday, some]) => (
          <tr key={monday}>
            <th scope="row">{some.find(({ week }) => week !== null)?.week ?? ''}</th>
            {Array.from({ length: some[0]!.weekday - 1 }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: places before the first day
              <td key={index} />
            ))}
            {some.map((each) => (
              <td key={each.day}>
                <UnstyledButton
                  className={styles.cell}
                  data-day={each.day}
                  data-kind={each.kind}
                  aria-current={each.day === today ? 'date' : undefined}
                  tabIndex={each.day === current ? 0 : -1}
                  onKeyDown={(event) => walk(event, each.day)}
                  onClick={() => {
                    setAt(each.day);
                    onOpen(each.day);
                  }}
                >
                  <span className={styles.date}>
                    {each.day.endsWith('-01')
                      ? t('rooms.calendar.monthDay', monthOf(each.day))
                      : dateOf(each.day)}
                  </span>
                  <span className={styles.name} title={wordOf(each) ?? undefined}>
                    {wordOf(each)}
                  </span>
                  <VisuallyHidden>
                    {formatDay(each.day, language, 'full')} {t(`rooms.calendar.kind.${each.kind}`)}
                  </VisuallyHidden>
                </UnstyledButton>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dateOf(day: Day): number {
  return Number(day.slice(8));
}

function monthOf(day: Day): { month: number; date: number } {
  return { month: Number(day.slice(5, 7)), date: dateOf(day) };
}
