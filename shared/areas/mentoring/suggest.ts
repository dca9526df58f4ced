/**
 * A proposal of pairings: pure, and the same for the same school in whatever order its records come. What stands, stays.
 * In this order: nobody gets more than the limit; brothers and sisters go to one teacher; the others are spread so
 * that nobody who got one of them has two more than somebody else; and within that each child goes to the teacher who
 * heads its class, else to one who has children of its class, else of its village.
 */
import type { BoardChild, BoardTeacher } from './pairing.ts';

export type SuggestChild = Pick<BoardChild, 'id' | 'classId' | 'village' | 'mentorId' | 'siblings'>;
export type SuggestTeacher = Pick<BoardTeacher, 'id' | 'takes' | 'heads'>;

/** Why this teacher; `count` is the load with the child. */
export type SuggestReason =
  | { code: 'sibling'; childId: string }
  | { code: 'headsClass' }
  | { code: 'sameClass' }
  | { code: 'sameVillage' }
  | { code: 'load'; count: number };

export interface Suggestion {
  childId: string;
  teacherId: string;
  reason: SuggestReason;
}

interface Seat {
  id: string;
  heads: ReadonlySet<string>;
  children: SuggestChild[];
  /** How many it may reach while the single children are given out. */
  goal: number;
}

/** In order of the children's ids. Children that no capacity is left for are not in it. */
export function suggestPairings(
  children: readonly SuggestChild[],
  teachers: readonly SuggestTeacher[],
  most: number,
): Suggestion[] {
  const inOrder = children.toSorted(byId);
  const seats: Seat[] = teachers
    .filter((each) => each.takes)
    .toSorted(byId)
    .map(({ id, heads }) => ({
      id,
      heads: new Set(heads),
      children: inOrder.filter((child) => child.mentorId === id),
      goal: 0,
    }));
  const found = new Map<string, Suggestion>();
  const give = (child: SuggestChild, seat: Seat, reason: SuggestReason) => {
    seat.children.push(child);
    found.set(child.id, { childId: child.id, teacherId: seat.id, reason });
  };
  const free = inOrder.filter((child) => child.mentorId === null);
  giveSiblings(inOrder, free, seats, most, give);
  const singles = free.filter(({ id }) => !found.has(id));
  const spare = setGoals(seats, singles.length, most);
  giveToHeads(singles, seats, spare, give);
  giveToNeighbours(
    singles.filter(({ id }) => !found.has(id)),
    seats,
    spare,
    give,
  );
  return [...found.values()].toSorted((a, b) => compare(a.childId, b.childId));
}

type Give = (child: SuggestChild, seat: Seat, reason: SuggestReason) => void;

/** Those who have no mentor yet join a brother or sister who has one, else go together where there is room for all. */
function giveSiblings(
  all: readonly SuggestChild[],
  free: readonly SuggestChild[],
  seats: readonly Seat[],
  most: number,
  give: Give,
): void {
  const groups = [...Map.groupBy(free, (child) => child.siblings)]
    .filter((entry): entry is [string, SuggestChild[]] => entry[0] !== null)
    .toSorted((a, b) => b[1].length - a[1].length || compare(a[1][0]!.id, b[1][0]!.id));
  for (const [key, group] of groups) {
    const paired = all.filter((each) => each.siblings === key && each.mentorId !== null);
    const theirs = seats.find(
      (seat) =>
        paired.some((each) => each.mentorId === seat.id) && seat.children.length + group.length <= most,
    );
    if (theirs) {
      const sibling = paired.find((each) => each.mentorId === theirs.id)!;
      for (const child of group) give(child, theirs, { code: 'sibling', childId: sibling.id });
      continue;
    }
    const [first] = group;
    if (group.length < 2 || !first) continue;
    const seat = best(
      seats.filter((each) => each.children.length + group.length <= most),
      (each) => [
        Number(group.some(({ classId }) => classId !== null && each.heads.has(classId))),
        -each.children.length,
        Number(hasVillage(each, first)),
      ],
    );
    if (!seat) continue;
    for (const child of group) {
      const other = group.find((each) => each.id !== child.id)!;
      give(child, seat, { code: 'sibling', childId: other.id });
    }
  }
}

