/** 页面上的每一句话，中文在先。 */
import { activities } from './zh-CN/activities.ts';
import { admin } from './zh-CN/admin.ts';
import { assessment } from './zh-CN/assessment.ts';
import { children } from './zh-CN/children.ts';
import { contacts } from './zh-CN/contacts.ts';
import { equipment } from './zh-CN/equipment.ts';
import { frame } from './zh-CN/frame.ts';
import { guardians } from './zh-CN/guardians.ts';
import { library } from './zh-CN/library.ts';
import { mentoring } from './zh-CN/mentoring.ts';
import { packages } from './zh-CN/packages.ts';
import { phone } from './zh-CN/phone.ts';
import { problems } from './zh-CN/problems.ts';
import { reports } from './zh-CN/reports.ts';
import { rooms } from './zh-CN/rooms.ts';

export const zhCN = {
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
