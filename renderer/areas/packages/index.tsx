/** 数据包: written to a stick, and read. */
import type { Area } from '../area.ts';

export const packagesArea: Area = { routes: [], navigation: [], finders: [], commands: [] };
