/** What the home does with its children: planned, held, written down. */
export const activitiesCalls = {};
