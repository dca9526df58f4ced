/** The equipment ledger: what can be asked. */
export const equipmentCalls = {};
