/** Samples of the calls on carers, helpers, risk and reports; see inputs.ts. */
import type { guardiansCalls } from '../../shared/areas/guardians/calls.ts';
import { shippedScale } from '../../shared/areas/guardians/risk.ts';
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
  'guardians.helpers': null,
  'guardians.helper': { helperId: nobody },
  'guardians.helpersOf': { childId: nobody },
  'guardians.revealHelper': { helperId: nobody, field: 'idNumber' },
  'guardians.saveHelper': { id: null, version: null, patch: { name: '热心人', kind: 'volunteer' } },
  'guardians.removeHelper': { helperId: nobody },
  'guardians.saveHelperCheck': {
    id: null,
    version: null,
    helperId: nobody,
    patch: { checkedOn: '2026-09-01', clean: true },
  },
  'guardians.removeHelperCheck': { checkId: nobody },
  'guardians.savePairing': {
    id: null,
    version: null,
    helperId: nobody,
    childId: nobody,
    patch: { withoutCheck: '校长认识' },
  },
  'guardians.removePairing': { id: nobody },
  'guardians.helperCards': { helperIds: null, format: 'document' },
  'guardians.helperList': { format: 'document' },
  'guardians.duty': { childId: nobody },
  'guardians.openReports': null,
  'guardians.saveReport': { id: null, version: null, childId: nobody, patch: { situations: ['6'] } },
  'guardians.tellStep': {
    reportId: nobody,
    version: 1,
    to: 'police',
    doneAt: null,
    whom: null,
    receipt: null,
    notTold: null,
  },
  'guardians.removeReport': { reportId: nobody },
  'guardians.reportPaper': { reportId: nobody, format: 'document' },
  'guardians.riskScale': null,
  'guardians.saveRiskScale': { ...shippedScale, version: null },
  'guardians.risk': { childId: nobody },
  'guardians.riskRound': null,
  'guardians.saveRisk': {
    id: null,
    version: null,
    childId: nobody,
    day: '2026-09-10',
    half: 'september',
    given: [{ itemId: 'body', chosen: [], points: null }],
    level: 'low',
    assessorId: null,
    others: null,
    reviewer: null,
    note: null,
  },
  'guardians.removeRisk': { riskId: nobody },
  'guardians.riskPaper': { childId: nobody, format: 'document' },
  'guardians.todos': null,
};
