/** Bookings and duties that a change of the calendar touches, by name; those ticked are ended with it. */
import { Checkbox } from '@mantine/core';
import type { CalendarEnds, DayEffectsFound } from '../../../../shared/areas/rooms/calendar/effectCalls.ts';
import { useText } from '../../../app/text.ts';
import { useTimeWords } from '../bookings/words.ts';
import styles from './calendar.module.css';

interface EndsListProps {
  found: DayEffectsFound;
  /** Ids of those that go on all the same. */
  kept: ReadonlySet<string>;
  onKept(kept: ReadonlySet<string>): void;
}

export function touchesAny({ bookings, duties }: DayEffectsFound): boolean {
  return bookings.length + duties.length > 0;
}

/** What is ended: all that is touched but what is kept. */
export function endsOf(found: DayEffectsFound, kept: ReadonlySet<string>): Omit<CalendarEnds, 'reason'> {
  const ended = (ids: readonly string[]) => ids.filter((id) => !kept.has(id));
  return {
    bookings: ended(found.bookings.map(({ booking }) => booking.id)),
    duties: ended(found.duties.map(({ id }) => id)),
  };
}

/** What the button that does it says: save alone, or what is ended with it. */
export function useEndsLabel() {
  const { t } = useText();
  return (found: DayEffectsFound, kept: ReadonlySet<string>): string => {
    const { bookings, duties } = endsOf(found, kept);
    const counts = { bookings: bookings.length, duties: duties.length };
    if (bookings.length > 0 && duties.length > 0) return t('rooms.ends.saveBoth', counts);
    if (bookings.length > 0) return t('rooms.ends.saveBookings', counts);
    if (duties.length > 0) return t('rooms.ends.saveDuties', counts);
    return t(touchesAny(found) ? 'rooms.ends.saveKeeping' : 'frame.save');
  };
}

export function EndsList({ found, kept, onKept }: EndsListProps) {
  const { t } = useText();
  const timeWords = useTimeWords();
  const groups = [
    {
      heading: t('rooms.ends.bookings', { count: found.bookings.length }),
      lines: found.bookings.map(({ booking, staffName }) => ({
        id: booking.id,
        words: [timeWords(booking), booking.title, staffName].join(' '),
      })),
    },
    {
      heading: t('rooms.ends.duties', { count: found.duties.length }),
      lines: found.duties.map((duty) => ({
        id: duty.id,
        words: [timeWords(duty), duty.postName, duty.staffName].join(' '),
      })),
    },
  ].filter(({ lines }) => lines.length > 0);
  const put = (ids: readonly string[], ends: boolean) => {
    const next = new Set(kept);
    for (const id of ids)
      if (ends) next.delete(id);
      else next.add(id);
    onKept(next);
  };
  return (
    <fieldset className={styles.ends} aria-label={t('rooms.ends.title')}>
      {groups.map(({ heading, lines }) => {
        const ids = lines.map(({ id }) => id);
        const ended = ids.filter((id) => !kept.has(id)).length;
        return (
          <div key={heading}>
            <Checkbox
              label={heading}
              fw={600}
              checked={ended === ids.length}
              indeterminate={ended > 0 && ended < ids.length}
              onChange={(event) => put(ids, event.currentTarget.checked)}
            />
            <div className={styles.endLines}>
              {lines.map(({ id, words }) => (
                <Checkbox
                  key={id}
                  size="xs"
                  label={words}
                  checked={!kept.has(id)}
                  onChange={(event) => put([id], event.currentTarget.checked)}
                />
              ))}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
