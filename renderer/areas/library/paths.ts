/** Where the pages of the library lie. */
import type { LoanFilter } from '../../../shared/areas/library/loanList.ts';
import type { TitleFilter } from '../../../shared/areas/library/titles.ts';

export const deskPath = '/library/desk';
export const holdsPath = '/library/holds';
export const cardsPath = '/library/cards';
export const rulesPath = '/library/rules';
export const cataloguePath = '/library';
export const ledgerImportPath = '/library/import';
export const labelsPath = '/library/labels';
export const alikePath = '/library/alike';
export const enterPath = '/library/enter';
export const loansPath = '/library/loans';
export const lendingFiguresPath = '/library/figures';
export const titlePath = (id: string) => `/library/titles/${id}`;

/** What a page hands on that wants labels of these. */
export interface LabelsState {
  kind: 'copy' | 'asset';
  ids: string[];
}

/** What a page hands on that opens the catalogue. */
export interface CatalogueState {
  filter?: TitleFilter;
  /** Ask for the ledger's day at once. */
  ledger?: boolean;
}

/** What a page hands on that opens the list of loans. */
export interface LoansState {
  filter?: LoanFilter;
}

/** What a page hands on that opens the holds: the dialog that reserves equipment. */
export interface HoldsState {
  reserve?: boolean;
}
