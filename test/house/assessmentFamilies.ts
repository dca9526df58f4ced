/** Keys of assessment and putting right that the page makes up from a code; see textFamilies.ts. */
export const assessmentFamilies: Record<string, readonly string[] | null> = {};
