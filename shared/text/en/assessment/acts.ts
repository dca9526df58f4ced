/** Assessment: what was done, by name. */
export const assessmentActs = {};
