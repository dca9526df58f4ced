/** Families of keys at the lending desk; see textFamilies.ts. */
import { stopCodes } from '../../shared/areas/library/lendingRules.ts';
import { loanStates } from '../../shared/areas/library/loanList.ts';
import { reservationStates } from '../../shared/areas/library/reservationCalls.ts';
import { borrowerKind } from '../../shared/codes/index.ts';
export const deskFamilies: Record<string, readonly string[] | null> = {
  'library.desk.told.*': null,
  'library.loan.states.*': [...loanStates, 'all'],
  'library.reserved.state.*': reservationStates,
  'library.reserved.taker.*': ['reserved', 'lent'],
  'library.desk.why.*': stopCodes,
  'library.desk.borrowerKind.*': borrowerKind.entries.map(({ code }) => code),
};
