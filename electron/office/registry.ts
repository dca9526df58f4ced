/** Every area's handlers, complete by type. */
import type { Areas } from '../../shared/areas.ts';
import { activitiesHandlers } from './areas/activities/index.ts';
import { adminHandlers } from './areas/admin/index.ts';
import { assessmentHandlers } from './areas/assessment/index.ts';
import { childrenHandlers } from './areas/children/index.ts';
import { contactsHandlers } from './areas/contacts/index.ts';
import { equipmentHandlers } from './areas/equipment/index.ts';
import { guardiansHandlers } from './areas/guardians/index.ts';
import { libraryHandlers } from './areas/library/index.ts';
import { mentoringHandlers } from './areas/mentoring/index.ts';
import { packagesHandlers } from './areas/packages/index.ts';
import { phoneHandlers } from './areas/phone/index.ts';
import { reportsHandlers } from './areas/reports/index.ts';
import { roomsHandlers } from './areas/rooms/index.ts';
import type { Handlers } from './context.ts';

export const handlers: { [A in keyof Areas]: Handlers<Areas[A]> } = {
  admin: adminHandlers,
  children: childrenHandlers,
  guardians: guardiansHandlers,
  mentoring: mentoringHandlers,
  contacts: contactsHandlers,
  rooms: roomsHandlers,
  activities: activitiesHandlers,
  phone: phoneHandlers,
  library: libraryHandlers,
  equipment: equipmentHandlers,
  reports: reportsHandlers,
  assessment: assessmentHandlers,
  packages: packagesHandlers,
};
