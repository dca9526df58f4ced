/**
 * The rota of a time: who stands at which post on which day, each with its reason. Pure, and the same for the same
 * input whatever the order of its rows. Nobody stands twice on a day or when they can't; of those who can, who has
 * least so far comes first, and of those with equally much, who is paired with children. At the end loads are evened:
 * while somebody has more than another by more than handing a duty on would undo, it is handed on, over third persons
 * where it must be. What stands already counts and is not moved.
 */
import { type Day, daysBetween } from '../../../values/day.ts';

export const measures = ['times', 'hours'] as const;
/** In what load is counted. */
export type Measure = (typeof measures)[number];

export interface RotaSlot {
  postId: string;
  day: Day;
  /** How many persons it needs in all. */
  people: number;
  minutes: number;
  /** 'HH:mm': of one day the earlier is filled first. */
  startsAt: string;
  /** 1 to 7. */
  weekday: number;
}

export interface RotaPerson {
  id: string;
  /** Looks after children. */
  paired: boolean;
}

/** One who stands already, in these days or before them in the term. */
export interface Standing {
  postId: string;
  day: Day;
  staffId: string;
  minutes: number;
}

export interface RotaInput {
  slots: readonly RotaSlot[];
  people: readonly RotaPerson[];
  standing: readonly Standing[];
  isAway(staffId: string, day: Day): boolean;
  measure: Measure;
}

export const dutyReasons = ['only', 'least', 'paired', 'turn', 'evened', 'hand', 'swap', 'cover'] as const;

/** Why somebody stands there; `load` in times or minutes before this duty, `free` who could have stood there. */
export interface DutyReason {
  code: (typeof dutyReasons)[number];
  measure: Measure;
  load: number;
  free: number;
}

export interface Placement {
  postId: string;
  day: Day;
  staffId: string;
  why: DutyReason;
}

export interface Rota {
  placed: Placement[];
  /** Slots for which nobody was left. */
  open: { postId: string; day: Day; missing: number }[];
}

interface Placed extends Placement {
  weight: number;
}

/** One who can stand, with what they have so far. */
interface Person extends RotaPerson {
  load: number;
  days: Set<Day>;
  last: Day | null;
  atPost: Map<string, number>;
  onWeekday: Map<number, number>;
}

export function makeRota(input: RotaInput): Rota {
  const people = input.people.toSorted((a, b) => compare(a.id, b.id)).map(newPerson);
  const byId = new Map(people.map((each) => [each.id, each]));
  const slots = input.slots.toSorted(
    (a, b) => compare(a.day, b.day) || compare(a.startsAt, b.startsAt) || compare(a.postId, b.postId),
  );
  const weightOf = (minutes: number) => (input.measure === 'times' ? 1 : minutes);
  const taken = new Map<string, number>();
  for (const each of input.standing.toSorted((a, b) => compare(a.day, b.day))) {
    const key = slotKey(each);
    taken.set(key, (taken.get(key) ?? 0) + 1);
    const person = byId.get(each.staffId);
    if (person) put(person, each, weightOf(each.minutes));
  }
  const placed: Placed[] = [];
  const open: Rota['open'] = [];
  for (const slot of slots) {
    const missing = slot.people - (taken.get(slotKey(slot)) ?? 0);
    for (let at = 0; at < missing; at += 1) {
      const able = people.filter(({ id, days }) => !days.has(slot.day) && !input.isAway(id, slot.day));
      const [first, second] = able.toSorted((a, b) => before(a, b, slot)) as [Person?, Person?];
      if (!first) {
        open.push({ postId: slot.postId, day: slot.day, missing: missing - at });
        break;
      }
      const why: DutyReason = {
        code: codeOf(first, second),
        measure: input.measure,
        load: first.load,
        free: able.length,
      };
      const weight = weightOf(slot.minutes);
      placed.push({ postId: slot.postId, day: slot.day, staffId: first.id, why, weight });
      put(first, slot, weight);
      first.onWeekday.set(slot.weekday, (first.onWeekday.get(slot.weekday) ?? 0) + 1);
    }
  }
  even(placed, people, input);
  return { placed: placed.map(({ weight, ...each }) => each), open };
}

function newPerson(person: RotaPerson): Person {
  return { ...person, load: 0, days: new Set(), last: null, atPost: new Map(), onWeekday: new Map() };
}

