/** Pairing of staff and children, the growth record and diary, the work judged. */
import type { Area } from '../area.ts';

export const mentoringArea: Area = { routes: [], navigation: [], commands: [], finders: [] };
