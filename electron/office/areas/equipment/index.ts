/** The equipment ledger: what the office answers. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import type { Handlers } from '../../context.ts';

export const equipmentHandlers: Handlers<typeof equipmentCalls> = {};
