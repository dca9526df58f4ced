/** The days of a repeat before it is written: which are free, which are days off, and what is in the way. */
import { Chip, Group, Text } from '@mantine/core';
import type { PlannedDay } from '../../../../shared/areas/rooms/bookings/seriesCalls.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import styles from './schedule.module.css';
import type { Repeat } from './useRepeat.ts';

export function PlannedDays({ repeat }: { repeat: Repeat }) {
  const { t, language } = useText();
  const { days, leaveOut } = repeat;
  const why = ({ state, words }: PlannedDay) =>
    state === 'free' ? '' : `（${words ?? t(`rooms.repeat.state.${state}`)}）`;
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
