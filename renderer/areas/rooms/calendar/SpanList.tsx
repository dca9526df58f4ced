import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { holidayName } from '../../../../shared/areas/rooms/calendar/holidayNames.ts';
import type { Span } from '../../../../shared/areas/rooms/calendar/spans.ts';
import { calendarDayKind, weekday } from '../../../../shared/codes/calendar.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { type Day, daysBetween, formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import styles from './calendar.module.css';
import type { EditedDays } from './DaysDialog.tsx';
import { useAskEnds } from './useAskEnds.tsx';

interface SpanListProps {
  spans: readonly Span[];
  lastListedYear: number;
  /** The last day that is shown. */
  to: Day;
  onEdit(days: EditedDays): void;
}

/** Every day of the term that is not as its weekday says, and who says so. */
export function SpanList({ spans, lastListedYear, to, onEdit }: SpanListProps) {
  const { t, language } = useText();
  const { mutateAsync: remove } = useOfficeCommand('rooms.removeDays');
  const tellUndo = useUndo();
  const { ask, element } = useAskEnds();
  const take = async (span: Span) => {
    try {
      const ids = span.days.map(({ id }) => id);
      const also = await ask({ change: 'asUsual', ids }, t('rooms.ends.usualReason'));
      if (!also) return;
      await remove({ ids, ...also });
      await tellUndo({ message: t('rooms.calendar.removed'), call: 'rooms.removeDays' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('rooms.calendar.listedTo', { year: lastListedYear })}
        {Number(to.slice(0, 4)) > lastListedYear &&
          ` ${t('rooms.calendar.lawOnly', { year: lastListedYear + 1 })}`}
      </Text>
      <ul className={styles.spans} aria-label={t('rooms.calendar.spans')}>
        {spans.map((span) => (
          <li key={`${span.from}${span.source}`} className={styles.span}>
            <div className={styles.spanText}>
              <Text inherit fw={600}>
                {span.name === null
                  ? labelOf(calendarDayKind, span.kind, language)
                  : holidayName(span.name, language)}
              </Text>
              <Text size="xs" c="dimmed">
                <SpanTime span={span} /> · {labelOf(calendarDayKind, span.kind, language)}
                {details(span).map((each) => ` · ${each}`)}
              </Text>
            </div>
            {span.source === 'school' ? (
              <Group gap={4} wrap="nowrap">
                <Button variant="subtle" size="compact-sm" onClick={() => onEdit(span)}>
                  {t('rooms.calendar.edit')}
                </Button>
                <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void take(span)}>
                  {t('rooms.calendar.remove')}
                </Button>
              </Group>
            ) : (
              <Badge variant="light" color={span.source === 'law' ? 'apricot' : 'gray'}>
                {t(`rooms.calendar.source.${span.source}`)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {element}
    </Stack>
  );

  function details({ days: [first] }: Span): string[] {
    if (!first) return [];
    return [
      ...(first.asWeekday
        ? [t('rooms.calendar.taughtAs', { weekday: labelOf(weekday, first.asWeekday, language) })]
        : []),
      ...(first.bellSet ? [first.bellSet] : []),
      ...(first.note ? [first.note] : []),
    ];
  }
}

function SpanTime({ span: { from, to } }: { span: Span }) {
  const { t, language } = useText();
  const start = formatDay(from, language, 'full');
  if (from === to) return start;
  return t('rooms.calendar.fromTo', {
    from: start,
    to: formatDay(to, language, 'full'),
    count: daysBetween(from, to) + 1,
  });
}
