/** Where a workbook's column can go, and what the place is called: made from the models like the office's mapping. */
import { useCallback, useMemo } from 'react';
import { type KinRole, kinModel, kinRoles } from '../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { type Field, type Language, labelOfField } from '../../../../shared/record.ts';
import { useText } from '../../../app/text.ts';

type RoleName = (role: KinRole) => string;

/** 'father.phones' as '父亲 · 联系电话', 'child.name' as '姓名'; a place that no model knows is shown as it is. */
export function targetLabel(target: string, language: Language, roleName: RoleName): string {
  const [owner = '', key = ''] = target.split('.');
  if (owner === 'child') return fieldLabel(childModel.fields, key, language) ?? target;
  const role = kinRoles.find((each) => each === owner);
  const label = fieldLabel(kinModel.fields, key, language);
  return role && label ? `${roleName(role)} · ${label}` : target;
}

function fieldLabel(fields: Record<string, Field>, key: string, language: Language): string | null {
  const field = fields[key];
  return field ? labelOfField(field, language) : null;
}

export interface TargetGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** Every target by whose value it is, for a select. */
export function targetGroups(language: Language, childName: string, roleName: RoleName): TargetGroup[] {
  const typed = (fields: Record<string, Field>, owner: string) =>
    Object.entries(fields)
      .filter(([, field]) => !field.system && field.kind !== 'json')
      .map(([key, field]) => ({ value: `${owner}.${key}`, label: labelOfField(field, language) }));
  return [
    { group: childName, items: typed(childModel.fields, 'child') },
    ...kinRoles.map((role) => ({
      group: roleName(role),
      items: typed(kinModel.fields, role).map((item) => ({
        ...item,
        label: `${roleName(role)} · ${item.label}`,
      })),
    })),
  ];
}

/** A target's label in the current language. */
export function useTargetLabel(): (target: string) => string {
  const { t, language } = useText();
  return useCallback(
    (target) => targetLabel(target, language, (role) => t(`children.role.${role}`)),
    [t, language],
  );
}

/** The groups of a select from which a column's target is chosen. */
export function useTargetGroups(): TargetGroup[] {
  const { t, language } = useText();
  return useMemo(
    () => targetGroups(language, t('children.census.child'), (role) => t(`children.role.${role}`)),
    [t, language],
  );
}

const leastWidth = 92;
const mostWidth = 210;

/** Width of a preview column, px: the field's own, room for a mark, and not more than helps. */
export function targetWidth(target: string): number {
  const [owner = '', key = ''] = target.split('.');
  const fields: Record<string, Field> = owner === 'child' ? childModel.fields : kinModel.fields;
  return Math.min(mostWidth, Math.max(leastWidth, fields[key]?.width ?? leastWidth) + 14);
}
