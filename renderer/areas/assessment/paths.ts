/** Where the pages of assessment and putting right lie. */
export const assessmentsPath = '/assessment';
export const treesPath = '/assessment/indicators';
export const treeRoute = '/assessment/indicators/:id';
/** `new` for one that begins empty. */
export const treePath = (id: string) => `/assessment/indicators/${id}`;
export const treeImportPath = '/assessment/indicators/import';
export const inspectionsPath = '/assessment/inspections';
export const lettersPath = '/assessment/letters';
export const scoringRoute = '/assessment/:id';
export const scoringPath = (id: string) => `/assessment/${id}`;

/** What a page hands on that opens one of these: begin with a new one. */
export interface BeginState {
  begin?: boolean;
}
