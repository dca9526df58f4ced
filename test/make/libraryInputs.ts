/** A good input for every call of the library. */
export const libraryInputs = { 'library.scan': { code: '10000012' } };
