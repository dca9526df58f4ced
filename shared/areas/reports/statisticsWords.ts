/** The words over the columns and before the rows of the statistics table, for page and paper alike. */
import type { Language } from '../../record.ts';
import { gradeName } from '../../values/className.ts';
import type { Dimension } from '../children/filter.ts';
import { groupLabel } from '../children/groups.ts';
import type {
  StatisticsColumn,
  StatisticsGap,
  StatisticsPart,
  StatisticsPartId,
  StatisticsRow,
} from './statistics.ts';

const names: Record<StatisticsPartId, [zh: string, en: string]> = {
  age: ['年龄和性别', 'Age and sex'],
  schooling: ['就学情况', 'Schooling'],
  registered: ['登记户口', 'In the household register'],
  boarding: ['是否寄宿', 'Boarding'],
  away: ['父母外出', 'Who is away'],
  carer: ['照护人', 'Carer'],
  assessment: ['监护评估', 'Guardianship'],
  bodyCondition: ['身体情况', 'Body condition'],
};

function pick([zh, en]: readonly [string, string], language: Language): string {
  return language === 'zh-CN' ? zh : en;
}

export function partName(part: StatisticsPartId, language: Language): string {
  return pick(names[part], language);
}

/** The levels over a column under its part: ['0—5周岁', '男'], or ['小学']. */
export function columnWords(
  part: StatisticsPart,
  { groups, subtotal }: StatisticsColumn,
  language: Language,
): string[] {
  const words = part.dimensions.flatMap((dimension) =>
    (groups[dimension] ?? []).map((group) => groupLabel(dimension, group, language)),
  );
  return subtotal ? [...words, pick(['小计', 'All'], language)] : words;
}

export function rowName(row: StatisticsRow, language: Language): string {
  if (row.kind === 'school') return pick(['全校', 'School'], language);
  if (row.kind === 'grade') return gradeName(Number(row.group), language);
  return row.className ?? pick(['未分班', 'No class'], language);
}

/** '未填、未说明的性别' in short: what the children in a gap have there. */
export function gapName({ dimension, groups }: StatisticsGap, language: Language): string {
  const words = groups.map((group) => groupLabel(dimension as Dimension, group, language));
  return words.join(language === 'zh-CN' ? '、' : ', ');
}
