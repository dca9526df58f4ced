/** Keys of rules and of building that the page makes up from a code; see textFamilies.ts. */
import { obstacleStates, stepStates } from '../../shared/areas/admin/building.ts';
import { regulationSheets, regulationStates, versionStates } from '../../shared/areas/admin/regulations.ts';

export const buildingFamilies: Record<string, readonly string[] | null> = {
  'admin.regulations.column.*': ['kind', 'title', 'state', 'version', 'inForceOn', 'wall'],
  'admin.regulations.state.*': regulationStates,
  'admin.regulations.versionState.*': versionStates,
  'admin.regulations.sheet.*': regulationSheets,
  'admin.regulations.set.*': regulationSheets,
  'admin.building.column.*': [
    ...['what', 'staffId', 'plannedOn', 'doneOn', 'state', 'remark', 'act'],
    ...['obstacle', 'since', 'expectedUntil', 'measure', 'obstacleState'],
  ],
  'admin.building.step.*': stepStates,
  'admin.building.obstacle.*': obstacleStates,
};
