/** Samples of the calls on loans that were; see inputs.ts. */
import type { lendingFigureCalls } from '../../shared/areas/library/figures.ts';
import { everyLoan, type loanLogCalls } from '../../shared/areas/library/loanLog.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof loanLogCalls & typeof lendingFigureCalls;
const time = { from: '2026-09-01', to: '2026-11-23' };

export const loanInputs: { [N in keyof Calls as `library.${N}`]: Input<Calls[N]> } = {
  'library.loanLog': { filter: everyLoan, before: null },
  'library.loanLogPaper': { filter: everyLoan, format: 'document' },
  'library.readingList': { childId: nobody, format: 'document' },
  'library.childLoans': { childId: nobody },
  'library.lendingFigures': time,
  'library.neverLent': { ...time, before: null },
  'library.lendingFiguresPaper': { ...time, format: 'document' },
};
