/** Where the pages of contacts lie. */
import type { ContactFilter } from '../../../shared/areas/contacts/log.ts';

export const contactsPath = '/contacts';
export const importPath = '/contacts/import';
export const matrixPath = '/contact-matrix';

/** What a page hands on that opens the log: what to show, and whether the hand is already at the quick entry. */
export interface ContactsState {
  filter?: ContactFilter;
  write?: boolean;
  /** A contact to open. */
  open?: string;
}

/** What 今日 hands on that opens the matrix: one rule, and of its children those who are overdue. */
export interface MatrixState {
  ruleId?: string;
  overdue?: boolean;
}
