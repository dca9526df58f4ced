/** Organisation, plans, building and funds: what was done, by name. */
export const organisationActs = {};
