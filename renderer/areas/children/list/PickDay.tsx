/** 看某一天: the list, its counts and its papers as of a day that is past; the school's own days are offered first. */
import { Button, Popover, Stack, UnstyledButton } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { type Day, isDay } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import styles from './list.module.css';

interface PickDayProps {
  day: Day | null;
  onChange(day: Day): void;
}

export function PickDay({ day, onChange }: PickDayProps) {
  const { t } = useText();
  const { today } = useSession();
  const [opened, setOpened] = useState(false);
  const { data: terms } = useOfficeQuery('admin.terms', null, { enabled: opened });
  const pick = (chosen: string | null) => {
    if (chosen === null || !isDay(chosen) || chosen > today) return;
    setOpened(false);
    onChange(chosen);
  };
  const offered = (terms ?? [])
    .flatMap(({ id, name, startsOn, endsOn }) => [
      { key: `${id}s`, day: startsOn, words: t('children.list.termStart', { term: name }) },
      { key: `${id}e`, day: endsOn, words: t('children.list.termEnd', { term: name }) },
    ])
    .filter((each) => each.day < today)
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .slice(0, 6);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconCalendarSearch size={16} stroke={1.7} />}
          onClick={() => setOpened((was) => !was)}
        >
          {t('children.list.pickDay')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <DayInput label={t('children.list.pickDayLabel')} value={day} onChange={pick} data-autofocus />
          {offered.map((each) => (
            <UnstyledButton key={each.key} className={styles.offeredDay} onClick={() => pick(each.day)}>
              <span>{each.words}</span>
              <span>{each.day}</span>
            </UnstyledButton>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
