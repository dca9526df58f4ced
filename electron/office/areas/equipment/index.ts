/** The equipment ledger: what the office answers. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import type { Handlers } from '../../context.ts';
import { custodians, handOver, handoverPaper, handovers } from './custody.ts';
import { due } from './due.ts';
import { history } from './history.ts';
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
import { importAssets, readAssets } from './ledgerImport.ts';
import { removeMaintenance, saveMaintenance } from './maintenance.ts';
import { readPacking } from './packing.ts';
import { ledgerPaper } from './papers.ts';
import { settle } from './settle.ts';
import { saveStandard, standard, standardPaper } from './standard.ts';
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
import {
  damaged,
  decideWriteOff,
  proposeWriteOff,
  removeWriteOff,
  writeOffPaper,
  writeOffs,
} from './writeOffs.ts';

export const equipmentHandlers: Handlers<typeof equipmentCalls> = {
  ...{ ledger, asset, findAssets, ledgerPaper },
  ...{ enterAssets, saveAsset, moveAssets, takeOut, correctBalance },
  ...{ saveMaintenance, removeMaintenance },
  ...{ intakes, intake, saveIntake, removeIntake, decideIntake, acceptIntake, enterIntake },
  ...{ readPacking, intakePaper, donationPaper },
  ...{ stocktakes, stocktake, taken, startStocktake, countScan, countLot, countNameless, uncount },
  ...{ settle, closeStocktake, removeStocktake, stocktakePaper },
  ...{ writeOffs, damaged, proposeWriteOff, decideWriteOff, removeWriteOff, writeOffPaper },
  ...{ custodians, handovers, handOver, handoverPaper, standard, saveStandard, standardPaper, due },
  ...{ readAssets, importAssets, history },
};
