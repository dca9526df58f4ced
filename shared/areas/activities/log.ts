/** The list of activities, one with all that hangs on it, writing, and who has come to nothing. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { activityKind, activityState } from '../../codes/index.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf } from '../children/checks.ts';
import { contactChildBrief } from '../contacts/log.ts';
import { activityModel } from './model.ts';

export const activityParts = ['cost', 'partners'] as const;

/** Which activities; null and empty ask for all. */
export const activityFilter = z.strictObject({
  /** Both days belong to it. */
  from: dayField.nullable(),
  to: dayField.nullable(),
  kinds: z.array(codeOf(activityKind)).max(40),
  state: codeOf(activityState).nullable(),
  childId: idField.nullable(),
  /** Only those of which this was written down: what they cost, or who from outside joined in. */
  has: z.enum(activityParts).nullable(),
  /** In the theme, the place, the partners or the course. */
  text: z.string().max(60),
});
export type ActivityFilter = z.output<typeof activityFilter>;

export const everyActivity: ActivityFilter = {
  from: null,
  to: null,
  kinds: [],
  state: null,
  childId: null,
  has: null,
  text: '',
};

const person = z.strictObject({ id: idField, name: z.string() });

/** An activity with those of its children that are in reach; how many came in all is told to everybody. */
export const activityRow = z.strictObject({
  activity: activityModel.whole,
  organiser: z.string().nullable(),
  children: z.array(contactChildBrief),
  came: z.int(),
  staff: z.array(person),
  helpers: z.array(person),
  photos: z.int(),
  /** Whoever is signed in may change it: they organise it, or look after the whole school. */
  mayChange: z.boolean(),
});
export type ActivityRow = z.output<typeof activityRow>;

/** 次数, 人次, 人数 of those that were held, what they cost in all, and with how many somebody from outside joined in. */
export const activityFigures = z.strictObject({
  times: z.int(),
  personTimes: z.int(),
  persons: z.int(),
  costFen: z.int(),
  withPartners: z.int(),
});
export type ActivityFigures = z.output<typeof activityFigures>;

export const activityInput = z.strictObject({
  id: idField.nullable(),
  version: z.int().nullable(),
  /** The session's children who came; children out of reach stay. Null leaves all as they are. */
  childIds: z.array(idField).max(2000).nullable(),
  /** All teachers and helpers who took part; null leaves them as they are. */
  staffIds: z.array(idField).max(200).nullable(),
  helperIds: z.array(idField).max(200).nullable(),
  patch: activityModel.patch,
});

/** How often a child has come, and when last; 0 and null for a child who has come to nothing. */
export const attendanceRow = z.strictObject({
  child: contactChildBrief,
  times: z.int(),
  last: dayField.nullable(),
});
export type AttendanceRow = z.output<typeof attendanceRow>;

/** Lines of the list at a time. */
export const activitiesPage = 100;

const touched = ['activities', 'children', 'library', 'reports'] as const;

export const activityLogCalls = {
  /** Newest first, `activitiesPage` at a time, on from the `next` of the page before; figures of all that the filter keeps. */
  list: query(
    z.strictObject({ filter: activityFilter, before: z.int().min(0).max(1_000_000).nullable() }),
    z.strictObject({ rows: z.array(activityRow), figures: activityFigures, next: z.int().nullable() }),
    'activities.read',
  ),
  get: query(z.strictObject({ id: idField }), activityRow, 'activities.read'),
  /**
   * One activity with all who came, in one act. The day is today, the organiser the session's and the state held unless
   * given. Refuses dayAhead for one held on a day that has not come, endBeforeStart, notFound for a child out of reach,
   * and notYourActivity for one that somebody else organises.
   */
  save: command(activityInput, activityRow, 'activities.write', touched),
  /** From a booking, with its title, time and room; the activity that was made from it before, if there is one. */
  fromBooking: command(z.strictObject({ bookingId: idField }), activityRow, 'activities.write', touched),
  /** Goes with all who came and its photos, and comes back with them. */
  remove: command(z.strictObject({ id: idField }), nothing, 'activities.write', touched),
  /** Children in reach who were here at the end of that time, those who came least first. */
  attendance: query(
    z.strictObject({ from: dayField, to: dayField }),
    z.array(attendanceRow),
    'activities.read',
  ),
};
