/** The point of the rule that activities keep: so many a teaching week; the weeks short of it, each opening its activities. */
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Day } from '../../../../shared/values/day.ts';
import { type Term, termBefore, termOn } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { openedPath } from '../paths.ts';
import { KeptBadge } from './KeptBadge.tsx';
import { useOpenWeek } from './openWeek.ts';

export function ActivityWeeks({ least }: { least: number }) {
  const { today } = useSession();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const term = terms && (termOn(terms, today) ?? termBefore(terms, today));
  return term ? <WeeksOf term={term} least={least} today={today} /> : null;
}

function WeeksOf({ term, least, today }: { term: Term; least: number; today: Day }) {
  const { t } = useText();
  const navigate = useNavigate();
  const openWeek = useOpenWeek();
  const to = term.endsOn < today ? term.endsOn : today;
  const { data } = useOfficeQuery('rooms.openedDays', { from: term.startsOn, to });
  if (!data) return null;
  const judged = data.weeks.filter(({ running, activitiesAsked }) => !running && activitiesAsked !== null);
  const short = judged.filter(({ activities }) => activities < least);
  return (
    <Stack component="li" gap={4}>
      <Group gap="xs" wrap="nowrap">
        <KeptBadge kept={short.length === 0} />
        <Text size="sm">
          {t('rooms.calendar.rule.activities', {
            asked: least,
            weeks: judged.length,
            reached: judged.length - short.length,
          })}
        </Text>
      </Group>
      {short.length > 0 && (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {t('rooms.opened.shortWeeks')}
          </Text>
          {short.map((week) => (
            <Anchor
              key={week.monday}
              component="button"
              type="button"
              size="xs"
              onClick={() => openWeek(week.monday)}
            >
              {t('rooms.opened.weekWith', { week: week.week ?? 0, count: week.activities })}
            </Anchor>
          ))}
          <Anchor component="button" type="button" size="xs" onClick={() => void navigate(openedPath)}>
            {t('rooms.opened.title')}
          </Anchor>
        </Group>
      )}
    </Stack>
  );
}
