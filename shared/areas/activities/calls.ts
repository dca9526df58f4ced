/** What the home does with its children: planned, held, written down. */
import { activityFigureCalls } from './figures.ts';
import { activityLogCalls } from './log.ts';
import { activityPaperCalls } from './paperCalls.ts';
import { photoCalls } from './photos.ts';

export const activitiesCalls = {
  ...activityLogCalls,
  ...photoCalls,
  ...activityPaperCalls,
  ...activityFigureCalls,
};
