/** Bookings of days on which the school will be closed: shown before it is saved, and asked whether they are cancelled. */
import { Checkbox } from '@mantine/core';
import { useEffect } from 'react';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import styles from './schedule.module.css';
import { useTimeWords } from './words.ts';

interface DayEffectsProps {
  from: Day;
  to: Day;
  /** Ids of those that will be cancelled. */
  cancels: readonly string[];
  onCancels(ids: readonly string[]): void;
}

/** So many are named; of more, the number says it. */
const named = 6;

export function DayEffects({ from, to, cancels, onCancels }: DayEffectsProps) {
  const { t } = useText();
  const timeWords = useTimeWords();
  const { data: rows } = useOfficeQuery('rooms.bookings', { from, to, roomId: null, cancelled: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days ask anew
  useEffect(() => onCancels([]), [from, to]);
  if (!rows || rows.length === 0) return null;
  return (
    <div className={styles.way}>
      <span>{t('rooms.bookings.onDays', { count: rows.length })}</span>
      {rows.slice(0, named).map(({ booking, staffName }) => (
        <span key={booking.id}>{[timeWords(booking), booking.title, staffName].join(' ')}</span>
      ))}
      {rows.length > named && <span>…</span>}
      <Checkbox
        label={t('rooms.bookings.cancelThem')}
        checked={cancels.length > 0}
        onChange={(event) =>
          onCancels(event.currentTarget.checked ? rows.map(({ booking }) => booking.id) : [])
        }
      />
    </div>
  );
}
