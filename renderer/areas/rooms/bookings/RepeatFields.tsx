/** How a booking repeats, until when, and the days that come of it, each of which can be left out. */
import { Group, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { mostOccurrences, type SeriesRule } from '../../../../shared/areas/rooms/bookings/series.ts';
import { addDays, isDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { WeekdaysInput } from '../WeekdaysInput.tsx';
import { PlannedDays } from './PlannedDays.tsx';
import {
  choiceOf,
  mostInterval,
  type RepeatChoice,
  repeatChoices,
  ruleOf,
  type UntilChoice,
  untilChoices,
} from './repeatChoices.ts';
import { noEnd, type Repeat } from './useRepeat.ts';

/** `isThere`: the repeat is there already, and goes on repeating. */
export function RepeatFields({ repeat, isThere }: { repeat: Repeat; isThere: boolean }) {
  const { t } = useText();
  const { rule, day } = repeat;
  const choices = repeatChoices.filter((each) => !isThere || each !== 'never');
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Select
          label={t('rooms.repeat.label')}
          w={130}
          allowDeselect={false}
          data={choices.map((each) => ({ value: each, label: t(`rooms.repeat.choice.${each}`) }))}
          value={choiceOf(rule)}
          onChange={(choice) => repeat.setRule(ruleOf(choice as RepeatChoice, day))}
        />
        {rule && rule.every !== 'schoolDay' && <IntervalField rule={rule} onChange={repeat.setRule} />}
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
        {rule && <UntilFields repeat={repeat} />}
      </Group>
      {rule && <PlannedDays repeat={repeat} />}
    </>
  );
}

/** Every so many weeks or days. */
function IntervalField({
  rule,
  onChange,
}: {
  rule: Extract<SeriesRule, { interval: number }>;
  onChange(rule: SeriesRule): void;
}) {
  const { t } = useText();
  const most = mostInterval[rule.every];
  return (
    <NumberInput
      label={t(`rooms.repeat.interval.${rule.every}`)}
      w={100}
      min={1}
      max={most}
      allowDecimal={false}
      value={rule.interval}
      onChange={(interval) =>
        typeof interval === 'number' &&
        interval >= 1 &&
        onChange({ ...rule, interval: Math.min(interval, most) })
      }
    />
  );
}

function UntilFields({ repeat }: { repeat: Repeat }) {
  const { t } = useText();
  const { until, day } = repeat;
  const choice: UntilChoice = until.count !== null ? 'count' : until.endsOn !== null ? 'day' : 'term';
  const put = (next: UntilChoice) => {
    if (next === 'term') return repeat.setUntil(noEnd);
    repeat.setUntil(
      next === 'count' ? { endsOn: null, count: 10 } : { endsOn: addDays(day, 56), count: null },
    );
  };
  return (
    <>
      <SegmentedControl
        aria-label={t('rooms.repeat.until')}
        value={choice}
        onChange={(next) => put(next as UntilChoice)}
        data={untilChoices.map((each) => ({ value: each, label: t(`rooms.repeat.untilChoice.${each}`) }))}
      />
      {choice === 'day' && (
        <DayInput
          w={138}
          aria-label={t('rooms.repeat.endsOn')}
          value={until.endsOn}
          onChange={(end) => end && isDay(end) && repeat.setUntil({ endsOn: end, count: null })}
        />
      )}
      {choice === 'count' && (
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
  );
}
