/** Books, cards and the lending desk: what can be asked. */
import { scanCalls } from './scan.ts';

export const libraryCalls = { ...scanCalls };
