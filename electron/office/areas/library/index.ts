/** Books, cards and the lending desk: what the office answers. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { Handlers } from '../../context.ts';
import { enter } from './enter.ts';
import { scan } from './scan.ts';

export const libraryHandlers: Handlers<typeof libraryCalls> = { scan, enterCopies: enter };
