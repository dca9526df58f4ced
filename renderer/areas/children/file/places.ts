/** Where in the file a missing fact or a doubtful value stands: the part with its form, and the field in it. */
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { type Kin, type KinRole, kinRoles, relationOfRole } from '../../../../shared/areas/children/kin.ts';
import { childModel, childSections } from '../../../../shared/areas/children/model.ts';
import type { ChildModel } from '../../../../shared/areas/children/ownFields.ts';
import { kinOf } from '../../../../shared/areas/children/rules.ts';
import type { Fields } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import type { Editing } from './editing.tsx';
import { fieldsOfSection, seenFields } from './fields.ts';

/** The parts of the page, in order. */
export const parts = [
  'basic',
  'school',
  'living',
  'health',
  'family',
  'father',
  'mother',
  'carer',
  'grandparents',
  'guardianship',
  'notebook',
] as const;
export type Part = (typeof parts)[number];

/** Whether a part has anything that the role sees; people at the child's side always have. */
export function isSeen(part: Part, role: Role, model: ChildModel): boolean {
  const section = childSections.find((each) => each === part);
  return section === undefined || seenFields(model, fieldsOfSection(model, section), role).length > 0;
}

export const grandparentRoles = [
  'paternalGrandfather',
  'paternalGrandmother',
  'maternalGrandfather',
  'maternalGrandmother',
] as const satisfies readonly KinRole[];

/** The part in which a person is edited: by what they are to the child, or on their own where no place is theirs. */
export function partOfKin(kin: Kin): string {
  const role = kinRoles.find((each) => each !== 'carer' && relationOfRole[each] === kin.relation);
  return role ?? `kin:${kin.id}`;
}

/** The section of the page that shows this part's form. */
export function sectionOf(part: string): Part {
  if ((grandparentRoles as readonly string[]).includes(part)) return 'grandparents';
  if (part.startsWith('kin:') || part === 'newCarer') return 'carer';
  return part as Part;
}

function partOfField(key: string, { fields }: { fields: Fields } = childModel): Editing {
  return { part: fields[key]?.section ?? 'basic', field: key };
}

/** Where to fill in what derive() calls missing. */
export function placeOfMissing(
  code: string,
  { kin }: Pick<ChildFile, 'kin'>,
  model?: { fields: Fields },
): Editing {
  const father = kinOf(kin, 'father');
  const mother = kinOf(kin, 'mother');
  const carer = kinOf(kin, 'carer');
  switch (code) {
    case 'class':
      return partOfField('classId');
    case 'father':
    case 'mother':
      return { part: code, field: 'name' };
    case 'away':
      return { part: father && father.away === null ? 'father' : 'mother', field: 'away' };
    case 'canCare':
      return {
        part: mother && mother.away !== true && mother.canCare === null ? 'mother' : 'father',
        field: 'canCare',
      };
    case 'carer':
      return { part: 'newCarer' };
    case 'contact': {
      const person = carer ?? mother ?? father;
      return person ? { part: partOfKin(person), field: 'phones' } : { part: 'newCarer' };
    }
    default:
      return partOfField(code, model);
  }
}

/** Where a doubtful value can be mended; `field` is 'name' or 'kin.<id>.phones'. */
export function placeOfDoubt(field: string, { kin }: Pick<ChildFile, 'kin'>): Editing {
  const [owner, id, key] = field.split('.');
  if (owner !== 'kin') return partOfField(field);
  const person = kin.find((each) => each.id === id);
  if (!person) return { part: 'carer' };
  return key === 'carer' ? { part: 'newCarer' } : { part: partOfKin(person), field: key };
}
