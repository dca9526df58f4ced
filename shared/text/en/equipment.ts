/** Equipment: the ledger, coming in, stocktake, writing off, the standard. */
import { assetImport } from './equipment/import.ts';
import { intake } from './equipment/intake.ts';
import { custody, standard, todo, writeOff } from './equipment/keeping.ts';
import { ledger } from './equipment/ledger.ts';
import { stocktake } from './equipment/stocktake.ts';

export const equipment = {
  nav: 'Equipment',
  tabs: {
    label: 'Pages of equipment',
    ledger: 'Ledger',
    intakes: 'Coming in',
    stocktakes: 'Stocktake',
    writeOffs: 'Write-offs',
    custody: 'Custody',
    standard: 'Standard',
  },
  command: {
    writeOff: 'Propose a write-off',
    standard: 'Compare with the standard',
    stocktake: 'Start a stocktake',
    intake: 'Write down a purchase or gift',
    enter: 'Enter equipment',
    ledger: 'Equipment ledger',
  },
  ledger,
  intake,
  import: assetImport,
  stocktake,
  writeOff,
  custody,
  standard,
  todo,
};
