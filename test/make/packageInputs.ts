/** A good input for every call of packages. */
export const packageInputs = {};
