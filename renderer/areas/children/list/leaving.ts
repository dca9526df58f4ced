/** Which personal fields a file of the list takes out of the program, by what the fields declare. */
import { kinModel } from '../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { type Fields, type Language, labelOfField, type RecordModel } from '../../../../shared/record.ts';
import type { LeavingField, LeavingGroup } from '../../../ui/LeavingFields.tsx';

function fieldsOf(
  { fields }: { fields: Fields },
  keys: readonly string[],
  language: Language,
  masked: readonly string[] = [],
): LeavingField[] {
  return keys.map((key) => ({
    label: labelOfField(fields[key]!, language),
    sensitivity: fields[key]!.sensitivity,
    masked: masked.includes(key),
  }));
}

function groupOf(
  model: { zh: string; en: string; fields: Fields },
  keys: readonly string[],
  language: Language,
  masked: readonly string[] = [],
): LeavingGroup {
  return { title: labelOfField(model, language), fields: fieldsOf(model, keys, language, masked) };
}

/** As shared/areas/children/papers/roster.ts prints it. */
export function rosterLeaving(language: Language, whole: boolean): LeavingGroup[] {
  const child = ['name', 'sex', 'birthDate', 'idNumber', 'classId', 'homeAddress'];
  return [
    groupOf(childModel, child, language, whole ? [] : ['idNumber']),
    groupOf(kinModel, ['name', 'relation', 'awayPlace', 'phones'], language),
  ];
}

/** As shared/areas/children/papers/phones.ts prints it. */
export function phoneListLeaving(language: Language): LeavingGroup[] {
  return [
    groupOf(childModel, ['name', 'classId', 'mentorId'], language),
    groupOf(kinModel, ['name', 'relation', 'phones', 'awayPlace'], language),
  ];
}

/** The whole file: every field that is asked for. */
export function archiveLeaving(language: Language): LeavingGroup[] {
  const open = (model: Pick<RecordModel, 'fields'>) =>
    Object.entries(model.fields)
      .filter(([, field]) => !field.system && !field.retired && field.kind !== 'json')
      .map(([key]) => key);
  return [
    groupOf(childModel, open(childModel as unknown as RecordModel), language),
    groupOf(kinModel, open(kinModel as unknown as RecordModel), language),
  ];
}
