/** Books: the catalogue, the lending desk, cards. */
import { libraryDesk } from './library/desk.ts';

export const library = {
  nav: 'Lending desk',
  tabs: { label: 'Pages of the library', desk: 'Desk' },
  desk: libraryDesk,
};
