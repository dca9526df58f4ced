/** The yearly look into a helper's record. Pure. */
import { anniversaryIn, type Day } from '../../values/day.ts';
import type { HelperCheck } from './helpers.ts';

/** `valid`: the last look found nothing and is not a year old. */
export const checkStates = ['valid', 'outOfDate', 'none', 'found'] as const;
export type CheckState = (typeof checkStates)[number];

type Check = Pick<HelperCheck, 'checkedOn' | 'clean'>;

/** The day from which another look is due: a year after the last (未成年人保护法 Art. 62). */
export function checkDueOn(check: Pick<Check, 'checkedOn'>): Day {
  return anniversaryIn(check.checkedOn, 1);
}

/** The last look decides: one that found something is not made good by an older one. */
export function lastCheck<C extends Check>(checks: readonly C[]): C | null {
  return checks.reduce<C | null>(
    (last, each) => (last && last.checkedOn >= each.checkedOn ? last : each),
    null,
  );
}

export function checkState(checks: readonly Check[], day: Day): CheckState {
  const last = lastCheck(checks);
  if (!last) return 'none';
  if (!last.clean) return 'found';
  return day < checkDueOn(last) ? 'valid' : 'outOfDate';
}

/** `endsOn` is the last day. */
export function runsOn(
  { startsOn, endsOn }: { startsOn: Day | null; endsOn: Day | null },
  day: Day,
): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || endsOn >= day);
}
