/** The equipment ledger: what the office answers. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import type { Handlers } from '../../context.ts';
import { asset, findAssets, ledger } from './ledger.ts';
import { removeMaintenance, saveMaintenance } from './maintenance.ts';
import { ledgerPaper } from './papers.ts';
import { correctBalance, enterAssets, moveAssets, saveAsset, takeOut } from './stock.ts';

export const equipmentHandlers: Handlers<typeof equipmentCalls> = {
  ...{ ledger, asset, findAssets, ledgerPaper },
  ...{ enterAssets, saveAsset, moveAssets, takeOut, correctBalance },
  ...{ saveMaintenance, removeMaintenance },
};
