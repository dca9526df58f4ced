/** Samples of the calls at the lending desk; see inputs.ts. */
import type { libraryCalls } from '../../shared/areas/library/calls.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof libraryCalls;
type DeskCall =
  | 'scan'
  | 'findBorrowers'
  | 'borrower'
  | 'lend'
  | 'giveBack'
  | 'renew'
  | 'noteReturn'
  | 'lose'
  | 'findAgain'
  | 'rules'
  | 'saveRule'
  | 'holds'
  | 'placeHold'
  | 'endHold'
  | 'reservations'
  | 'reservable'
  | 'reserve'
  | 'endReservation'
  | 'charges'
  | 'saveCharge'
  | 'cards'
  | 'issueCards'
  | 'cardLost';

const days = { fromDay: '2026-11-24', toDay: '2026-11-25' };
const child = { kind: 'child', id: nobody } as const;

export const deskInputs: { [N in DeskCall as `library.${N}`]: Input<Calls[N]> } = {
  'library.scan': { code: '10000012' },
  'library.findBorrowers': { text: '王' },
  'library.borrower': child,
  'library.lend': {
    thing: { kind: 'copy', id: nobody },
    borrower: child,
    quantity: 1,
    overrideReason: null,
    again: false,
    lentOn: null,
  },
  'library.giveBack': { of: { thing: { kind: 'copy', id: nobody } }, quantity: null },
  'library.renew': { loanId: nobody, overrideReason: null },
  'library.noteReturn': {
    ...{ loanId: nobody, conditionBack: 'damaged', missing: null, note: '缺一页', charge: null },
  },
  'library.lose': { loanId: nobody, charge: { amountFen: 1200, outcome: 'owed', reason: null } },
  'library.findAgain': { loanId: nobody },
  'library.rules': null,
  'library.saveRule': { id: nobody, version: 1, patch: { days: 21 } },
  'library.holds': null,
  'library.placeHold': { of: { kind: 'title', id: nobody }, borrower: child },
  'library.endHold': { id: nobody, outcome: 'cancelled' },
  'library.reservations': { assetId: null, activityId: null },
  'library.reservable': { text: '', assetId: null, ...days },
  'library.reserve': {
    ...{ id: null, version: null, assetId: nobody, quantity: 2, ...days },
    ...{ borrower: child, activityId: null, purpose: '运动会' },
  },
  'library.endReservation': { id: nobody, outcome: 'cancelled' },
  'library.charges': { loanId: nobody },
  'library.cards': { kind: 'child', classId: null },
  'library.issueCards': { to: [child] },
  'library.cardLost': { cardId: nobody },
  'library.saveCharge': {
    id: null,
    version: null,
    loanId: nobody,
    kind: 'damaged',
    values: { amountFen: 500, outcome: 'paid', reason: null },
  },
};
