/** Counts, and shows at once what that changed: a stocktake of 50,000 copies is not read again for each scan. */
import { withCount } from '../../../../shared/areas/equipment/counting.ts';
import { useOfficeChange } from '../../../app/calls.ts';

type CountCall = 'equipment.countScan' | 'equipment.countLot' | 'equipment.countNameless';

export function useCount<N extends CountCall>(name: N, stocktakeId: string) {
  return useOfficeChange(name, 'equipment.stocktake', { id: stocktakeId }, withCount);
}
