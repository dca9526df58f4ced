/**
 * 风险等级评估: a table of questions with points that the school edits, and what was answered for a child, with the points
 * as they were then. Fewer points mean more at risk. Shipped is what a county's table shows (黔西县, domain.md 1.10); its
 * rest and the limits of its levels were not to be seen and are left to the school.
 */
import * as z from 'zod';
import { riskHalf, riskLevel } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { type Day, dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

const points = z.int().min(0).max(100);

/**
 * `one`: one of the answers, with its points. `any`: each that is true; one of them leaves nothing of `most`.
 * `points`: whoever assesses gives up to `most`.
 */
export const riskItem = z.strictObject({
  id: z.string().min(1).max(40),
  label: shortText,
  kind: z.enum(['one', 'any', 'points']),
  most: points,
  answers: z.array(z.strictObject({ id: z.string().min(1).max(40), label: shortText, points })).max(20),
  /** Where the question comes from; null is the school's own. */
  source: shortText.nullable(),
});
export type RiskItem = z.output<typeof riskItem>;

export const riskScaleModel = record(
  'riskScale',
  { zh: '风险评估表', en: 'Table of risks' },
  {
    items: field({
      check: z.array(riskItem).min(1).max(40),
      kind: 'json',
      zh: '项目',
      en: 'Questions',
      section: 'risk',
      required: true,
    }),
    highBelow: field({
      check: z.int().min(1).max(1000),
      kind: 'number',
      zh: '总分低于几分是高风险',
      en: 'High below points',
      section: 'risk',
      width: 110,
    }),
    middleBelow: field({
      check: z.int().min(1).max(1000),
      kind: 'number',
      zh: '总分低于几分是中风险',
      en: 'Middle below points',
      section: 'risk',
      width: 110,
    }),
  },
);
export type RiskScale = Pick<RecordOf<typeof riskScaleModel>, 'items' | 'highBelow' | 'middleBelow'>;

/** One question as it was answered. */
export const riskAnswer = z.strictObject({
  itemId: z.string().max(40),
  label: z.string().max(60),
  /** The ids and labels of what was chosen; none for `points`. */
  chosen: z.array(z.strictObject({ id: z.string().max(40), label: z.string().max(60) })).max(20),
  points,
  most: points,
});
export type RiskAnswer = z.output<typeof riskAnswer>;

export const riskAssessmentModel = record(
  'riskAssessment',
  { zh: '风险评估', en: 'Risk assessment' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'risk',
      required: true,
      system: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '评估日期',
      en: 'Assessed on',
      section: 'risk',
      required: true,
      width: 110,
    }),
    half: field({
      check: codeOf(riskHalf),
      kind: 'code',
      codes: riskHalf,
      zh: '哪一次',
      en: 'Round',
      section: 'risk',
      required: true,
      width: 100,
    }),
    answers: field({
      check: z.array(riskAnswer).max(40),
      kind: 'json',
      zh: '各项',
      en: 'Answers',
      section: 'risk',
      sensitivity: 'private',
      required: false,
    }),
    total: field({
      check: z.int().min(0).max(4000),
      kind: 'number',
      zh: '总分',
      en: 'Points',
      section: 'risk',
      sensitivity: 'private',
      width: 70,
    }),
    level: field({
      check: codeOf(riskLevel),
      kind: 'code',
      codes: riskLevel,
      zh: '风险等级',
      en: 'Level',
      section: 'risk',
      sensitivity: 'private',
      width: 90,
    }),
    assessorId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '评估人',
      en: 'Assessed by',
      section: 'risk',
    }),
    others: field({
      check: lineText,
      kind: 'text',
      zh: '参与评估',
      en: 'Also present',
      section: 'risk',
      width: 140,
    }),
    reviewer: field({
      check: shortText,
      kind: 'text',
      zh: '复核人',
      en: 'Reviewed by',
      section: 'risk',
      width: 100,
    }),
    note: field({
      check: z.string().trim().min(1).max(4000),
      kind: 'longText',
      zh: '说明',
      en: 'Remark',
      section: 'risk',
      sensitivity: 'private',
    }),
  },
);
export type RiskAssessment = RecordOf<typeof riskAssessmentModel>;

const county = '黔西县风险等级评估表（能见到的部分）';
const dangers = (...labels: string[]) =>
  labels.map((label, index) => ({ id: `d${index + 1}`, label, points: 0 }));

/** domain.md 1.10. */
export const shippedItems: readonly RiskItem[] = [
  {
    id: 'age',
    label: '年龄',
    kind: 'one',
    most: 10,
    answers: [
      { id: 'a1', label: '0–5岁', points: 3 },
      { id: 'a2', label: '6–10岁', points: 5 },
      { id: 'a3', label: '11–15岁', points: 10 },
    ],
    source: county,
  },
  {
    id: 'body',
    label: '身体',
    kind: 'any',
    most: 10,
    answers: dangers('残疾', '重病'),
    source: county,
  },
  { id: 'mind', label: '心理', kind: 'points', most: 5, answers: [], source: county },
  {
    id: 'behaviour',
    label: '行为',
    kind: 'any',
    most: 5,
    answers: dangers('逃学', '沉迷网吧', '偷盗', '打架', '流浪'),
    source: county,
  },
  {
    id: 'safety',
    label: '居住安全',
    kind: 'any',
    most: 10,
    answers: dangers('性侵', '家暴', '虐待', '用电用火', '煤气', '地质灾害', '危房', '溺水'),
    source: county,
  },
  {
    id: 'income',
    label: '家庭收入',
    kind: 'one',
    most: 10,
    answers: [
      { id: 'i1', label: '低保标准两倍及以上', points: 10 },
      { id: 'i2', label: '低保标准一倍到两倍', points: 5 },
      { id: 'i3', label: '低保标准以下', points: 0 },
    ],
    source: county,
  },
];

export const shippedScale: RiskScale = { items: [...shippedItems], highBelow: null, middleBelow: null };

/** What was ticked or given for one question. `null`: not answered. */
export type Given = { chosen: readonly string[]; points: number | null } | null;

/** Points of one question; null while it has no answer. Of `any` nothing ticked is an answer: nothing is wrong. */
export function pointsOf(item: RiskItem, given: Given): number | null {
  if (given === null) return null;
  if (item.kind === 'points') return given.points === null ? null : Math.min(given.points, item.most);
  const chosen = item.answers.filter((each) => given.chosen.includes(each.id));
  if (item.kind === 'any') return chosen.length === 0 ? item.most : 0;
  return chosen[0]?.points ?? null;
}

/** The level by the school's own limits; null until it has set them. */
export function levelByPoints(
  total: number | null,
  { highBelow, middleBelow }: Pick<RiskScale, 'highBelow' | 'middleBelow'>,
): 'high' | 'middle' | 'low' | null {
  if (total === null || highBelow === null || middleBelow === null) return null;
  if (total < highBelow) return 'high';
  return total < middleBelow ? 'middle' : 'low';
}

/** The round that is due on a day: March until August, September until February. */
export function roundOn(day: Day): { half: 'march' | 'september'; since: Day } {
  const [year, month] = day.split('-').map(Number) as [number, number];
  if (month >= 3 && month <= 8) return { half: 'march', since: `${year}-03-01` };
  return { half: 'september', since: `${month >= 9 ? year : year - 1}-09-01` };
}
