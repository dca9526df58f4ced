/** Books, cards and the lending desk: what can be asked. */
import { enterCalls } from './enter.ts';
import { scanCalls } from './scan.ts';
import { titleCalls } from './titles.ts';

export const libraryCalls = { ...scanCalls, ...enterCalls, ...titleCalls };
