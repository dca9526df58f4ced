/** Where the pages of activities lie. */
import type { ActivityFilter } from '../../../shared/areas/activities/log.ts';

export const activitiesPath = '/activities';
export const attendancePath = '/activities/attendance';

/** What a page hands on that opens the list: what to show, the activity to open, or a new one. */
export interface ActivitiesState {
  filter?: ActivityFilter;
  open?: string;
  write?: boolean;
}
