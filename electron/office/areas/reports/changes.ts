/** Who became and who ceased to be left behind, child by child. */
import type { reportsCalls } from '../../../../shared/areas/reports/calls.ts';
import { changesBetween } from '../../../../shared/areas/reports/changes.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { loadFiles } from '../children/files.ts';
import { standOf } from './facts.ts';

export const changes: Handler<(typeof reportsCalls)['changes']> = (context, { from, to }) => {
  const last = to < context.today ? to : context.today;
  return changesBetween(standsOn(context, addDays(from, -1)), standsOn(context, last));
};

function standsOn(context: ReadContext, day: Day) {
  return loadFiles(context, day).map((file) => standOf(file, day));
}
