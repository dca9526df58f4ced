/** What is read again and again about duty: posts, who stands where, who is away, the people. */

import { weekdayOf } from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import {
  type Duty,
  type DutyAway,
  dutyAwayModel,
  dutyModel,
  isAwayOn,
} from '../../../../../shared/areas/rooms/duty/model.ts';
import { type DutyPost, dutyPostModel } from '../../../../../shared/areas/rooms/duty/posts.ts';
import { refuse } from '../../../../../shared/problem.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import { termOn } from '../../../../../shared/values/term.ts';
import type { ReadContext, SqlValue } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { terms } from '../../admin/school.ts';

type Reading = Pick<ReadContext, 'read'>;
type Row = Record<string, SqlValue>;

/** By their start; those out of use last. */
export function dutyPosts({ read }: Reading): DutyPost[] {
  return read
    .all<Row>('select * from dutyPost where deletedAt is null order by active desc, startsAt, name, seq')
    .map((row) => fromRow(dutyPostModel, row));
}

export function dutiesBetween({ read }: Reading, from: Day, to: Day): Duty[] {
  return read
    .all<Row>(
      'select * from duty where deletedAt is null and day between ? and ? order by day, postId, seq',
      from,
      to,
    )
    .map((row) => fromRow(dutyModel, row));
}

export function dutyAways({ read }: Reading): DutyAway[] {
  return read
    .all<Row>('select * from dutyAway where deletedAt is null order by staffId, startsOn, seq')
    .map((row) => fromRow(dutyAwayModel, row));
}

/** `(staffId, day)`: whether a row keeps them away. */
export function awayOracle(context: Reading): (staffId: string, day: Day) => boolean {
  const byStaff = Map.groupBy(dutyAways(context), ({ staffId }) => staffId);
  return (staffId, day) => byStaff.get(staffId)?.some((away) => isAwayOn(away, day, weekdayOf(day))) ?? false;
}

export interface DutyStaff {
  id: string;
  name: string;
  left: boolean;
  /** A head teacher or mentor: who usually stands somewhere. */
  teacher: boolean;
  /** Looks after children now. */
  paired: boolean;
}

/** Who has left too, as they have stood somewhere. */
export function dutyStaff({ read }: Reading): DutyStaff[] {
  return read
    .all<{ id: string; name: string; role: string; disabled: number; paired: number }>(
      `select id, name, role, disabled, exists (
         select 1 from child where mentorId = staff.id and leftOn is null and deletedAt is null) as paired
       from staff where deletedAt is null order by seq`,
    )
    .map(({ id, name, role, disabled, paired }) => ({
      ...{ id, name, left: disabled === 1, paired: paired === 1 },
      teacher: role === 'headTeacher' || role === 'mentor',
    }));
}

export function requireActiveStaff(context: Reading, id: string): DutyStaff {
  return (
    dutyStaff(context).find((each) => each.id === id && !each.left) ?? refuse('notFound', { record: 'staff' })
  );
}

export function requireDuty({ records }: Pick<ReadContext, 'records'>, id: string): Duty {
  return records.find(dutyModel, id) ?? refuse('notFound', { record: 'duty' });
}

export function requirePost({ records }: Pick<ReadContext, 'records'>, id: string): DutyPost {
  return records.find(dutyPostModel, id) ?? refuse('notFound', { record: 'dutyPost' });
}

/** The term of a day, over which loads are counted; these days themselves where they lie in none. */
export function countedTime(context: Reading, from: Day, to: Day): { from: Day; to: Day } {
  const all = terms(context);
  const [first, last] = [termOn(all, from), termOn(all, to)];
  return { from: first?.startsOn ?? from, to: last?.endsOn ?? to };
}

/** Refuses dutyTwice and awayThen. `except`: a duty that is about to be another's. */
export function requireFree(context: Reading, staffId: string, day: Day, except: string | null): void {
  const other = context.read.get(
    'select 1 from duty where deletedAt is null and day = ? and staffId = ? and id <> ?',
    day,
    staffId,
    except ?? '',
  );
  if (other) refuse('dutyTwice');
  if (awayOracle(context)(staffId, day)) refuse('awayThen');
}
