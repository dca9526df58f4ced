/** Keys of packages that the page makes up from a code; see textFamilies.ts. */
export const packageFamilies: Record<string, readonly string[] | null> = {};
