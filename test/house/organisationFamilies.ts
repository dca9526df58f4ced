/** Keys of leadership, rules, plans, meetings, building and funds that the page makes up from a code; see textFamilies.ts. */
export const organisationFamilies: Record<string, readonly string[] | null> = {};
