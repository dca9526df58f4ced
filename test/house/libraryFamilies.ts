/** Families of keys on the library; see textFamilies.ts. */
export const libraryFamilies: Record<string, readonly string[] | null> = {
  'library.desk.told.*': null,
};
