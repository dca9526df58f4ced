/** The leadership group: who held which post on a day. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import { type LeadershipRow, leadershipPostModel } from '../../../../shared/areas/admin/leadership.ts';
import { leadershipSheet } from '../../../../shared/areas/admin/organisationPapers/leadership.ts';
import { leadershipPost } from '../../../../shared/codes/index.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { writePaper } from '../writePaper.ts';
import { school } from './school.ts';

type Calls = typeof adminCalls;

export const leadership: Handler<Calls['leadership']> = (context, { day }) => rowsOn(context, day);

const rank = new Map(leadershipPost.entries.map(({ code }, at) => [code, at]));

/** Null is all that ever were. */
export function rowsOn({ read }: Pick<ReadContext, 'read'>, day: Day | null): LeadershipRow[] {
  return read
    .all<Record<string, SqlValue>>(
      `select leadershipPost.*, staff.name as staffName from leadershipPost
       left join staff on staff.id = staffId
       where leadershipPost.deletedAt is null
         and (? is null or (startsOn <= ? and (endsOn is null or endsOn >= ?)))
       order by startsOn, leadershipPost.seq`,
      day,
      day,
      day,
    )
    .map(({ staffName, ...row }) => {
      const post = fromRow(leadershipPostModel, row);
      return { post, who: String(staffName ?? post.name ?? '') };
    })
    .toSorted((one, other) => rank.get(one.post.post)! - rank.get(other.post.post)!);
}

export const saveLeadershipPost: Handler<Calls['saveLeadershipPost']> = (context, { id, version, patch }) => {
  const before = id === null ? null : requirePost(context, id);
  const whole = { staffId: null, name: null, endsOn: null, startsOn: context.today, ...before, ...patch };
  if (whole.staffId === null && whole.name === null) refuseField('patch.staffId', 'required');
  const there = whole.staffId === null || context.read.get('select 1 from staff where id = ?', whole.staffId);
  if (!there) refuse('notFound', { record: 'staff' });
  if (whole.endsOn !== null && whole.endsOn < whole.startsOn) refuseField('patch.endsOn', 'endBeforeStart');
  const values = { ...patch, startsOn: whole.startsOn, ...(whole.staffId === null ? {} : { name: null }) };
  if (id !== null) return context.update(leadershipPostModel, id, values, version);
  return context.insert(leadershipPostModel, {
    ...values,
    post: values.post ?? refuseField('patch.post', 'required'),
  });
};

export const removeLeadershipPost: Handler<Calls['removeLeadershipPost']> = (context, { id }) => {
  context.remove(leadershipPostModel, requirePost(context, id).id);
  return null;
};

export const leadershipPaper: Handler<Calls['leadershipPaper']> = async (context, { day, format }) => {
  const document = await context.alone(() => leadershipSheet(rowsOn(context, day), school(context), day));
  return writePaper(context, document, format);
};

function requirePost({ records }: Pick<ReadContext, 'records'>, id: string) {
  return records.find(leadershipPostModel, id) ?? refuse('notFound', { record: 'leadershipPost' });
}
