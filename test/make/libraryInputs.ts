/** A good input for every call of the library. */
import { catalogueInputs } from './catalogueInputs.ts';
import { deskInputs } from './deskInputs.ts';

export const libraryInputs = { ...deskInputs, ...catalogueInputs };
