/** Books, cards and the lending desk: what the office answers. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { Handlers } from '../../context.ts';
import { giveBack, noteReturn } from './back.ts';
import { bookLedger } from './bookLedger.ts';
import { borrowerState, findBorrowers } from './borrowers.ts';
import { cardLost, cards, issueCards } from './cards.ts';
import { charges, saveCharge } from './charges.ts';
import { childLoans, readingList } from './childLoans.ts';
import { enter } from './enter.ts';
import { lendingFigures, lendingFiguresPaper, neverLent } from './figures.ts';
import { endHold, holds, placeHold } from './holds.ts';
import { alikeTitles, joinTitles } from './join.ts';
import { removeCopies, removeTitle, saveCopies, saveTitle, takeOut } from './keep.ts';
import { cardsPaper } from './labels/cards.ts';
import {
  labelLayouts,
  labels,
  labelsPrinted,
  labelsToPrint,
  removeLabelLayout,
  saveLabelLayout,
} from './labels/index.ts';
import { importLedger, readLedger } from './ledger/index.ts';
import { lend, renew } from './lend.ts';
import { deskTodos, loans, loansPaper, overdueSlips } from './loanList.ts';
import { findAgain, lose } from './lost.ts';
import { endReservation, reservable, reservations, reserve } from './reservations.ts';
import { rules, saveRule } from './rules.ts';
import { scan } from './scan.ts';
import { title, titleHistory } from './titleFile.ts';
import { titleByIsbn, titles } from './titles.ts';

export const libraryHandlers: Handlers<typeof libraryCalls> = {
  scan,
  enterCopies: enter,
  titles,
  title,
  titleHistory,
  titleByIsbn,
  saveTitle,
  removeTitle,
  saveCopies,
  removeCopies,
  takeOut,
  readLedger,
  importLedger,
  cardsPaper,
  bookLedger,
  alikeTitles,
  joinTitles,
  labelLayouts,
  saveLabelLayout,
  removeLabelLayout,
  labelsToPrint,
  labels,
  labelsPrinted,
  findBorrowers,
  borrower: borrowerState,
  lend,
  giveBack,
  renew,
  noteReturn,
  lose,
  findAgain,
  rules: (context) => rules(context),
  saveRule,
  holds,
  placeHold,
  endHold,
  ...{ reservations, reservable, reserve, endReservation },
  charges,
  saveCharge,
  ...{ childLoans, readingList },
  ...{ lendingFigures, neverLent, lendingFiguresPaper },
  ...{ loans, loansPaper, overdueSlips, deskTodos },
  cards,
  issueCards,
  cardLost,
};
