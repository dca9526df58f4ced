/** Samples of the calls on carers, helpers, risk and reports; see inputs.ts. */
import type { guardiansCalls } from '../../shared/areas/guardians/calls.ts';
import type { Input } from '../../shared/call.ts';
import { nobody, nobodysKin } from './nobody.ts';

type Calls = typeof guardiansCalls;

export const guardianInputs: { [N in keyof Calls as `guardians.${N}`]: Input<Calls[N]> } = {
  'guardians.care': { childId: nobody },
  'guardians.carers': null,
  'guardians.saveEntrustment': {
    id: null,
    version: null,
    childId: nobody,
    patch: { kinId: nobodysKin, startsOn: '2026-09-01' },
  },
  'guardians.removeEntrustment': { id: nobody },
  'guardians.entrustmentPaper': { childId: nobody, format: 'document' },
  'guardians.todos': null,
};
