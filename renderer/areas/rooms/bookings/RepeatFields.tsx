/** How a new booking repeats, until when, and the days that come of it, each of which can be left out. */
import { Group, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { mostOccurrences } from '../../../../shared/areas/rooms/bookings/series.ts';
import { addDays, type Day, isDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { WeekdaysInput } from '../WeekdaysInput.tsx';
import { PlannedDays } from './PlannedDays.tsx';
import {
  choiceOf,
  type RepeatChoice,
  repeatChoices,
  ruleOf,
  type UntilChoice,
  untilChoices,
} from './repeatChoices.ts';
import { noEnd, type Repeat } from './useRepeat.ts';

export function RepeatFields({ repeat, day }: { repeat: Repeat; day: Day }) {
  const { t } = useText();
  const { rule, until } = repeat;
  const untilChoice: UntilChoice = until.count !== null ? 'count' : until.endsOn !== null ? 'day' : 'term';
  const putUntil = (choice: UntilChoice) => {
    if (choice === 'term') return repeat.setUntil(noEnd);
    repeat.setUntil(
      choice === 'count' ? { endsOn: null, count: 10 } : { endsOn: addDays(day, 56), count: null },
    );
  };
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Select
          label={t('rooms.repeat.label')}
          w={160}
          allowDeselect={false}
          data={repeatChoices.map((each) => ({ value: each, label: t(`rooms.repeat.choice.${each}`) }))}
          value={choiceOf(rule)}
          onChange={(choice) => repeat.setRule(ruleOf(choice as RepeatChoice, day))}
        />
        {rule?.every === 'week' && (
          <WeekdaysInput
            withLabel
            label={t('rooms.repeat.weekdays')}
            value={rule.weekdays.map(String)}
            onChange={(chosen) =>
              repeat.setRule({
                ...rule,
                weekdays: (chosen ?? ['1', '2', '3', '4', '5', '6', '7']).map(Number),
              })
            }
          />
        )}
        {rule && (
          <>
            <SegmentedControl
              aria-label={t('rooms.repeat.until')}
              value={untilChoice}
              onChange={(choice) => putUntil(choice as UntilChoice)}
              data={untilChoices.map((each) => ({
                value: each,
                label: t(`rooms.repeat.untilChoice.${each}`),
              }))}
            />
            {untilChoice === 'day' && (
              <DayInput
                w={138}
                aria-label={t('rooms.repeat.endsOn')}
                value={until.endsOn}
                onChange={(end) => end && isDay(end) && repeat.setUntil({ endsOn: end, count: null })}
              />
            )}
            {untilChoice === 'count' && (
              <NumberInput
                w={90}
                aria-label={t('rooms.repeat.count')}
                min={1}
                max={mostOccurrences}
                value={until.count ?? ''}
                onChange={(count) =>
                  typeof count === 'number' &&
                  count >= 1 &&
                  repeat.setUntil({ endsOn: null, count: Math.min(count, mostOccurrences) })
                }
              />
            )}
          </>
        )}
      </Group>
      {rule && <PlannedDays repeat={repeat} />}
    </>
  );
}
