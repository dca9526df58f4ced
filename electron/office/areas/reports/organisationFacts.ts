/** What a summary tells of leading, building and paying for the home. */
import { obstacleState } from '../../../../shared/areas/admin/building.ts';
import type { OrganisationFacts } from '../../../../shared/areas/reports/organisation.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext } from '../../context.ts';
import { obstaclesOf, stepRows } from '../admin/building.ts';
import { spentBetween } from '../admin/funds.ts';
import { rowsOn as leadersOn } from '../admin/leadership.ts';
import { itemsDone } from '../admin/planRows.ts';
import { rowsOn as regulationsOn } from '../admin/regulations.ts';

/** Of these days, both in it; none of them lies ahead. */
export function organisationFacts(context: ReadContext, from: Day, to: Day): OrganisationFacts {
  const inForce = regulationsOn(context, to).filter(({ state }) => state === 'inForce');
  const steps = stepRows(context, to);
  const obstacles = obstaclesOf(context).filter((each) => each.since <= to);
  return {
    leaders: new Set(leadersOn(context, to).map(({ post, who }) => post.staffId ?? who)).size,
    meetings: context.read.get<{ n: number }>(
      'select count(*) as n from meeting where heldOn between ? and ? and deletedAt is null',
      from,
      to,
    )!.n,
    rules: { inForce: inForce.length, onWall: inForce.filter(({ wall }) => wall !== null).length },
    planned: itemsDone(context, from, to).length,
    building: {
      steps: steps.length,
      done: steps.filter(({ step }) => step.doneOn !== null && from <= step.doneOn && step.doneOn <= to)
        .length,
      obstacles: obstacles.filter((each) => obstacleState(each, to) !== 'resolved').length,
    },
    spent: {
      oneOff: spentBetween(context, { from, to, kind: 'oneOff' }),
      daily: spentBetween(context, { from, to, kind: 'daily' }),
    },
  };
}
