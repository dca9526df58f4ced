/** The days of a repeat before it is written: which are free, which are days off, and what is in the way. */
import { Chip, Group, Text } from '@mantine/core';
import type { PlannedDay } from '../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import { holidayName } from '../../../../shared/areas/rooms/calendar/holidayNames.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import styles from './schedule.module.css';
import type { Repeat } from './useRepeat.ts';

export function PlannedDays({ repeat }: { repeat: Repeat }) {
  const { t, language } = useText();
  const { days, leaveOut } = repeat;
  const why = ({ state, words }: PlannedDay) => {
    if (state === 'free') return '';
    const reason = words === null ? t(`rooms.repeat.state.${state}`) : holidayName(words, language);
    return t('rooms.repeat.why', { reason });
  };
  return (
    <div className={styles.planned}>
      <Text size="xs" aria-live="polite">
        {t('rooms.repeat.planned', { made: days.length - leaveOut.length, leftOut: leaveOut.length })}
      </Text>
      <Group gap={6} className={styles.plannedDays}>
        {days.map((each) => (
          <Chip
            key={each.day}
            size="xs"
            checked={!repeat.isOut(each)}
            disabled={each.state === 'full'}
            color={each.state === 'free' || each.state === 'moved' ? 'pine' : 'apricot'}
            onChange={() => repeat.toggle(each.day)}
          >
            {formatDay(each.day, language, 'full')}
            {why(each)}
          </Chip>
        ))}
      </Group>
    </div>
  );
}