function put(person: Person, { postId, day }: { postId: string; day: Day }, weight: number): void {
  person.load += weight;
  person.days.add(day);
  person.last = day;
  person.atPost.set(postId, (person.atPost.get(postId) ?? 0) + 1);
}

/** Load first, then pairing; then who was there least, on this weekday least, and whose last duty lies longest back. */
function before(a: Person, b: Person, { postId, weekday, day }: RotaSlot): number {
  const since = (each: Person) =>
    each.last === null ? Number.MAX_SAFE_INTEGER : daysBetween(each.last, day);
  return (
    a.load - b.load ||
    Number(b.paired) - Number(a.paired) ||
    (a.atPost.get(postId) ?? 0) - (b.atPost.get(postId) ?? 0) ||
    (a.onWeekday.get(weekday) ?? 0) - (b.onWeekday.get(weekday) ?? 0) ||
    since(b) - since(a) ||
    compare(a.id, b.id)
  );
}

function codeOf(first: Person, second: Person | undefined): DutyReason['code'] {
  if (!second) return 'only';
  if (first.load < second.load) return 'least';
  return first.paired && !second.paired ? 'paired' : 'turn';
}

/** Hands duties on until no chain of hand-overs brings the loads nearer to each other. */
function even(placed: Placed[], people: readonly Person[], { isAway, measure }: RotaInput): void {
  const ofPerson = new Map(people.map(({ id }) => [id, placed.filter(({ staffId }) => staffId === id)]));
  for (let chain = findChain(); chain !== null; chain = findChain())
    for (const { duty, to } of chain) {
      const from = people.find(({ id }) => id === duty.staffId)!;
      ofPerson.set(
        from.id,
        ofPerson.get(from.id)!.filter((each) => each !== duty),
      );
      ofPerson.get(to.id)!.push(duty);
      from.days.delete(duty.day);
      to.days.add(duty.day);
      from.load -= duty.weight;
      duty.why = { ...duty.why, code: 'evened', measure, load: to.load };
      to.load += duty.weight;
      duty.staffId = to.id;
    }

  /** From the most loaded to whoever gains by it; of the ways there are, the shortest. */
  function findChain(): { duty: Placed; to: Person }[] | null {
    for (const start of people.toSorted((a, b) => b.load - a.load || compare(a.id, b.id))) {
      const found = chainFrom(start);
      if (found) return found;
    }
    return null;
  }

  /** One duty handed on straight where any helps (of different weights, some may); else over third persons. */
  function chainFrom(start: Person): { duty: Placed; to: Person }[] | null {
    const reached = new Map<Person, { duty: Placed; from: Person }>();
    for (const duty of ofPerson.get(start.id)!)
      for (const to of people)
        if (canHave(to, duty) && gains([{ duty, to }], start, to)) return [{ duty, to }];
    const queue = [start];
    for (const person of queue) {
      for (const to of people) {
        if (to === start || reached.has(to)) continue;
        const duty = ofPerson.get(person.id)!.find((each) => canHave(to, each));
        if (!duty) continue;
        reached.set(to, { duty, from: person });
        queue.push(to);
        const chain = wayTo(to, start, reached);
        if (gains(chain, start, to)) return chain;
      }
    }
    return null;
  }

  function canHave(to: Person, { day }: Placed): boolean {
    return !to.days.has(day) && !isAway(to.id, day);
  }

  /** Whether the loads lie nearer to each other afterwards: the sum of their squares is less. */
  function gains(chain: readonly { duty: Placed; to: Person }[], start: Person, end: Person): boolean {
    const change = new Map<Person, number>([[start, 0]]);
    let from = start;
    for (const { duty, to } of chain) {
      change.set(from, (change.get(from) ?? 0) - duty.weight);
      change.set(to, (change.get(to) ?? 0) + duty.weight);
      from = to;
    }
    if (start.load <= end.load) return false;
    let sum = 0;
    for (const [{ load }, by] of change) sum += (load + by) ** 2 - load ** 2;
    return sum < 0;
  }
}

function wayTo(
  end: Person,
  start: Person,
  reached: ReadonlyMap<Person, { duty: Placed; from: Person }>,
): { duty: Placed; to: Person }[] {
  const chain: { duty: Placed; to: Person }[] = [];
  for (let to = end; to !== start; ) {
    const { duty, from } = reached.get(to)!;
    chain.unshift({ duty, to });
    to = from;
  }
  return chain;
}

function slotKey({ postId, day }: { postId: string; day: Day }): string {
  return `${day} ${postId}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
