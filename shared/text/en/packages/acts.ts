/** Packages: what was done, by name. */
export const packageActs = {};
