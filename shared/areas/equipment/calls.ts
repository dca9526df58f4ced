/** The equipment ledger, what comes in, stocktakes, writing off: what can be asked. */
import { query } from '../../call.ts';
import { changePage, historyInput } from '../../history.ts';
import { custodyCalls } from './custody.ts';
import { dueCalls } from './due.ts';
import { intakeCalls } from './intakeCalls.ts';
import { ledgerCalls } from './ledger.ts';
import { assetImportCalls } from './ledgerImport.ts';
import { maintenanceCalls } from './maintenance.ts';
import { standardCalls } from './standard.ts';
import { stocktakeCalls } from './stocktakeCalls.ts';
import { writeOffCalls } from './writeOff.ts';

export const equipmentCalls = {
  ...ledgerCalls,
  ...assetImportCalls,
  ...maintenanceCalls,
  ...intakeCalls,
  ...stocktakeCalls,
  ...writeOffCalls,
  ...custodyCalls,
  ...standardCalls,
  ...dueCalls,
  /** What was done to a thing and its upkeep, to what came in, or to a write-off, each with its lines. */
  history: query(historyInput, changePage, 'equipment.read'),
};
