/** Where the pages of contacts lie. */
import type { ContactFilter } from '../../../shared/areas/contacts/log.ts';

export const contactsPath = '/contacts';

/** What a page hands on that opens the log: what to show, and whether the hand is already at the quick entry. */
export interface ContactsState {
  filter?: ContactFilter;
  write?: boolean;
}
