/** A good input for every call of the library. */
import { catalogueInputs } from './catalogueInputs.ts';
import { deskInputs } from './deskInputs.ts';
import { loanInputs } from './loanInputs.ts';

export const libraryInputs = { ...deskInputs, ...catalogueInputs, ...loanInputs };
