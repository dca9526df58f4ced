/** A good input for every call of leadership, rules, plans, meetings, building and funds. */
export const organisationInputs = {};
