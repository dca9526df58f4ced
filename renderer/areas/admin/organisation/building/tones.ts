import type { ObstacleState, StepState } from '../../../../../shared/areas/admin/building.ts';

export const stepTones: Record<StepState, string> = {
  ...{ notBegun: 'gray', goingOn: 'pine', done: 'gray', stopped: 'apricot' },
};
export const obstacleTones: Record<ObstacleState, string> = {
  ...{ open: 'apricot', overdue: 'red', resolved: 'pine' },
};
