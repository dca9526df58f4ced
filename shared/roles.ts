/**
 * Who may do what, and see what. The office asks `may` before every call, `scopeOf` for every child and `sightOf` for
 * every field; the page only hides.
 */
import type { Sensitivity } from './record.ts';

export const roles = ['principal', 'caretaker', 'headTeacher', 'mentor'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'children.read',
  'children.write',
  'children.delete',
  'children.import',
  'children.print',
  'guardians.read',
  'guardians.write',
  'guardians.report',
  'mentoring.read',
  'mentoring.write',
  'mentoring.pair',
  'mentoring.judge',
  'contacts.read',
  'contacts.write',
  'contacts.rules',
  'contacts.import',
  'rooms.read',
  'rooms.book',
  'rooms.arrange',
  'activities.read',
  'activities.write',
  'phone.read',
  'phone.write',
  'phone.arrange',
  'library.read',
  'library.lend',
  'library.arrange',
  'equipment.read',
  'equipment.request',
  'equipment.write',
  'equipment.approve',
  'organisation.read',
  'organisation.write',
  'funds.read',
  'funds.write',
  'reports.read',
  'reports.write',
  'reports.approve',
  'assessment.read',
  'assessment.write',
  'assessment.close',
  'packages.read',
  'packages.send',
  'packages.sendRows',
  'school.read',
  'school.write',
  'accounts.write',
  'backup.write',
  'backup.restore',
  'audit.read',
  'acts.undo',
] as const;
export type Permission = (typeof permissions)[number];

/** Which children a role's holder may meet: the whole school, the classes headed, or the children mentored. */
export type Scope = 'school' | 'classes' | 'own';

const granted: Record<Role, { scope: Scope; permissions: readonly Permission[] }> = {
  principal: { scope: 'school', permissions },
  caretaker: {
    scope: 'school',
    permissions: [
      'children.read',
      'children.write',
      'children.delete',
      'children.import',
      'children.print',
      'guardians.read',
      'guardians.write',
      'guardians.report',
      'mentoring.read',
      'mentoring.write',
      'mentoring.pair',
      'contacts.read',
      'contacts.write',
      'contacts.rules',
      'contacts.import',
      'rooms.read',
      'rooms.book',
      'rooms.arrange',
      'activities.read',
      'activities.write',
      'phone.read',
      'phone.write',
      'phone.arrange',
      'library.read',
      'library.lend',
      'library.arrange',
      'equipment.read',
      'equipment.request',
      'equipment.write',
      'organisation.read',
      'organisation.write',
      'funds.read',
      'funds.write',
      'reports.read',
      'reports.write',
      'assessment.read',
      'assessment.write',
      'packages.read',
      'packages.send',
      'school.read',
      'backup.write',
      'acts.undo',
    ],
  },
  headTeacher: {
    scope: 'classes',
    permissions: [
      'children.read',
      'children.write',
      'children.print',
      'guardians.read',
      'guardians.write',
      'guardians.report',
      'mentoring.read',
      'mentoring.write',
      'contacts.read',
      'contacts.write',
      'rooms.read',
      'rooms.book',
      'activities.read',
      'activities.write',
      'phone.read',
      'phone.write',
      'library.read',
      'equipment.read',
      'equipment.request',
      'organisation.read',
      'school.read',
      'acts.undo',
    ],
  },
  mentor: {
    scope: 'own',
    permissions: [
      'children.read',
      'children.write',
      'guardians.read',
      'guardians.report',
      'mentoring.read',
      'mentoring.write',
      'contacts.read',
      'contacts.write',
      'rooms.read',
      'rooms.book',
      'activities.read',
      'activities.write',
      'phone.read',
      'phone.write',
      'library.read',
      'equipment.read',
      'equipment.request',
      'organisation.read',
      'school.read',
      'acts.undo',
    ],
  },
};

export function may(role: Role, permission: Permission): boolean {
  return granted[role].permissions.includes(permission);
}

export function scopeOf(role: Role): Scope {
  return granted[role].scope;
}

/** Of a value in reach: shown; shown in part and whole by a click that is recorded; or not there at all. */
export type Sight = 'whole' | 'masked' | 'absent';

/**
 * Head teachers and the principal fill in the papers of identity. A mentor has to know how a family lives (domain.md
 * 1.5) but needs no numbers; the caretaker rings homes and needs neither numbers nor illnesses. A child's sealed letters
 * and diary pages are nobody's; mentoring.openSealed asks for the law's exception.
 */
const sights: Record<Role, Record<Sensitivity, Sight>> = {
  principal: { open: 'whole', contact: 'whole', personal: 'whole', private: 'whole', sealed: 'absent' },
  headTeacher: { open: 'whole', contact: 'whole', personal: 'whole', private: 'whole', sealed: 'absent' },
  mentor: { open: 'whole', contact: 'whole', personal: 'masked', private: 'whole', sealed: 'absent' },
  caretaker: { open: 'whole', contact: 'whole', personal: 'masked', private: 'absent', sealed: 'absent' },
};

export function sightOf(role: Role, sensitivity: Sensitivity): Sight {
  return sights[role][sensitivity];
}
