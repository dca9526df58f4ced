/** Books, cards and the lending desk: what the office answers. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { Handlers } from '../../context.ts';
import { enter } from './enter.ts';
import { removeCopies, removeTitle, saveCopies, saveTitle, takeOut } from './keep.ts';
import { scan } from './scan.ts';
import { title } from './titleFile.ts';
import { titleByIsbn, titles } from './titles.ts';

export const libraryHandlers: Handlers<typeof libraryCalls> = {
  scan,
  enterCopies: enter,
  titles,
  title,
  titleByIsbn,
  saveTitle,
  removeTitle,
  saveCopies,
  removeCopies,
  takeOut,
};
