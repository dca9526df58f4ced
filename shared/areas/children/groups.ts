/** The names of the groups that rules.ts derives; page, lists and papers all say the same words. */
import { type CodeList, labelOf } from '../../codes/codeList.ts';
import {
  bodyCondition,
  ethnicity,
  guardianshipAssessment,
  relief,
  schooling,
  sex,
} from '../../codes/index.ts';
import type { Field, Language } from '../../record.ts';
import { gradeName } from '../../values/className.ts';
import type { Dimension } from './filter.ts';

const derivedList = (name: string, groups: Record<string, [zh: string, en: string]>): CodeList => ({
  name,
  source: 'shared/areas/children/rules.ts',
  entries: Object.entries(groups).map(([code, [zh, en]]) => ({ code, zh, en })),
});

const unset: [string, string] = ['未填', 'Not recorded'];

export const awayGroups = derivedList('away', {
  both: ['父母双方外出', 'Both parents away'],
  father: ['父亲外出', 'Father away'],
  mother: ['母亲外出', 'Mother away'],
  none: ['无人外出', 'Nobody away'],
  unknown: unset,
});
export const answerGroups = derivedList('answer', {
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  unknown: ['待核实', 'To be checked'],
});
export const carerGroups = derivedList('carer', {
  grandparent: ['祖辈照护', 'Grandparents'],
  relative: ['亲属照护', 'Relatives'],
  parent: ['父母一方照护', 'One parent'],
  other: ['其他人照护', 'Others'],
  none: ['未填照护人', 'No carer recorded'],
});
export const ageBandGroups = derivedList('ageBand', {
  '0-5': ['0—5周岁', '0–5 years'],
  '6-13': ['6—13周岁', '6–13 years'],
  '14-15': ['14—15周岁', '14–15 years'],
  '16+': ['16周岁以上', '16 and over'],
  unset,
});
export const contactGroups = derivedList('contact', {
  yes: ['联系得上', 'Can be reached'],
  no: ['没有电话', 'No phone'],
});
export const attentionGroups = derivedList('attention', {
  yes: ['重点关注', 'Needs attention'],
  no: ['一般', 'No'],
});
const flagGroups = derivedList('flag', { yes: ['是', 'Yes'], no: ['否', 'No'], unset });
export const boardingGroups = derivedList('boarding', {
  yes: ['寄宿', 'Boards'],
  no: ['走读', 'Day pupil'],
  unset,
});

const lists: Partial<Record<Dimension, CodeList>> = {
  sex,
  ethnicity,
  schooling,
  bodyCondition,
  relief,
  assessment: guardianshipAssessment,
  away: awayGroups,
  leftBehind: answerGroups,
  wider: answerGroups,
  carer: carerGroups,
  ageBand: ageBandGroups,
  boarding: boardingGroups,
  registered: flagGroups,
  contact: contactGroups,
  attention: attentionGroups,
};

/** The groups of a dimension in their order, where the order is fixed; classes, villages and mentors come from the records. */
export function groupsInOrder(dimension: Dimension): readonly string[] {
  return lists[dimension]?.entries.map((each) => each.code) ?? [];
}

/** The name of a group of one of the school's own fields. */
export function ownGroupLabel(
  field: Pick<Field, 'codes'> | undefined,
  group: string,
  language: Language,
): string {
  if (group === 'unset') return language === 'zh-CN' ? unset[0] : unset[1];
  return labelOf(field?.codes ?? flagGroups, group, language);
}

/** The name of a group; `names` gives those that records carry (class, mentor). Unknown ones are shown as they are. */
export function groupLabel(
  dimension: Dimension,
  group: string,
  language: Language,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  if (group === 'unset') return language === 'zh-CN' ? unset[0] : unset[1];
  if (group === 'none' && dimension === 'relief') return language === 'zh-CN' ? '无' : 'None';
  if (dimension === 'grade') return gradeName(Number(group), language);
  const list = lists[dimension];
  return names.get(group) ?? (list ? labelOf(list, group, language) : group);
}
