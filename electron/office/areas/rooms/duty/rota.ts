/** The rota: drafted, accepted as one act, and changed by hand. */
import type { DraftInput, dutyCalls } from '../../../../../shared/areas/rooms/duty/calls.ts';
import { type Duty, dutyModel } from '../../../../../shared/areas/rooms/duty/model.ts';
import { type DutyPost, isHeld, postMinutes } from '../../../../../shared/areas/rooms/duty/posts.ts';
import {
  type DutyReason,
  makeRota,
  type Rota,
  type RotaSlot,
} from '../../../../../shared/areas/rooms/duty/rota.ts';
import type { Output } from '../../../../../shared/call.ts';
import { refuse } from '../../../../../shared/problem.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import type { Handler, ReadContext } from '../../../context.ts';
import { schoolCalendar } from '../calendar/facts.ts';
import { registersBetween } from './register.ts';
import {
  awayOracle,
  countedTime,
  dutiesBetween,
  dutyPosts,
  dutyStaff,
  requireActiveStaff,
  requireDuty,
  requireFree,
  requirePost,
} from './rows.ts';

type Calls = typeof dutyCalls;

export const rota: Handler<Calls['rota']> = (context, { from, to }) => ({
  duties: dutiesBetween(context, from, to),
  staff: dutyStaff(context).map(({ id, name, left, teacher }) => ({ id, name, left, teacher })),
  registered: registersBetween(context, from, to),
});

interface Draft extends Rota {
  standing: Duty[];
  replaced: Duty[];
  posts: ReadonlyMap<string, DutyPost>;
}

/** What is past stays, also when the rota is made anew. */
function draftOf(context: ReadContext, input: DraftInput): Draft {
  const posts = new Map(dutyPosts(context).map((each) => [each.id, each]));
  const chosen = input.postIds.map((id) => posts.get(id) ?? refuse('notFound', { record: 'dutyPost' }));
  const counted = countedTime(context, input.from, input.to);
  const duties = dutiesBetween(context, counted.from, counted.to);
  const goes = ({ day, postId }: Duty) =>
    input.anew &&
    day >= context.today &&
    input.from <= day &&
    day <= input.to &&
    input.postIds.includes(postId);
  const standing = duties.filter((each) => !goes(each));
  const staff = new Map(dutyStaff(context).map((each) => [each.id, each]));
  const people = input.staffIds.flatMap((id) => {
    const person = staff.get(id);
    return person && !person.left ? [person] : [];
  });
  const made = makeRota({
    slots: slotsOf(context, chosen, input),
    people,
    standing: standing.map(({ postId, day, staffId }) => {
      const post = posts.get(postId);
      return { postId, day, staffId, minutes: post ? postMinutes(post) : 0 };
    }),
    isAway: awayOracle(context),
    measure: input.measure,
  });
  return { ...made, standing, replaced: duties.filter(goes), posts };
}

/** When made anew, days that are past are left as they were. */
function slotsOf(context: ReadContext, posts: readonly DutyPost[], input: DraftInput): RotaSlot[] {
  const from = input.anew && input.from < context.today ? context.today : input.from;
  return schoolCalendar(context, from, input.to)
    .between(from, input.to)
    .flatMap((day) =>
      posts
        .filter((post) => isHeld(post, day))
        .map((post) => ({
          ...{ postId: post.id, day: day.day, people: post.people, weekday: day.weekday },
          ...{ minutes: postMinutes(post), startsAt: post.startsAt },
        })),
    );
}

export const draftRota: Handler<Calls['draftRota']> = (context, input) => {
  const { placed, open, standing, replaced, posts } = draftOf(context, input);
  return { placed, open, loads: loadsOf(input.staffIds, standing, placed, posts), replaced: replaced.length };
};

function loadsOf(
  staffIds: readonly string[],
  standing: readonly Duty[],
  placed: Rota['placed'],
  posts: ReadonlyMap<string, DutyPost>,
): Output<Calls['draftRota']>['loads'] {
  const drafted = Map.groupBy(placed, ({ staffId }) => staffId);
  const before = Map.groupBy(standing, ({ staffId }) => staffId);
  return staffIds.map((staffId) => {
    const all = [...(before.get(staffId) ?? []), ...(drafted.get(staffId) ?? [])];
    const minutes = all.reduce((sum, { postId }) => {
      const post = posts.get(postId);
      return sum + (post ? postMinutes(post) : 0);
    }, 0);
    return { staffId, times: all.length, minutes, drafted: drafted.get(staffId)?.length ?? 0 };
  });
}

export const acceptRota: Handler<Calls['acceptRota']> = (context, { shown, ...input }) => {
  const { placed, replaced } = draftOf(context, input);
  if (placed.length !== shown) refuse('changedMeanwhile', { record: 'duty' });
  for (const { id } of replaced) context.remove(dutyModel, id);
  for (const { postId, day, staffId, why } of placed)
    context.insert(dutyModel, { postId, day, staffId, why });
  return { placed: placed.length };
};

export const saveDuty: Handler<Calls['saveDuty']> = (context, { id, version, postId, day, staffId }) => {
  requirePost(context, postId);
  requireActiveStaff(context, staffId);
  const before = id === null ? null : requireDuty(context, id);
  if (before?.staffId === staffId && before.day === day && before.postId === postId) return before;
  requireFree(context, staffId, day, id);
  if (!before)
    return context.insert(dutyModel, { postId, day, staffId, why: reasonNow(context, 'hand', day, staffId) });
  const stoodIn = before.staffId !== staffId;
  return context.update(
    dutyModel,
    before.id,
    {
      ...{ postId, day, staffId },
      ...(stoodIn && { insteadOfId: before.staffId, why: reasonNow(context, 'cover', day, staffId) }),
    },
    version,
  );
};

/** What somebody had in the term when they were put there, and how many were free. */
export function reasonNow(
  context: ReadContext,
  code: DutyReason['code'],
  day: Day,
  staffId: string,
): DutyReason {
  const { from, to } = countedTime(context, day, day);
  const duties = dutiesBetween(context, from, to);
  const load = duties.filter((each) => each.staffId === staffId).length;
  return { code, measure: 'times', load, free: freeOn(context, day).length };
}

export const removeDuty: Handler<Calls['removeDuty']> = (context, { id }) => {
  context.remove(dutyModel, requireDuty(context, id).id);
  return null;
};

/** Who is neither away nor anywhere else on a day: teachers first, of them the least loaded, then who is paired. */
export function freeOn(context: ReadContext, day: Day): Output<Calls['freeForDuty']> {
  const { from, to } = countedTime(context, day, day);
  const duties = dutiesBetween(context, from, to);
  const busy = new Set(duties.filter((each) => each.day === day).map(({ staffId }) => staffId));
  const byStaff = Map.groupBy(duties, ({ staffId }) => staffId);
  const times = (id: string) => byStaff.get(id)?.length ?? 0;
  const isAway = awayOracle(context);
  return dutyStaff(context)
    .filter(({ id, left }) => !left && !busy.has(id) && !isAway(id, day))
    .toSorted(
      (a, b) =>
        Number(b.teacher) - Number(a.teacher) ||
        times(a.id) - times(b.id) ||
        Number(b.paired) - Number(a.paired),
    )
    .map(({ id, name, paired }) => ({ staffId: id, name, times: times(id), paired }));
}
