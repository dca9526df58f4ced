/** What the places are called to which a workbook's columns go; the places themselves come from the models. */
import { useCallback, useMemo } from 'react';
import {
  type ImportTarget,
  type ImportTargets,
  importTargetsOf,
} from '../../../../shared/areas/children/importTargets.ts';
import { kinRoles } from '../../../../shared/areas/children/kin.ts';
import { labelOfField } from '../../../../shared/record.ts';
import { useText } from '../../../app/text.ts';
import { useChildModel } from '../useChildModel.ts';

/** Every place that a column can go to, the school's own fields among them. */
export function useTargets(): ImportTargets {
  return importTargetsOf(useChildModel());
}

/** 'father.phones' as '父亲 · 联系电话', 'child.name' as '姓名'; a place that no model knows is shown as it is. */
export function useTargetLabel(): (target: string) => string {
  const { t, language } = useText();
  const targets = useTargets();
  return useCallback(
    (id) => {
      const target = targets.byId(id);
      if (!target) return id;
      const label = labelOfField(target, language);
      return target.owner === 'child' ? label : `${t(`children.role.${target.owner}`)} · ${label}`;
    },
    [t, language, targets],
  );
}

interface TargetGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** The groups of a select from which a column's target is chosen: the child, then each person. */
export function useTargetGroups(): TargetGroup[] {
  const { t } = useText();
  const targets = useTargets();
  const targetLabel = useTargetLabel();
  return useMemo(() => {
    const of = (owner: ImportTarget['owner']) =>
      targets.all
        .filter((target) => target.owner === owner)
        .map(({ id }) => ({ value: id, label: targetLabel(id) }));
    return [
      { group: t('children.census.child'), items: of('child') },
      ...kinRoles.map((role) => ({ group: t(`children.role.${role}`), items: of(role) })),
    ];
  }, [t, targets, targetLabel]);
}

const leastWidth = 92;
const mostWidth = 210;
/** A mark stands before the text. */
const markWidth = 14;

/** Width of a preview column, px: the field's own within what helps. */
export function targetWidth(target: ImportTarget | undefined): number {
  const own = target?.field.width ?? leastWidth;
  return Math.min(mostWidth, Math.max(leastWidth, own)) + markWidth;
}
