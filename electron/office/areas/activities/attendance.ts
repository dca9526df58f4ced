/** Which children have come to how much: those who have come to nothing stand first. */
import type { activitiesCalls } from '../../../../shared/areas/activities/calls.ts';
import type { AttendanceRow } from '../../../../shared/areas/activities/log.ts';
import { isHere } from '../../../../shared/areas/children/rules.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { loadFiles } from '../children/files.ts';

export const attendance: Handler<(typeof activitiesCalls)['attendance']> = (context, { from, to }) =>
  attendanceBetween(context, from, to);

/** Children in reach who were here on the last of these days that has come, those who came least first. */
export function attendanceBetween(context: ReadContext, from: Day, to: Day): AttendanceRow[] {
  const counted = new Map(
    context.read
      .all<{ childId: string; times: number; last: string }>(
        `select activityChild.childId, count(*) as times, max(activity.day) as last
         from activity join activityChild on activityChild.activityId = activity.id
         where activity.state = 'held' and activity.day between ? and ?
           and activity.deletedAt is null and activityChild.deletedAt is null
         group by activityChild.childId`,
        from,
        to,
      )
      .map(({ childId, ...each }) => [childId, each]),
  );
  const day = to < context.today ? to : context.today;
  return loadFiles(context, day)
    .filter((file) => isHere(file.child, day))
    .map(({ child, className }) => ({
      child: { id: child.id, name: child.name, className },
      ...(counted.get(child.id) ?? { times: 0, last: null }),
    }))
    .toSorted((a, b) => a.times - b.times);
}
