/** Families of keys on the library; see textFamilies.ts. */
import { copyStates, titleOrders } from '../../shared/areas/library/titles.ts';

export const libraryFamilies: Record<string, readonly string[] | null> = {
  'library.catalogue.state.*': copyStates,
  'library.catalogue.order.*': titleOrders,
  'library.enter.step.*': ['ask', 'known', 'new'],
  'library.desk.told.*': null,
};
