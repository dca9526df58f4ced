/** Samples of the calls on pairing and the work of mentors; see inputs.ts. */
import type { mentorCalls } from '../../shared/areas/mentoring/mentors.ts';
import type { Input } from '../../shared/call.ts';
import { nobody, nothing } from './nobody.ts';

type Calls = typeof mentorCalls;

export const mentoringInputs: { [N in keyof Calls as `mentoring.${N}`]: Input<Calls[N]> } = {
  'mentoring.board': null,
  'mentoring.pair': { changes: [{ childId: nobody, from: null, to: nothing }], since: null },
  'mentoring.standing': null,
  'mentoring.typical': null,
  'mentoring.saveTypical': { childId: nobody, named: true, reason: '父母离异' },
};
