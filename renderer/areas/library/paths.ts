/** Where the pages of the library lie. */
import type { LoanFilter as ListFilter } from '../../../shared/areas/library/loanList.ts';
import type { LoanFilter } from '../../../shared/areas/library/loanLog.ts';
import type { TitleFilter } from '../../../shared/areas/library/titles.ts';

export const deskPath = '/library/desk';
export const outPath = '/library/out';
export const holdsPath = '/library/holds';
export const cardsPath = '/library/cards';
export const rulesPath = '/library/rules';
export const cataloguePath = '/library';
export const ledgerImportPath = '/library/import';
export const labelsPath = '/library/labels';
export const alikePath = '/library/alike';
export const enterPath = '/library/enter';
export const loanLogPath = '/library/log';
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

/** What a page hands on that opens the log of loans. */
export interface LoanLogState {
  filter?: LoanFilter;
}

/** What a page hands on that opens the list of what is out. */
export interface OutState {
  filter?: ListFilter;
}
