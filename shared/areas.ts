/** The contract: every area's calls in one list. There is no second way into the office. */
import { activitiesCalls } from './areas/activities/calls.ts';
import { adminCalls } from './areas/admin/calls.ts';
import { assessmentCalls } from './areas/assessment/calls.ts';
import { childrenCalls } from './areas/children/calls.ts';
import { contactsCalls } from './areas/contacts/calls.ts';
import { equipmentCalls } from './areas/equipment/calls.ts';
import { guardiansCalls } from './areas/guardians/calls.ts';
import { libraryCalls } from './areas/library/calls.ts';
import { mentoringCalls } from './areas/mentoring/calls.ts';
import { packagesCalls } from './areas/packages/calls.ts';
import { phoneCalls } from './areas/phone/calls.ts';
import { reportsCalls } from './areas/reports/calls.ts';
import { roomsCalls } from './areas/rooms/calls.ts';
import type { AreaName, Call } from './call.ts';

export const areas = {
  admin: adminCalls,
  children: childrenCalls,
  guardians: guardiansCalls,
  mentoring: mentoringCalls,
  contacts: contactsCalls,
  rooms: roomsCalls,
  activities: activitiesCalls,
  phone: phoneCalls,
  library: libraryCalls,
  equipment: equipmentCalls,
  reports: reportsCalls,
  assessment: assessmentCalls,
  packages: packagesCalls,
} satisfies Record<AreaName, Record<string, Call>>;

export type Areas = typeof areas;
export type CallName = { [A in keyof Areas]: `${A}.${keyof Areas[A] & string}` }[keyof Areas];
export type CallOf<N extends CallName> = N extends `${infer A}.${infer C}`
  ? A extends keyof Areas
    ? C extends keyof Areas[A]
      ? Areas[A][C]
      : never
    : never
  : never;

/** Every call by its full name, e.g. 'children.list'. */
export const calls: ReadonlyMap<string, Call> = new Map(
  Object.entries(areas).flatMap(([area, areaCalls]) =>
    Object.entries(areaCalls).map(([name, call]): [string, Call] => [`${area}.${name}`, call]),
  ),
);
