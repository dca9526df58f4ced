/** Where the pages of equipment lie. */
import type { AssetFilter } from '../../../shared/areas/equipment/ledger.ts';

export const equipmentPath = '/equipment';
export const assetRoute = '/equipment/assets/:id';
export const assetPath = (id: string) => `/equipment/assets/${id}`;
export const assetImportPath = '/equipment/import';
export const intakesPath = '/equipment/intakes';
export const newIntakePath = '/equipment/intakes/new';
export const intakeRoute = '/equipment/intakes/:id';
export const intakePath = (id: string) => `/equipment/intakes/${id}`;
export const stocktakesPath = '/equipment/stocktakes';
export const stocktakeRoute = '/equipment/stocktakes/:id';
export const stocktakePath = (id: string) => `/equipment/stocktakes/${id}`;

export const writeOffsPath = '/equipment/write-offs';
export const custodyPath = '/equipment/custody';
export const standardPath = '/equipment/standard';

export interface WriteOffsState {
  propose?: boolean;
}

export interface StocktakesState {
  start?: boolean;
}

/** What a page hands on that opens the ledger: what to show, or a new line to enter. */
export interface LedgerState {
  filter?: AssetFilter;
  enter?: boolean;
}
