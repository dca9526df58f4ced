/** 亲情电话: appointments, calls, and the page on which a child fills in its own. */
import type { Area } from '../area.ts';

export const phoneArea: Area = { routes: [], navigation: [], commands: [], finders: [] };
