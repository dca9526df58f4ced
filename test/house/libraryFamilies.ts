/** Families of keys on the library; see textFamilies.ts. */
import { shownSets } from '../../renderer/areas/library/import/answers.ts';
import { presetNames } from '../../shared/areas/library/labels.ts';
import { ledgerIssues, ledgerVerdicts } from '../../shared/areas/library/ledgerImport.ts';
import { copyStates, titleOrders } from '../../shared/areas/library/titles.ts';

export const libraryFamilies: Record<string, readonly string[] | null> = {
  'library.catalogue.state.*': copyStates,
  'library.catalogue.order.*': titleOrders,
  'library.import.column.*': [
    ...['row', 'name', 'author', 'publisher', 'isbn', 'copies', 'oldNumber', 'price', 'day'],
  ],
  'library.import.issue.*': ledgerIssues,
  'library.import.verdict.*': ledgerVerdicts,
  'library.import.shown.*': shownSets,
  'library.labels.preset.*': presetNames,
  'library.labels.none.*': ['notPrinted', 'range', 'ids'],
  'library.enter.step.*': ['ask', 'known', 'new'],
  'library.figure.*': [
    ...['months', 'classes', 'kinds', 'most', 'never', 'month', 'class', 'kind'],
    ...['times', 'pieces', 'children', 'out'],
  ],
};
