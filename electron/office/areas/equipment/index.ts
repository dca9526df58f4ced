/** The equipment ledger: what the office answers. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import type { Handlers } from '../../context.ts';
import { donationPaper, intakePaper } from './intakePapers.ts';
import {
  acceptIntake,
  decideIntake,
  enterIntake,
  intake,
  intakes,
  removeIntake,
  saveIntake,
} from './intakes.ts';
import { asset, findAssets, ledger } from './ledger.ts';
import { removeMaintenance, saveMaintenance } from './maintenance.ts';
import { readPacking } from './packing.ts';
import { ledgerPaper } from './papers.ts';
import { settle } from './settle.ts';
import { correctBalance, enterAssets, moveAssets, saveAsset, takeOut } from './stock.ts';
import { stocktakePaper } from './stocktakePapers.ts';
import {
  closeStocktake,
  countLot,
  countNameless,
  countScan,
  removeStocktake,
  startStocktake,
  stocktake,
  stocktakes,
  taken,
  uncount,
} from './stocktakes.ts';

export const equipmentHandlers: Handlers<typeof equipmentCalls> = {
  ...{ ledger, asset, findAssets, ledgerPaper },
  ...{ enterAssets, saveAsset, moveAssets, takeOut, correctBalance },
  ...{ saveMaintenance, removeMaintenance },
  ...{ intakes, intake, saveIntake, removeIntake, decideIntake, acceptIntake, enterIntake },
  ...{ readPacking, intakePaper, donationPaper },
  ...{ stocktakes, stocktake, taken, startStocktake, countScan, countLot, countNameless, uncount },
  ...{ settle, closeStocktake, removeStocktake, stocktakePaper },
};
