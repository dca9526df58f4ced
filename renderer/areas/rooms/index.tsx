/** The school's calendar, the rooms and who uses them when, and who is on duty. */
import type { Area } from '../area.ts';

export const roomsArea: Area = { routes: [], navigation: [], commands: [], finders: [] };
