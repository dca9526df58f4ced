/**
 * Who may do what and see what, as a table to be read: made from roles.ts, the calls and the models, so that it says
 * what the office does and nothing else.
 */
import { calls } from '../../areas.ts';
import type { Field } from '../../record.ts';
import { may, type Permission, permissions, type Role, roles, type Sight } from '../../roles.ts';
import { sightInList, sightOfField } from '../../veil.ts';
import { kinModel } from '../children/kin.ts';
import { type ChildSection, childModel, childSections } from '../children/model.ts';

type ByRole<T> = Record<Role, T>;

function byRole<T>(of: (role: Role) => T): ByRole<T> {
  return Object.fromEntries(roles.map((role) => [role, of(role)])) as ByRole<T>;
}

/** What a permission lets a role do: the calls that ask for it, by name. */
export interface AccessRow {
  permission: Permission;
  calls: string[];
  allowed: ByRole<boolean>;
}

export function accessRows(): AccessRow[] {
  return permissions.map((permission) => ({
    permission,
    calls: [...calls].filter(([, call]) => call.access === permission).map(([name]) => name),
    allowed: byRole((role) => may(role, permission)),
  }));
}

/** A field as each role sees it in a file, and whether lists show it in part to everybody. */
export interface SightRow {
  key: string;
  field: Pick<Field, 'zh' | 'en' | 'aliases'>;
  seen: ByRole<Sight>;
  coveredInLists: boolean;
}

/** The parts of a file; 'kin' for everybody at the child's side. */
export type SightSection = ChildSection | 'kin';

export function sightSections(): { section: SightSection; rows: SightRow[] }[] {
  const own = childSections.map((section) => ({
    section,
    rows: rowsOf(childModel.fields, (field) => field.section === section),
  }));
  return [...own, { section: 'kin' as const, rows: rowsOf(kinModel.fields, () => true) }];
}

function rowsOf(fields: Record<string, Field>, belongs: (field: Field) => boolean): SightRow[] {
  return Object.entries(fields)
    .filter(([, field]) => !field.system && belongs(field))
    .map(([key, field]) => ({
      key,
      field,
      seen: byRole((role) => sightOfField(role, field)),
      coveredInLists: roles.every((role) => sightInList(role, field) !== 'whole'),
    }));
}
