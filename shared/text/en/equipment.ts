/** Equipment: the ledger, coming in, stocktake, writing off, the standard. */
import { ledger } from './equipment/ledger.ts';

export const equipment = {
  nav: 'Equipment',
  tabs: { label: 'Pages of equipment', ledger: 'Ledger' },
  command: { enter: 'Enter equipment', ledger: 'Equipment ledger' },
  ledger,
};
