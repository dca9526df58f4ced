import { useNavigate } from 'react-router';
import { everyActivity } from '../../../../shared/areas/activities/log.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { type ActivitiesState, activitiesPath } from '../../activities/paths.ts';

/** Opens the activities that were held in the week from a Monday. */
export function useOpenWeek(): (monday: Day) => void {
  const navigate = useNavigate();
  return (monday) =>
    void navigate(activitiesPath, {
      state: {
        filter: { ...everyActivity, from: monday, to: addDays(monday, 6), state: 'held' },
      } satisfies ActivitiesState,
    });
}
