/** Where the pages of equipment lie. */
import type { AssetFilter } from '../../../shared/areas/equipment/ledger.ts';

export const equipmentPath = '/equipment';
export const assetRoute = '/equipment/assets/:id';
export const assetPath = (id: string) => `/equipment/assets/${id}`;

/** What a page hands on that opens the ledger: what to show, or a new line to enter. */
export interface LedgerState {
  filter?: AssetFilter;
  enter?: boolean;
}
