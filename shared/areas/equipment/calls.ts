/** The equipment ledger: what can be asked. */
import { ledgerCalls } from './ledger.ts';
import { maintenanceCalls } from './maintenance.ts';

export const equipmentCalls = { ...ledgerCalls, ...maintenanceCalls };
