import type { RegulationState, VersionState } from '../../../../../shared/areas/admin/regulations.ts';

export const stateTones: Record<RegulationState, string> = {
  ...{ inForce: 'pine', toCome: 'gray', draft: 'apricot', ended: 'gray' },
};
export const versionTones: Record<VersionState, string> = {
  ...{ inForce: 'pine', toCome: 'gray', draft: 'apricot', former: 'gray' },
};
