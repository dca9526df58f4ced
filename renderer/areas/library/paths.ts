/** Where the pages of the library lie. */
export const deskPath = '/library/desk';
