/**
 * What a role sees of a file beyond its single fields: conditions of a list, derived answers and questions tell what a
 * field says, so they follow its sight. Who counts as left-behind, whom to ring and the alerts of 未成年人保护法 Art. 21
 * are told to everybody in reach, since everybody has to act on them: as answers, without the private facts behind them.
 */
import type { Field, Fields } from '../../record.ts';
import type { Role, Sight } from '../../roles.ts';
import { hidden, maskedText, sightOfField } from '../../veil.ts';
import type { Derived } from './calls.ts';
import type { ChildFilter, Dimension } from './filter.ts';
import type { Confirmation } from './keptFields.ts';
import { kinModel } from './kin.ts';
import { childModel } from './model.ts';
import { isOwnKey, type OwnKey } from './ownValues.ts';

type Sensitive = Pick<Field, 'sensitivity' | 'required' | 'mask'>;

/** The field that a dimension's groups repeat; dimensions of several facts have none. */
const fieldOfDimension: Partial<Record<Dimension, Sensitive>> = {
  class: childModel.fields.classId,
  sex: childModel.fields.sex,
  ageBand: childModel.fields.birthDate,
  soon: childModel.fields.birthDate,
  ethnicity: childModel.fields.ethnicity,
  village: childModel.fields.village,
  schooling: childModel.fields.schooling,
  bodyCondition: childModel.fields.bodyCondition,
  boarding: childModel.fields.boarding,
  registered: childModel.fields.registered,
  assessment: childModel.fields.guardianshipAssessment,
  relief: childModel.fields.relief,
  mentor: childModel.fields.mentorId,
};

/** The field that a missing fact would stand in. */
const fieldOfMissing: Record<string, Sensitive> = {
  sex: childModel.fields.sex,
  birthDate: childModel.fields.birthDate,
  idNumber: childModel.fields.idNumber,
  class: childModel.fields.classId,
  homeAddress: childModel.fields.homeAddress,
  away: kinModel.fields.away,
  canCare: kinModel.fields.canCare,
};

/** Reasons of a derived answer that repeat whether a parent can care. */
const tellsOfCare = /(CannotCare|CanCare|CareNotRecorded)$/;

/** Whether a role may narrow a list by this dimension: only what is seen whole may be asked for. */
export function mayFilter(role: Role, dimension: Dimension): boolean {
  const field = fieldOfDimension[dimension];
  return !field || sightOfField(role, field) === 'whole';
}

/** Whether a role is told that this fact is missing. `fields`: those of the child's model with the school's own. */
export function maySeeMissing(role: Role, code: string, fields: Fields): boolean {
  const field = isOwnKey(code) ? fields[code] : fieldOfMissing[code];
  return field ? sightOfField(role, field) !== 'absent' : !isOwnKey(code);
}

/** A field of the school's own that is gone has nothing to tell. */
function sightOfOwn(role: Role, field: Field | undefined): Sight {
  return field ? sightOfField(role, field) : 'whole';
}

/** Whether a role may open a list with these conditions. */
export function mayOpen(
  role: Role,
  groups: ChildFilter['groups'],
  fields: Fields = childModel.fields,
): boolean {
  const named = Object.keys(groups) as (Dimension | OwnKey)[];
  return (
    named.every((each) =>
      isOwnKey(each) ? sightOfOwn(role, fields[each]) === 'whole' : mayFilter(role, each),
    ) && (groups.missing ?? []).every((code) => maySeeMissing(role, code, fields))
  );
}

/** Whether the same conditions count the same children for this role as for one who sees everything. */
export function countsAlike(role: Role, groups: ChildFilter['groups'], fields: Fields): boolean {
  const asked = Object.keys(fields).filter((key) => isOwnKey(key) && fields[key]!.asked);
  const seesAll = [...Object.keys(fieldOfMissing), ...asked].every((code) =>
    maySeeMissing(role, code, fields),
  );
  const sums = (groups.missing ?? []).some((group) => group === 'any' || group === 'none');
  return mayOpen(role, groups, fields) && (seesAll || !sums);
}

/** The field at a path of a file, 'idNumber' or 'kin.<id>.phones'; undefined for a path that leads nowhere. */
export function fieldAt(path: string, fields: Fields = childModel.fields): Field | undefined {
  const [owner, id, key] = path.split('.');
  if (owner === 'kin' && id !== undefined && key !== undefined)
    return Object.hasOwn(kinModel.fields, key) ? (kinModel.fields as Fields)[key] : undefined;
  return id === undefined && Object.hasOwn(fields, path) ? fields[path] : undefined;
}

/** Whether a role is told this reason of a derived answer. */
export function maySeeReason(role: Role, code: string): boolean {
  return !tellsOfCare.test(code) || sightOfField(role, kinModel.fields.canCare) === 'whole';
}

/** Derived answers as this role is told them. `fields`: those of the child's model with the school's own. */
export function veilDerived(derived: Derived, role: Role, fields: Fields): Derived {
  const told = (answer: Derived['leftBehind']) => ({
    ...answer,
    reasons: answer.reasons.filter(({ code }) => maySeeReason(role, code)),
  });
  return {
    ...derived,
    leftBehind: told(derived.leftBehind),
    wider: told(derived.wider),
    missing: derived.missing.filter((code) => maySeeMissing(role, code, fields)),
    doubts: derived.doubts.flatMap((doubt) => {
      const value = seenValue(doubt, role);
      return value === undefined ? [] : [{ ...doubt, value }];
    }),
  };
}

/** Confirmed questions as this role is told them; why somebody confirmed a value may quote it. */
export function veilConfirmations(
  confirmations: readonly Confirmation[] | null,
  role: Role,
): Confirmation[] | null {
  if (confirmations === null) return null;
  return confirmations.flatMap((each) => {
    const value = seenValue(each, role);
    if (value === undefined) return [];
    return [value === each.value ? each : { ...each, value, reason: hidden }];
  });
}

/** The value that a question names, as this role sees it; undefined where the role does not see the field at all. */
export function seenValue(
  { field: path, value }: { field: string; value: string | null },
  role: Role,
): string | null | undefined {
  const field = fieldAt(path);
  const sight = field ? sightOfField(role, field) : 'absent';
  if (sight === 'absent') return undefined;
  return sight === 'whole' ? value : maskedText(field!, value);
}
