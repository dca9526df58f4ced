/** Equipment: ledger, acceptance, stocktake, write-off. */
export const equipment = {};
