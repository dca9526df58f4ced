/** Samples of the calls on loans that were; see inputs.ts. */
import type { childLoanCalls } from '../../shared/areas/library/childLoans.ts';
import type { lendingFigureCalls } from '../../shared/areas/library/figures.ts';
import { everyLoan, type loanListCalls } from '../../shared/areas/library/loanList.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof childLoanCalls & typeof loanListCalls & typeof lendingFigureCalls;
const time = { from: '2026-09-01', to: '2026-11-23' };

export const loanInputs: { [N in keyof Calls as `library.${N}`]: Input<Calls[N]> } = {
  'library.loans': { filter: { ...everyLoan, childId: nobody }, before: null },
  'library.loansPaper': { filter: everyLoan, format: 'document' },
  'library.overdueSlips': { filter: everyLoan, format: 'document' },
  'library.deskTodos': null,
  'library.readingList': { childId: nobody, format: 'document' },
  'library.childLoans': { childId: nobody },
  'library.lendingFigures': time,
  'library.neverLent': { ...time, before: null },
  'library.lendingFiguresPaper': { ...time, format: 'document' },
};
