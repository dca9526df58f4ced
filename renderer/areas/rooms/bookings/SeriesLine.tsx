/** That a booking is one of a repeat: how it repeats, and the days left out of it, each of which can be put back. */
import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconRepeat } from '@tabler/icons-react';
import type {
  BookingSeries,
  SeriesRule,
  SeriesSkip,
} from '../../../../shared/areas/rooms/bookings/series.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.tsx';

interface SeriesLineProps {
  series: BookingSeries;
  skips: readonly SeriesSkip[];
  mayChange: boolean;
}

export function SeriesLine({ series, skips, mayChange }: SeriesLineProps) {
  const { t, language } = useText();
  const { mutateAsync: putBack } = useOfficeCommand('rooms.putBack');
  const put = async ({ id, day }: SeriesSkip) => {
    try {
      await putBack({ skipId: id });
      notifyDone(t('rooms.repeat.putBackDone', { day: formatDay(day, language, 'full') }));
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Group gap={6}>
      <IconRepeat size={16} stroke={1.7} aria-hidden />
      <Text size="xs">
        {t('rooms.repeat.of', {
          rule: ruleWords(series.rule),
          from: formatDay(series.startsOn, language, 'long'),
          to: formatDay(series.endsOn, language, 'long'),
        })}
      </Text>
      {skips.length > 0 && <Text size="xs">{t('rooms.repeat.leftOut')}</Text>}
      {skips.map((skip) => (
        <Button
          key={skip.id}
          size="compact-xs"
          variant="default"
          disabled={!mayChange}
          leftSection={<IconArrowBackUp size={14} stroke={1.7} />}
          onClick={() => void put(skip)}
        >
          {t('rooms.repeat.putBack', { day: formatDay(skip.day, language, 'full') })}
        </Button>
      ))}
    </Group>
  );

  function ruleWords(rule: SeriesRule): string {
    if (rule.every === 'schoolDay') return t('rooms.repeat.choice.schoolDay');
    if (rule.every === 'day')
      return rule.interval === 1
        ? t('rooms.repeat.choice.day')
        : t('rooms.repeat.everyDays', { count: rule.interval });
    const days = rule.weekdays
      .toSorted()
      .map((each) => t(`rooms.weekday.${each}`))
      .join(language === 'zh-CN' ? '、' : ', ');
    return rule.interval === 1
      ? t('rooms.repeat.weekly', { days })
      : t('rooms.repeat.everyWeeks', { count: rule.interval, days });
  }
}
