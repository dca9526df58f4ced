/** 图书：目录、借还、借阅卡。 */
import { libraryCatalogue } from './library/catalogue.ts';
import { libraryDesk } from './library/desk.ts';
import { libraryLabels } from './library/labels.ts';
import { libraryLedger } from './library/ledger.ts';
import { libraryLedgerImport } from './library/ledgerImport.ts';
import { libraryLending } from './library/lending.ts';
import { libraryLoans } from './library/loans.ts';
import { libraryReservations } from './library/reservations.ts';

export const library = {
  nav: '图书借还',
  tabs: {
    label: '图书的页面',
    desk: '借还台',
    catalogue: '图书目录',
    holds: '预约',
    cards: '借阅卡',
    rules: '借阅规则',
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
