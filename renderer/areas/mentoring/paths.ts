import type { Day } from '../../../shared/values/day.ts';

export const boardPath = '/mentoring';
export const importPath = '/mentoring/import';
export const workPath = '/mentoring/work';
export const typicalPath = '/mentoring/typical';
export const growthPath = '/mentoring/growth';

export interface GrowthState {
  time?: { from: Day; to: Day };
}
