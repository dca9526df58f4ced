/** Packages on a stick. */
export const packages = {};
