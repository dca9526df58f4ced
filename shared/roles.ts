/** Who may do what. The office asks `may` before every call and `scopeOf` for every child; the page only hides. */

export const roles = ['principal', 'caretaker', 'headTeacher', 'mentor'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'children.read',
  'children.write',
  'children.delete',
  'children.import',
  'children.print',
  'reports.read',
  'reports.write',
  'school.read',
  'school.write',
  'accounts.write',
  'backup.write',
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
      'reports.read',
      'reports.write',
      'school.read',
      'backup.write',
      'acts.undo',
    ],
  },
  headTeacher: {
    scope: 'classes',
    permissions: ['children.read', 'children.write', 'children.print', 'school.read', 'acts.undo'],
  },
  mentor: { scope: 'own', permissions: ['children.read', 'children.write', 'school.read', 'acts.undo'] },
};

export function may(role: Role, permission: Permission): boolean {
  return granted[role].permissions.includes(permission);
}

export function scopeOf(role: Role): Scope {
  return granted[role].scope;
}
