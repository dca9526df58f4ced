/** Talks, home visits, calls with parents, and how often they are due. */
import type { Area } from '../area.ts';

export const contactsArea: Area = { routes: [], navigation: [], commands: [], finders: [] };
