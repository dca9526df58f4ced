/** Equipment: the ledger, coming in, stocktake, writing off, the standard. */
import { intake } from './equipment/intake.ts';
import { ledger } from './equipment/ledger.ts';

export const equipment = {
  nav: 'Equipment',
  tabs: { label: 'Pages of equipment', ledger: 'Ledger', intakes: 'Coming in' },
  command: { intake: 'Write down a purchase or gift', enter: 'Enter equipment', ledger: 'Equipment ledger' },
  ledger,
  intake,
};
