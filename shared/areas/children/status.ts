/**
 * A child's status through time, derived from facts and spells and never kept: at the school or not, left-behind by
 * either definition and why, sixteen or not. Pure.
 */
import { anniversaryIn, type Day } from '../../values/day.ts';
import type { Derived } from './calls.ts';
import type { Kin } from './kin.ts';
import type { Child } from './model.ts';
import { factsOn } from './pastDay.ts';
import { isHere, leftBehind, leftBehindWider } from './rules.ts';
import type { SpellFacts, StatusInterval } from './spells.ts';

interface Facts {
  child: Child;
  kin: readonly Kin[];
}

type Status = Omit<StatusInterval, 'from' | 'until'>;

/** Any day before all others: what holds on it has held for as long as anybody knows. */
const longAgo = '1900-01-01';

/** The status on one day. `today` splits past from present: from it on the columns speak, as on every other page. */
export function statusOn(file: Facts, spells: readonly SpellFacts[], day: Day, today: Day): Status {
  const facts = day < today ? factsOn(file, spells, day) : file;
  const whole = { ...facts, grade: null };
  const { birthDate } = file.child;
  const here = isHere(facts.child, day);
  return {
    here: here ? 'here' : hasCome(facts.child, day) ? 'left' : 'notYet',
    wider: plain(leftBehindWider(whole, day)),
    leftBehind: plain(leftBehind(whole, day)),
    sixteen: birthDate !== null && anniversaryIn(birthDate, 16) <= day,
  };
}

function hasCome(child: Child, day: Day): boolean {
  return child.fileOpenedOn <= day && (child.enrolledOn === null || child.enrolledOn <= day);
}

function plain({ state, reasons }: Derived['leftBehind']): Status['wider'] {
  return { state, reasons: reasons.map((each) => each.code) };
}

/** The whole of it in order, without a gap: two neighbours differ in something. The last one runs on. */
export function statusIntervals(file: Facts, spells: readonly SpellFacts[], today: Day): StatusInterval[] {
  const intervals: StatusInterval[] = [];
  for (const day of [longAgo, ...turningDays(file, spells, today)]) {
    const status = statusOn(file, spells, day, today);
    const before = intervals.at(-1);
    if (before && same(before, status)) continue;
    if (before) before.until = day;
    intervals.push({ from: before ? day : null, until: null, ...status });
  }
  return intervals;
}

/** Every day on which anything that the status hangs on may change. */
function turningDays({ child, kin }: Facts, spells: readonly SpellFacts[], today: Day): Day[] {
  const { birthDate, fileOpenedOn, enrolledOn, leftOn } = child;
  const days = [
    today,
    fileOpenedOn,
    enrolledOn,
    leftOn,
    birthDate === null ? null : anniversaryIn(birthDate, 16),
    ...kin.flatMap((each) => [each.awaySince, each.returnedOn]),
    ...spells.flatMap((each) => [each.startsOn, each.endsOn]),
  ];
  const known = new Set(days.filter((day): day is Day => day !== null && day > longAgo));
  return [...known].toSorted();
}

function same(a: Status, b: Status): boolean {
  return (
    a.here === b.here &&
    a.sixteen === b.sixteen &&
    sameAnswer(a.wider, b.wider) &&
    sameAnswer(a.leftBehind, b.leftBehind)
  );
}

function sameAnswer(a: Status['wider'], b: Status['wider']): boolean {
  return a.state === b.state && a.reasons.join() === b.reasons.join();
}
