/** What a new status is called, by what it was before. */
import type { StatusInterval } from '../../../../shared/areas/children/spells.ts';

export const changes = [
  'first',
  'came',
  'returned',
  'left',
  'sixteen',
  'began',
  'ceased',
  'nationalBegan',
  'nationalCeased',
  'unknown',
  'reason',
] as const;
export type Change = (typeof changes)[number];

/** The weightiest of what changed: leaving before turning sixteen, the school's own definition before the other. */
export function changeBetween(before: StatusInterval | null, now: StatusInterval): Change {
  if (before === null) return 'first';
  if (now.here !== before.here) {
    if (now.here === 'left') return 'left';
    return before.here === 'left' ? 'returned' : 'came';
  }
  if (now.sixteen && !before.sixteen) return 'sixteen';
  if (now.wider.state !== before.wider.state)
    return now.wider.state === 'yes' ? 'began' : now.wider.state === 'no' ? 'ceased' : 'unknown';
  if (now.leftBehind.state !== before.leftBehind.state) {
    if (now.leftBehind.state === 'unknown') return 'unknown';
    return now.leftBehind.state === 'yes' ? 'nationalBegan' : 'nationalCeased';
  }
  return 'reason';
}
