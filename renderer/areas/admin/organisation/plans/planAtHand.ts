/** The plan that is meant where none was chosen. */
import type { Plan } from '../../../../../shared/areas/admin/plans.ts';
import { type Day, daysBetween } from '../../../../../shared/values/day.ts';

/** Of those that run today the shortest; else the first. */
export function planAtHand(plans: readonly { plan: Plan }[], today: Day): string | null {
  const days = ({ plan }: { plan: Plan }) => daysBetween(plan.startOn, plan.endOn);
  const running = plans
    .filter(({ plan }) => plan.startOn <= today && today <= plan.endOn)
    .toSorted((one, other) => days(one) - days(other));
  return (running[0] ?? plans[0])?.plan.id ?? null;
}
