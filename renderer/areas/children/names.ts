/** Words for what the records hold: groups, codes, classes, teachers, relations, in the current language. */
import { useMemo } from 'react';
import type { Derived } from '../../../shared/areas/children/calls.ts';
import {
  type AnyDimension,
  type ChildFilter,
  type Dimension,
  dimensions,
  everyone,
} from '../../../shared/areas/children/filter.ts';
import { groupLabel, groupsInOrder, ownGroupLabel } from '../../../shared/areas/children/groups.ts';
import { isOwnKey, type OwnKey } from '../../../shared/areas/children/ownValues.ts';
import { maySeeMissing } from '../../../shared/areas/children/sight.ts';
import { labelOf, ownCodeShape } from '../../../shared/codes/codeList.ts';
import { relation, sex } from '../../../shared/codes/index.ts';
import type { Field, FieldKind } from '../../../shared/record.ts';
import { formatClassName } from '../../../shared/values/className.ts';
import { sightOfField } from '../../../shared/veil.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { useChildModel } from './useChildModel.ts';

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
  dimensionName: (dimension: AnyDimension) => string;
  /** The school's own fields that files can be told apart by: choices, yes and no. */
  ownDimensions: readonly OwnKey[];
  /** The groups of a dimension that a person may choose, in order. */
  groupsOf: (dimension: AnyDimension) => readonly string[];
  groupName: (dimension: AnyDimension, group: string) => string;
  /** '父母双方外出', '三(1)班、三(2)班': a filter's groups of one dimension in words. */
  chosen: (dimension: AnyDimension, groups: readonly string[]) => string;
}

export function useGroupWords(): GroupWords {
  const { t, language } = useText();
  const { classes, staff, grades } = useRecordNames();
  const { role } = useSession();
  const { fields } = useChildModel();
  return useMemo(() => {
    const ownFields = (Object.entries(fields) as [string, Field][]).filter(
      (entry): entry is [OwnKey, Field] =>
        isOwnKey(entry[0]) && !entry[1].retired && sightOfField(role, entry[1]) !== 'absent',
    );
    const ownDimensions = ownFields.flatMap(([key, field]) =>
      isGrouping(field.kind) && sightOfField(role, field) === 'whole' ? [key] : [],
    );
    const asked = ownFields.flatMap(([key, field]) => (field.asked ? [key] : []));
    const reliefs = fields.relief.codes?.entries ?? [];
    const ownReliefs = reliefs.filter(({ code }) => ownCodeShape.test(code));
    const names = new Map([
      ...classes,
      ...staff,
      ...ownReliefs.map(({ code, zh }): [string, string] => [code, zh]),
    ]);
    const groupsOf = (dimension: AnyDimension): readonly string[] => {
      if (isOwnKey(dimension)) return groupsOfField(fields[dimension]);
      if (dimension === 'missing')
        return [...wordedGroups.missing.filter((code) => maySeeMissing(role, code, fields)), ...asked];
      if (isWorded(dimension)) return wordedGroups[dimension];
      if (dimension === 'class') return [...classes.keys(), 'unset'];
      if (dimension === 'grade') return [...grades, 'unset'];
      if (dimension === 'mentor') return [...staff.keys(), 'unset'];
      if (dimension === 'relief') return [...reliefs.map(({ code }) => code), 'none'];
      const groups = groupsInOrder(dimension);
      return groups.includes('unset') || groups.includes('unknown') || groups.includes('none')
        ? groups
        : [...groups, 'unset'];
    };
    const ownName = (key: OwnKey) => fields[key]?.zh ?? t('children.own.goneField');
    const groupName = (dimension: AnyDimension, group: string) => {
      if (isOwnKey(dimension)) return ownGroupLabel(fields[dimension], group, language);
      if (isOwnKey(group)) return ownName(group);
      if (dimension === 'missing') return t(`children.missing.${group}`);
      return isWorded(dimension)
        ? t(`children.${dimension}.${group}`)
        : groupLabel(dimension, group, language, names);
    };
    const dimensionName = (dimension: AnyDimension) =>
      isOwnKey(dimension) ? ownName(dimension) : t(`children.dimension.${dimension}`);
    const chosen = (dimension: AnyDimension, groups: readonly string[]) =>
      groups.map((group) => groupName(dimension, group)).join(language === 'zh-CN' ? '、' : ', ');
    return { dimensionName, ownDimensions, groupsOf, groupName, chosen };
  }, [classes, staff, grades, fields, role, t, language]);
}

/** Text, numbers and days have no groups. */
function isGrouping(kind: FieldKind): boolean {
  return kind === 'code' || kind === 'codes' || kind === 'flag';
}

function groupsOfField(field: Field | undefined): readonly string[] {
  const groups =
    field?.kind === 'flag' ? ['yes', 'no'] : (field?.codes?.entries ?? []).map(({ code }) => code);
  return [...groups, 'unset'];
}

function isWorded(dimension: Dimension): dimension is Worded {
  return (worded as readonly string[]).includes(dimension);
}

/** The dimensions that a filter names, in their own order. */
export function dimensionsIn(filter: ChildFilter): AnyDimension[] {
  const own = Object.keys(filter.groups).filter(isOwnKey);
  return [...dimensions, ...own].filter((each) => (filter.groups[each]?.length ?? 0) > 0);
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
