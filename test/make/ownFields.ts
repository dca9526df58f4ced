/** Fields that a school makes for itself. */
import type { OwnField, OwnFieldInput } from '../../shared/areas/children/ownFields.ts';
import type { TestOffice } from './office.ts';

/** 上学方式 with three choices, or what `said` makes of it. `choices` are their labels. */
export function addOwnField(
  office: TestOffice,
  said: Partial<Omit<OwnFieldInput, 'choices'>> = {},
  choices: readonly string[] = ['步行', '校车', '家人接送'],
): Promise<OwnField> {
  return office.call('children.saveOwnField', {
    id: null,
    version: null,
    label: '上学方式',
    kind: 'code',
    section: 'school',
    asked: false,
    sensitivity: 'open',
    ...said,
    choices: choices.map((label) => ({ code: null, label, retired: false })),
  });
}

/** The same field as it is, with `said` over it, as the settings send it. */
export function changeOwnField(
  office: TestOffice,
  { id, version, label, kind, section, asked, sensitivity, choices }: OwnField,
  said: Partial<OwnFieldInput>,
): Promise<OwnField> {
  return office.call('children.saveOwnField', {
    id,
    version,
    label,
    kind,
    section,
    asked,
    sensitivity,
    choices: (choices ?? []).map(({ code, label: name, retired }) => ({ code, label: name, retired })),
    ...said,
  });
}
