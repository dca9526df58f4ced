/** 器材: ledger, acceptance, stocktake, write-off. */
import type { Area } from '../area.ts';

export const equipmentArea: Area = { routes: [], navigation: [], finders: [], commands: [] };
