/** The equipment ledger, what comes in, stocktakes, writing off: what can be asked. */
import { intakeCalls } from './intakeCalls.ts';
import { ledgerCalls } from './ledger.ts';
import { maintenanceCalls } from './maintenance.ts';
import { stocktakeCalls } from './stocktakeCalls.ts';

export const equipmentCalls = { ...ledgerCalls, ...maintenanceCalls, ...intakeCalls, ...stocktakeCalls };
