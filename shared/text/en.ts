/**
 * Every sentence of the page in English; a test holds its keys to the Chinese ones. Beside a sentence with {{count}} stands,
 * where it would read wrongly, how it reads for one: `late` and `late_one`.
 */
import { activities } from './en/activities.ts';
import { admin } from './en/admin.ts';
import { assessment } from './en/assessment.ts';
import { children } from './en/children.ts';
import { contacts } from './en/contacts.ts';
import { equipment } from './en/equipment.ts';
import { frame } from './en/frame.ts';
import { guardians } from './en/guardians.ts';
import { library } from './en/library.ts';
import { mentoring } from './en/mentoring.ts';
import { packages } from './en/packages.ts';
import { phone } from './en/phone.ts';
import { problems } from './en/problems.ts';
import { reports } from './en/reports.ts';
import { rooms } from './en/rooms.ts';

export const en = {
  frame,
  admin,
  children,
  guardians,
  mentoring,
  contacts,
  rooms,
  activities,
  phone,
  library,
  equipment,
  reports,
  assessment,
  packages,
  ...problems,
};
