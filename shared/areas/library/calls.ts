/** Books, cards and the lending desk: what can be asked. */

import { cardCalls } from './cardCalls.ts';
import { cardPaperCalls } from './cardPaper.ts';
import { chargeCalls } from './charges.ts';
import { childLoanCalls } from './childLoans.ts';
import { deskCalls } from './desk.ts';
import { enterCalls } from './enter.ts';
import { lendingFigureCalls } from './figures.ts';
import { holdCalls } from './holds.ts';
import { labelCalls } from './labels.ts';
import { bookLedgerCalls } from './ledger.ts';
import { ledgerImportCalls } from './ledgerImport.ts';
import { lendingRuleCalls } from './lendingRules.ts';
import { loanListCalls } from './loanList.ts';
import { reservationCalls } from './reservationCalls.ts';
import { scanCalls } from './scan.ts';
import { titleCalls } from './titles.ts';

export const libraryCalls = {
  ...scanCalls,
  ...enterCalls,
  ...ledgerImportCalls,
  ...titleCalls,
  ...labelCalls,
  ...cardPaperCalls,
  ...bookLedgerCalls,
  ...deskCalls,
  ...lendingRuleCalls,
  ...holdCalls,
  ...chargeCalls,
  ...childLoanCalls,
  ...lendingFigureCalls,
  ...loanListCalls,
  ...cardCalls,
  ...reservationCalls,
};
