/** Samples of the calls on pairing and the work of mentors; see inputs.ts. */
import type { mentorCalls } from '../../shared/areas/mentoring/mentors.ts';
import type { Input } from '../../shared/call.ts';
import { nobody, nothing } from './nobody.ts';

type Calls = typeof mentorCalls;

const term = { from: '2026-09-01', to: '2027-01-29' };

export const mentoringInputs: { [N in keyof Calls as `mentoring.${N}`]: Input<Calls[N]> } = {
  'mentoring.board': null,
  'mentoring.pair': { changes: [{ childId: nobody, from: null, to: nothing }], since: null },
  'mentoring.standing': null,
  'mentoring.typical': null,
  'mentoring.saveTypical': { childId: nobody, named: true, reason: '父母离异' },
  'mentoring.work': term,
  'mentoring.judge': { ...term, staffId: nothing, level: 'good', comment: '走遍了每个孩子的家' },
  'mentoring.workPaper': { ...term, format: 'document' },
  'mentoring.pairingTable': { format: 'document' },
  'mentoring.handbook': { ...term, staffId: null, format: 'document' },
  'mentoring.readPairings': { name: '空.csv', bytes: new Uint8Array() },
  'mentoring.importPairings': {
    rows: [{ childId: nobody, from: null, teacherId: null, newTeacher: '钱国强', since: null }],
  },
};
