/** Packages on a stick: what can be asked. */
export const packagesCalls = {};
