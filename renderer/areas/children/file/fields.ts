/** Which fields each part of the file shows, and which empty ones are worth asking for. */
import type { Kin, KinRole, kinModel } from '../../../../shared/areas/children/kin.ts';
import type { Child, ChildSection, childModel } from '../../../../shared/areas/children/model.ts';
import type { ChildModel } from '../../../../shared/areas/children/ownFields.ts';
import type { OwnKey } from '../../../../shared/areas/children/ownValues.ts';
import type { Field, Fields, RecordModel } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { sightOfField } from '../../../../shared/veil.ts';

/** Of a part's fields those that the role sees, whole or in part. */
export function seenFields<F extends Fields, K extends keyof F & string>(
  model: RecordModel<F>,
  fields: readonly K[],
  role: Role,
): K[] {
  return fields.filter((key) => sightOfField(role, model.fields[key]!) !== 'absent');
}

export type ChildField = keyof typeof childModel.fields | OwnKey;

/** An illness is no gap in a healthy child's file, nor a last day in that of a child who is here. */
export function asksForChild(field: ChildField, child: Child): boolean {
  if (field === 'leftOn' || field === 'leftBy' || field === 'cameBy') return false;
  if (field === 'disabilityKind' || field === 'disabilityLevel')
    return child.bodyCondition !== '1' && child.bodyCondition !== '3';
  return field !== 'illness' || (child.bodyCondition !== '1' && child.bodyCondition !== '2');
}

export function fieldsOfSection(model: ChildModel, section: ChildSection): ChildField[] {
  return (Object.entries(model.fields) as [ChildField, Field][])
    .filter(([, field]) => field.section === section && !field.system && !field.retired)
    .map(([key]) => key);
}

export type KinField = keyof typeof kinModel.fields;

/** By how often they are needed: who and how to reach, then the facts of going out, then whether they can care. */
export const parentFields: readonly KinField[] = [
  'name',
  'phones',
  'away',
  'awayPlace',
  'awaySince',
  'returnedOn',
  'employer',
  'job',
  'canCare',
  'cannotCareReason',
  'birthDate',
  'idNumber',
  'health',
  'deceased',
  'address',
  'note',
];
export const grandparentFields: readonly KinField[] = [
  'name',
  'birthDate',
  'deceased',
  'phones',
  'health',
  'literacy',
  'idNumber',
  'address',
  'note',
];
export const carerFields: readonly KinField[] = [
  'name',
  'relation',
  'phones',
  'birthDate',
  'idNumber',
  'health',
  'literacy',
  'canCare',
  'away',
  'address',
  'note',
];

export const fieldsOfRole: Record<KinRole, readonly KinField[]> = {
  father: parentFields,
  mother: parentFields,
  carer: carerFields,
  paternalGrandfather: grandparentFields,
  paternalGrandmother: grandparentFields,
  maternalGrandfather: grandparentFields,
  maternalGrandmother: grandparentFields,
};

/** What is worth asking of somebody: nothing more of the dead, nothing of going out of those at home. */
export function asksForKin(field: KinField, kin: Partial<Kin>): boolean {
  if (kin.deceased) return field === 'birthDate';
  if (field === 'deceased' || field === 'returnedOn') return false;
  if (field === 'cannotCareReason') return kin.canCare === false;
  if (field === 'awaySince' || field === 'awayPlace' || field === 'employer') return kin.away !== false;
  return true;
}
