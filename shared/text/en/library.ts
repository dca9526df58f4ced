/** Books: the catalogue, the lending desk, cards. */
import { libraryCatalogue } from './library/catalogue.ts';
import { libraryDesk } from './library/desk.ts';
import { libraryLabels } from './library/labels.ts';
import { libraryLedger } from './library/ledger.ts';
import { libraryLedgerImport } from './library/ledgerImport.ts';
import { libraryLending } from './library/lending.ts';
import { libraryLoans } from './library/loans.ts';
import { libraryReservations } from './library/reservations.ts';

export const library = {
  nav: 'Lending desk',
  tabs: {
    label: 'Pages of the library',
    desk: 'Desk',
    catalogue: 'Catalogue',
    holds: 'Holds',
    cards: 'Cards',
    rules: 'Rules',
  },
  desk: libraryDesk,
  ...libraryLending,
  ...libraryCatalogue,
  ...libraryLoans,
  import: libraryLedgerImport,
  labels: libraryLabels,
  ...libraryLedger,
  reserved: libraryReservations,
};
