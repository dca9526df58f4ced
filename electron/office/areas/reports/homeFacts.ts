/** What a half-year summary tells of the home: activities, opening, rooms and duty. */
import { everyActivity } from '../../../../shared/areas/activities/log.ts';
import type { HomeFacts } from '../../../../shared/areas/reports/home.ts';
import { dutyWork } from '../../../../shared/areas/rooms/duty/work.ts';
import { openedFigures } from '../../../../shared/areas/rooms/opened/opened.ts';
import { activityKind } from '../../../../shared/codes/index.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext } from '../../context.ts';
import { attendanceBetween } from '../activities/attendance.ts';
import { figuresOf } from '../activities/list.ts';
import { countUse } from '../rooms/bookings/use.ts';
import { registersBetween } from '../rooms/duty/register.ts';
import { dutiesBetween, dutyPosts, dutyStaff } from '../rooms/duty/rows.ts';
import { openedBetween } from '../rooms/opened/index.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Of these days, both in it; none of them lies ahead. */
export function homeFacts(context: ReadContext, from: Day, to: Day): HomeFacts {
  const held = { ...everyActivity, from, to, state: 'held' };
  const use = countUse(context, { from, to, roomId: null });
  const work = dutyWork(
    {
      duties: dutiesBetween(context, from, to),
      posts: dutyPosts(context),
      staff: dutyStaff(context),
      registered: registersBetween(context, from, to),
    },
    to,
  );
  return {
    activities: figuresOf(context, held),
    byKind: new Map(
      activityKind.entries.map(({ code }) => [code, figuresOf(context, { ...held, kinds: [code] })]),
    ),
    cameToNothing: attendanceBetween(context, from, to).filter(({ times }) => times === 0).length,
    opened: openedFigures(openedBetween(context, from, to)),
    rooms: {
      times: sum(use.weeks.map(({ bookings, notCome }) => bookings - notCome)),
      minutes: sum(use.weeks.map(({ minutes }) => minutes)),
      came: sum(use.rooms.map(({ came }) => came)),
    },
    duty: {
      times: sum(work.map(({ done }) => done)),
      minutes: sum(work.map(({ doneMinutes }) => doneMinutes)),
      teachers: work.filter(({ done }) => done > 0).length,
    },
  };
}
