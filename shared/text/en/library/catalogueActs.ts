/** What is done in the catalogue, as the history calls it. */
export const catalogueActs = { enterCopies: 'Enter books' };