/**
 * How far each seat is filled, one place after another to whoever has fewest. Those who would get the places of the
 * last, not full, layer are left open: any seat below it may take one, so that classes and villages decide.
 */
function setGoals(seats: readonly Seat[], count: number, most: number): Spare {
  for (const seat of seats) seat.goal = seat.children.length;
  let left = count;
  while (left > 0) {
    const open = seats.filter((each) => each.goal < most);
    const level = Math.min(...open.map((each) => each.goal));
    const lowest = open.filter((each) => each.goal === level);
    if (lowest.length === 0) break;
    if (lowest.length > left) return { places: left, level };
    for (const seat of lowest) seat.goal += 1;
    left -= lowest.length;
  }
  return { places: 0, level: 0 };
}

/** Places of the last layer, for seats that reach just below it. */
interface Spare {
  places: number;
  level: number;
}

function hasRoom(seat: Seat, spare: Spare): boolean {
  return seat.children.length < seat.goal || (spare.places > 0 && seat.goal === spare.level);
}

/** The place is taken from the seat's own or, when these are full, from the last layer. */
function take(seat: Seat, spare: Spare): void {
  if (seat.children.length < seat.goal) return;
  seat.goal += 1;
  spare.places -= 1;
}

function giveToHeads(
  singles: readonly SuggestChild[],
  seats: readonly Seat[],
  spare: Spare,
  give: Give,
): void {
  for (const seat of seats)
    for (const child of singles) {
      if (!hasRoom(seat, spare)) break;
      if (child.classId === null || !seat.heads.has(child.classId) || isGiven(child, seats)) continue;
      take(seat, spare);
      give(child, seat, { code: 'headsClass' });
    }
}

/** Children of one class, then of one village, come one after another, so that they find each other. */
function giveToNeighbours(
  singles: readonly SuggestChild[],
  seats: readonly Seat[],
  spare: Spare,
  give: Give,
): void {
  const inOrder = singles.toSorted(
    (a, b) =>
      compare(a.classId ?? '~', b.classId ?? '~') ||
      compare(a.village ?? '~', b.village ?? '~') ||
      compare(a.id, b.id),
  );
  for (const child of inOrder) {
    const seat = best(
      seats.filter((each) => hasRoom(each, spare)),
      (each) => [
        Number(hasClass(each, child)),
        Number(hasVillage(each, child)),
        each.goal - each.children.length,
      ],
    );
    if (!seat) return;
    take(seat, spare);
    const code = hasClass(seat, child) ? 'sameClass' : hasVillage(seat, child) ? 'sameVillage' : null;
    give(child, seat, code ? { code } : { code: 'load', count: seat.children.length + 1 });
  }
}

function isGiven(child: SuggestChild, seats: readonly Seat[]): boolean {
  return seats.some((seat) => seat.children.some((each) => each.id === child.id));
}

function hasClass(seat: Seat, child: SuggestChild): boolean {
  return child.classId !== null && seat.children.some((each) => each.classId === child.classId);
}

function hasVillage(seat: Seat, child: SuggestChild): boolean {
  return child.village !== null && seat.children.some((each) => each.village === child.village);
}

/** The first with the greatest scores, the earlier score deciding before the later. */
function best(seats: readonly Seat[], scoresOf: (seat: Seat) => number[]): Seat | undefined {
  let found: { seat: Seat; scores: number[] } | undefined;
  for (const seat of seats) {
    const scores = scoresOf(seat);
    if (!found || isGreater(scores, found.scores)) found = { seat, scores };
  }
  return found?.seat;
}

function isGreater(scores: readonly number[], than: readonly number[]): boolean {
  const place = scores.findIndex((score, at) => score !== than[at]);
  return place >= 0 && scores[place]! > than[place]!;
}

function byId(a: { id: string }, b: { id: string }): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
