/** Days that come soon: turning sixteen, birthdays. */
import { Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Overview } from '../../../../shared/areas/children/calls.ts';
import { type Day, daysBetween, formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { childPath } from '../openList.ts';
import styles from './today.module.css';

interface Props {
  days: Overview['birthdays'];
  today: Day;
  /** What stands here when nothing is near. */
  none: string;
}

export function NearDays({ days, today, none }: Props) {
  const { t, language } = useText();
  const navigate = useNavigate();
  if (days.length === 0)
    return (
      <Text size="sm" c="dimmed" py="xs">
        {none}
      </Text>
    );
  return (
    <ul className={styles.near}>
      {days.map((each) => {
        const left = daysBetween(today, each.day);
        return (
          <li key={each.id}>
            <UnstyledButton className={styles.nearRow} onClick={() => navigate(childPath(each.id))}>
              <span className={styles.cut}>{each.name}</span>
              <Text span size="sm" c="dimmed">
                {each.className}
              </Text>
              <Text span size="sm" ml="auto">
                {t('children.today.turns', { age: each.age })}
              </Text>
              <Tooltip label={formatDay(each.day, language, 'long')}>
                <Text span size="sm" c={left <= 7 ? 'apricot.9' : 'dimmed'} miw={64} ta="right">
                  {left === 0 ? t('children.today.dayIsToday') : t('children.today.inDays', { days: left })}
                </Text>
              </Tooltip>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
