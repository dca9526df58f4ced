/** Opening hours and bell times while they are edited. */
import { isClock } from '../../../../shared/values/clock.ts';

export interface TimeRow {
  id: string | null;
  startsAt: string | null;
  endsAt: string | null;
}

/** Text keys of what is wrong with a row's times, by column. */
export function timeIssues({ startsAt, endsAt }: TimeRow): { startsAt?: string; endsAt?: string } {
  const issueOf = (clock: string | null) =>
    clock === null ? 'issue.required' : isClock(clock) ? undefined : 'issue.notATime';
  const [start, end] = [issueOf(startsAt), issueOf(endsAt)];
  const backward = !start && !end && endsAt! <= startsAt! ? 'issue.endBeforeStart' : undefined;
  return { ...(start && { startsAt: start }), ...((end ?? backward) && { endsAt: end ?? backward! }) };
}
