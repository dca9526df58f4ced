/** Samples of the calls on titles and copies; see inputs.ts. */
import type { libraryCalls } from '../../shared/areas/library/calls.ts';
import type { Input } from '../../shared/call.ts';
import { isbnOf } from './books.ts';

type Calls = typeof libraryCalls;
/** The desk's own samples stand elsewhere. */
type Catalogue = 'enterCopies';

export const catalogueInputs: { [N in Catalogue as `library.${N}`]: Input<Calls[N]> } = {
  'library.enterCopies': {
    titleId: null,
    title: { isbn: isbnOf(1), name: '小山村的春天' },
    copies: 2,
    oldNumbers: ['A-001'],
    patch: { source: 'donated', priceFen: 2500 },
  },
};
