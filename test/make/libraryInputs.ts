/** A good input for every call of the library. */
import { catalogueInputs } from './catalogueInputs.ts';

export const libraryInputs = { 'library.scan': { code: '10000012' }, ...catalogueInputs };
