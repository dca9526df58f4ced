/** Talks, home visits, calls with parents, and how often they are due: what the page can ask. */
export const contactsCalls = {};
