/** What the home does with its children: planned, held, written down. */
import type { Area } from '../area.ts';

export const activitiesArea: Area = { routes: [], navigation: [], commands: [], finders: [] };
