/** The colour of a write-off's state. */
import type { WriteOffState } from '../../../../shared/areas/equipment/writeOff.ts';

export const writeOffTone: Record<WriteOffState, string> = {
  ...{ proposed: 'apricot', refused: 'gray', done: 'pine' },
};
