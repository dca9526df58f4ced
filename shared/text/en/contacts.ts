/** Talks, home visits, calls with parents, and how often they are due. */

export const contacts = {};
