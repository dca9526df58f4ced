/** What each teacher stood, over a time: counted once, for the page and for paper. Pure. */
import type { Day } from '../../../values/day.ts';
import type { Duty } from './model.ts';
import { type DutyPost, postMinutes } from './posts.ts';

export interface DutyWork {
  staffId: string;
  name: string;
  /** All in the time; of them those that are over by today, and their minutes. */
  planned: number;
  done: number;
  doneMinutes: number;
  /** Of those done, the days of a post that were written down. */
  registered: number;
  /** Stood in for somebody, and had somebody else stand in. */
  stoodIn: number;
  handedOn: number;
}

export interface DutyFacts {
  duties: readonly Duty[];
  posts: readonly DutyPost[];
  staff: readonly { id: string; name: string }[];
  registered: readonly { postId: string; day: Day }[];
}

/** Everybody who has a duty or handed one on; who did most first. `today`: what lies before it or on it is done. */
export function dutyWork({ duties, posts, staff, registered }: DutyFacts, today: Day): DutyWork[] {
  const minutes = new Map(posts.map((post) => [post.id, postMinutes(post)]));
  const written = new Set(registered.map(({ postId, day }) => `${postId} ${day}`));
  const byStaff = Map.groupBy(duties, ({ staffId }) => staffId);
  const handedOn = Map.groupBy(duties, ({ insteadOfId }) => insteadOfId);
  return staff
    .filter(({ id }) => byStaff.has(id) || handedOn.has(id))
    .map(({ id, name }) => {
      const mine = byStaff.get(id) ?? [];
      const done = mine.filter(({ day }) => day <= today);
      return {
        ...{ staffId: id, name, planned: mine.length, done: done.length },
        doneMinutes: done.reduce((sum, { postId }) => sum + (minutes.get(postId) ?? 0), 0),
        registered: done.filter(({ postId, day }) => written.has(`${postId} ${day}`)).length,
        stoodIn: mine.filter(({ insteadOfId }) => insteadOfId !== null).length,
        handedOn: handedOn.get(id)?.length ?? 0,
      };
    })
    .toSorted((a, b) => b.doneMinutes - a.doneMinutes || b.planned - a.planned);
}

export function hoursOf(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
