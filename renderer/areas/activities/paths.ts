/** Where the pages of activities lie. */
import type { ActivityFilter } from '../../../shared/areas/activities/log.ts';
import type { Day } from '../../../shared/values/day.ts';

export const activitiesPath = '/activities';
export const attendancePath = '/activities/attendance';
export const monthPath = '/activities/month';
export const activityFiguresPath = '/activities/figures';

/** What a page hands on that opens the list: what to show, the activity to open, or a new one. */
export interface ActivitiesState {
  filter?: ActivityFilter;
  /** Of the child in the filter. */
  childName?: string;
  open?: string;
  write?: boolean;
}

/** To who came to how much in a time. */
export interface AttendanceState {
  time: { from: Day; to: Day };
  onlyNone: boolean;
}
