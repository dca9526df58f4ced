/** A calm line of 要办的事 near the end of a teaching week that has not had its activities yet (domain.md 1.7). */
import { IconConfetti } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { mondayOf, weekdayOf } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { hasActivities } from '../../../../shared/areas/rooms/opened/opened.ts';
import { may, scopeOf } from '../../../../shared/roles.ts';
import { addDays } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { type ActivitiesState, activitiesPath } from '../../activities/paths.ts';
import type { Todo } from '../../area.ts';

/** From Thursday on: before, there is time enough. */
const saidFrom = 4;

export function useActivityTodo(): Todo[] {
  const { t } = useText();
  const { role, today } = useSession();
  const navigate = useNavigate();
  const from = mondayOf(today);
  const enabled = may(role, 'activities.write') && scopeOf(role) === 'school' && weekdayOf(today) >= saidFrom;
  const { data } = useOfficeQuery('rooms.openedDays', { from, to: addDays(from, 6) }, { enabled });
  const week = data?.weeks[0];
  if (!enabled || !week || hasActivities(week)) return [];
  return [
    {
      code: 'activitiesThisWeek',
      text: t('rooms.opened.todo.text', { count: week.activities, asked: week.activitiesAsked }),
      act: t('rooms.opened.todo.act'),
      tone: 'calm',
      icon: IconConfetti,
      open: () => void navigate(activitiesPath, { state: { write: true } satisfies ActivitiesState }),
    },
  ];
}
