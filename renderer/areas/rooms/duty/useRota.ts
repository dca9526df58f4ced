/** The rota of a time as the page shows it: who stands where on which day, and where somebody is missing. */
import { useMemo } from 'react';
import { SchoolCalendar, type SchoolDay } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import type { Duty } from '../../../../shared/areas/rooms/duty/model.ts';
import { type DutyPost, isHeld } from '../../../../shared/areas/rooms/duty/posts.ts';
import type { CallOf } from '../../../../shared/areas.ts';
import type { Output } from '../../../../shared/call.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';

type Staff = Output<CallOf<'rooms.rota'>>['staff'][number];

/** One post on one day. */
export interface Place {
  post: DutyPost;
  day: SchoolDay;
  duties: readonly Duty[];
  /** How many more it needs; 0 where it is not held. */
  missing: number;
  held: boolean;
  registered: boolean;
}

export interface RotaOfTime {
  days: readonly SchoolDay[];
  /** Those that are in use or at which somebody stands in this time. */
  posts: readonly DutyPost[];
  staff: ReadonlyMap<string, Staff>;
  duties: readonly Duty[];
  registered: readonly { postId: string; day: Day }[];
  placeOf(post: DutyPost, day: SchoolDay): Place;
}

export function useRota(from: Day, to: Day): { rota: RotaOfTime | undefined; error: unknown; again(): void } {
  const time = { from, to };
  const facts = useOfficeQuery('rooms.calendar', time, { keepPrevious: true });
  const posts = useOfficeQuery('rooms.dutyPosts', null);
  const found = useOfficeQuery('rooms.rota', time, { keepPrevious: true });
  const rota = useMemo((): RotaOfTime | undefined => {
    if (!facts.data || !posts.data || !found.data) return undefined;
    const days = new SchoolCalendar(facts.data).between(from, to);
    const key = (postId: string, day: Day) => `${postId} ${day}`;
    const at = Map.groupBy(found.data.duties, ({ postId, day }) => key(postId, day));
    const registered = new Set(found.data.registered.map(({ postId, day }) => key(postId, day)));
    const used = new Set(found.data.duties.map(({ postId }) => postId));
    return {
      days,
      posts: posts.data.filter(({ id, active }) => active || used.has(id)),
      staff: new Map(found.data.staff.map((each) => [each.id, each])),
      duties: found.data.duties,
      registered: found.data.registered,
      placeOf(post, day) {
        const duties = at.get(key(post.id, day.day)) ?? [];
        const held = isHeld(post, day);
        const missing = held ? Math.max(0, post.people - duties.length) : 0;
        return { post, day, duties, held, missing, registered: registered.has(key(post.id, day.day)) };
      },
    };
  }, [facts.data, posts.data, found.data, from, to]);
  const error = facts.error ?? posts.error ?? found.error;
  return { rota, error, again: () => void Promise.all([facts.refetch(), posts.refetch(), found.refetch()]) };
}
