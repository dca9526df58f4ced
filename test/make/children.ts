/** Factories of children and their people; all names are made up. */

import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { CallOf } from '../../shared/areas.ts';
import type { Input } from '../../shared/call.ts';
import { checkDigitOf } from '../../shared/values/idNumber.ts';

type ChildPatch = Input<CallOf<'children.save'>>['patch'];
type KinPatch = Input<CallOf<'children.saveKin'>>['patch'];

/** A valid ID number of that birth date; `order` tells children of one day apart, odd ones are boys. */
export function idNumberOf(birthDate: string, order = 1): string {
  const first = `330381${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return first + checkDigitOf(first);
}

export async function addChild(office: InProcessOffice, patch: ChildPatch = {}) {
  return office.call('children.save', { id: null, version: null, patch: { name: '王小芳', ...patch } });
}

/** Adds somebody at a child's side. */
export async function addKin(
  office: InProcessOffice,
  childId: string,
  role: Input<CallOf<'children.saveKin'>>['role'],
  patch: KinPatch = {},
) {
  return office.call('children.saveKin', { id: null, version: null, childId, role, patch });
}

/** A child of a class whose parents are both away and whose grandmother looks after it. */
export async function addLeftBehindChild(office: InProcessOffice, patch: ChildPatch = {}) {
  const child = await addChild(office, { birthDate: '2016-09-04', sex: '2', ...patch });
  await addKin(office, child.id, 'father', {
    name: '王大山',
    away: true,
    awayPlace: '广东省东莞市',
    phones: [{ number: '15884624908', provedOn: null }],
  });
  await addKin(office, child.id, 'mother', { name: '李秋月', away: true, awayPlace: '浙江省杭州市' });
  await addKin(office, child.id, 'paternalGrandmother', {
    name: '陈桂香',
    carer: true,
    phones: [{ number: '0577-65233623', provedOn: '2026-09-10' }],
  });
  return child;
}
