/** Factories of contacts. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { CallOf } from '../../shared/areas.ts';
import type { Input } from '../../shared/call.ts';

type ContactInput = Input<CallOf<'contacts.save'>>;

/** A talk of today with these children. */
export function addContact(
  office: InProcessOffice,
  childIds: string[],
  patch: ContactInput['patch'] = {},
  place?: ContactInput['place'],
) {
  return office.call('contacts.save', {
    id: null,
    version: null,
    childIds,
    patch: { kind: 'talk', line: '说了说近来的事', ...patch },
    ...(place ? { place } : {}),
  });
}
