/** Words for what the records hold: groups, codes, classes, teachers, relations, in the current language. */
import { useMemo } from 'react';
import type { Derived } from '../../../shared/areas/children/calls.ts';
import {
  type ChildFilter,
  type Dimension,
  dimensions,
  everyone,
} from '../../../shared/areas/children/filter.ts';
import { groupLabel, groupsInOrder } from '../../../shared/areas/children/groups.ts';
import { maySeeMissing } from '../../../shared/areas/children/sight.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { relation, sex } from '../../../shared/codes/index.ts';
import { formatClassName } from '../../../shared/values/className.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';

/** Dimensions whose groups are named in the page's own words. */
const worded = ['missing', 'alert', 'soon'] as const satisfies readonly Dimension[];
type Worded = (typeof worded)[number];
const wordedGroups: Record<Worded, readonly string[]> = {
  missing: [
    'any',
    'none',
    'contact',
    'carer',
    'canCare',
    'away',
    'idNumber',
    'birthDate',
    'sex',
    'class',
    'homeAddress',
    'father',
    'mother',
  ],
  alert: ['any', 'unattendedUnder8', 'livesAloneUnder16', 'none'],
  soon: ['sixteen', 'birthday'],
};

export interface RecordNames {
  /** Class ids to '三(1)班', in order. */
  classes: ReadonlyMap<string, string>;
  /** Staff ids to names. */
  staff: ReadonlyMap<string, string>;
  /** The school's grades, '1' to '9'. */
  grades: readonly string[];
}

export function useRecordNames(): RecordNames {
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  return useMemo(() => {
    const inOrder = (classes ?? []).toSorted((a, b) => a.grade - b.grade || a.number - b.number);
    return {
      classes: new Map(inOrder.map((each) => [each.id, formatClassName(each)])),
      staff: new Map((staff ?? []).map((each) => [each.id, each.name])),
      grades: [...new Set(inOrder.map((each) => String(each.grade)))],
    };
  }, [classes, staff]);
}

/** The villages that files name, in order; asked for only where they are to be chosen from. */
export function useVillages(enabled: boolean): readonly string[] {
  const { data } = useOfficeQuery('children.list', { filter: everyone, columns: ['village'] }, { enabled });
  return useMemo(() => {
    const villages = (data?.rows ?? []).map((row) => row.fields.village);
    const named = new Set(villages.filter((each): each is string => typeof each === 'string'));
    return [...[...named].toSorted((a, b) => a.localeCompare(b, 'zh-CN')), 'unset'];
  }, [data]);
}

export interface GroupWords {
  /** The groups of a dimension that a person may choose, in order. */
  groupsOf: (dimension: Dimension) => readonly string[];
  groupName: (dimension: Dimension, group: string) => string;
  /** '父母双方外出', '三(1)班、三(2)班': a filter's groups of one dimension in words. */
  chosen: (dimension: Dimension, groups: readonly string[]) => string;
}

export function useGroupWords(): GroupWords {
  const { t, language } = useText();
  const { classes, staff, grades } = useRecordNames();
  const { role } = useSession();
  return useMemo(() => {
    const names = new Map([...classes, ...staff]);
    const groupsOf = (dimension: Dimension): readonly string[] => {
      if (dimension === 'missing') return wordedGroups.missing.filter((code) => maySeeMissing(role, code));
      if (isWorded(dimension)) return wordedGroups[dimension];
      if (dimension === 'class') return [...classes.keys(), 'unset'];
      if (dimension === 'grade') return [...grades, 'unset'];
      if (dimension === 'mentor') return [...staff.keys(), 'unset'];
      if (dimension === 'relief') return [...groupsInOrder(dimension), 'none'];
      const groups = groupsInOrder(dimension);
      return groups.includes('unset') || groups.includes('unknown') || groups.includes('none')
        ? groups
        : [...groups, 'unset'];
    };
    const groupName = (dimension: Dimension, group: string) =>
      isWorded(dimension)
        ? t(`children.${dimension}.${group}`)
        : groupLabel(dimension, group, language, names);
    const chosen = (dimension: Dimension, groups: readonly string[]) =>
      groups.map((group) => groupName(dimension, group)).join(language === 'zh-CN' ? '、' : ', ');
    return { groupsOf, groupName, chosen };
  }, [classes, staff, grades, role, t, language]);
}

function isWorded(dimension: Dimension): dimension is Worded {
  return (worded as readonly string[]).includes(dimension);
}

/** The dimensions that a filter names, in their own order. */
export function dimensionsIn(filter: ChildFilter): Dimension[] {
  return dimensions.filter((each) => (filter.groups[each]?.length ?? 0) > 0);
}

export interface CodeWords {
  sexName: (code: string | null) => string | null;
  relationName: (code: string | null) => string | null;
  /** '父亲外出，母亲没有监护能力'. */
  reasonsText: (answer: Derived['leftBehind']) => string;
}

export function useCodeWords(): CodeWords {
  const { t, language } = useText();
  return useMemo(
    () => ({
      sexName: (code) => (code === null ? null : labelOf(sex, code, language)),
      relationName: (code) => (code === null ? null : labelOf(relation, code, language)),
      reasonsText: (answer) =>
        answer.reasons
          .map((each) => t(`children.reason.${each.code}`))
          .join(language === 'zh-CN' ? '，' : ', '),
    }),
    [t, language],
  );
}
