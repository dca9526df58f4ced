/** Factories of calls home. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { CallOf } from '../../shared/areas.ts';
import type { Input } from '../../shared/call.ts';

type CallInput = Input<CallOf<'phone.save'>>;

/** A call of today that came through. */
export function addCall(office: InProcessOffice, childId: string, patch: CallInput['patch'] = {}) {
  return office.call('phone.save', {
    id: null,
    version: null,
    childId,
    patch: { startsAt: '16:40', endsAt: '16:52', connected: true, ...patch },
  });
}

export function addLine(office: InProcessOffice, patch: Input<CallOf<'phone.saveLine'>>['patch'] = {}) {
  return office.call('phone.saveLine', {
    id: null,
    version: null,
    patch: { name: '一号电话', kind: 'phone', ...patch },
  });
}
