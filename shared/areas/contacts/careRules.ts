/**
 * How often a child and its people are to be met: rows that the school edits, each with the law or paper that it comes
 * from, and for whom it holds. Those that come with the program stand in the migration (domain.md 3.4).
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { careUnit, contactKind, monthOfYear, riskLevel } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

export const careRuleModel = record(
  'careRule',
  { zh: '联系频次', en: 'How often' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'rule',
      required: true,
      width: 200,
    }),
    kinds: field({
      check: z.array(codeOf(contactKind)).min(1).max(20),
      kind: 'codes',
      codes: contactKind,
      zh: '哪些方式算',
      en: 'Kinds that count',
      section: 'rule',
      required: true,
    }),
    every: field({
      check: z.int().min(1).max(366),
      kind: 'number',
      zh: '每几个',
      en: 'Every so many',
      section: 'rule',
      required: true,
      width: 80,
    }),
    unit: field({
      check: codeOf(careUnit),
      kind: 'code',
      codes: careUnit,
      zh: '单位',
      en: 'Unit',
      section: 'rule',
      required: true,
      width: 110,
    }),
    /** For unit 'fixed': once in each of these. */
    months: field({
      check: z.array(codeOf(monthOfYear)).min(1).max(12),
      kind: 'codes',
      codes: monthOfYear,
      zh: '哪几个月',
      en: 'Which months',
      section: 'rule',
    }),
    classId: field({
      check: idField,
      kind: 'link',
      to: 'schoolClass',
      zh: '只对这个班',
      en: 'Only for this class',
      section: 'rule',
    }),
    /** The level of a child's risk assessment, where one is kept. */
    riskLevel: field({
      check: codeOf(riskLevel),
      kind: 'code',
      codes: riskLevel,
      zh: '只对这个风险等级',
      en: 'Only for this risk level',
      section: 'rule',
    }),
    holidaysStop: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '假期停',
      en: 'Holidays stop it',
      section: 'rule',
      required: true,
    }),
    enabled: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '启用',
      en: 'In use',
      section: 'rule',
      required: true,
    }),
    /** Null: the day on which the rule was put in. */
    holdsFrom: field({
      check: dayField,
      kind: 'day',
      zh: '从哪天起算',
      en: 'Counted from',
      section: 'rule',
    }),
    source: field({ check: lineText, kind: 'longText', zh: '依据', en: 'Source', section: 'rule' }),
    place: field({
      check: z.int().min(0).max(10_000),
      kind: 'number',
      zh: '次序',
      en: 'Order',
      section: 'rule',
      required: true,
      system: true,
    }),
  },
);
export type CareRule = RecordOf<typeof careRuleModel>;

/** Terms, half-years and school years are counted one by one. */
export const singleUnits: readonly string[] = ['term', 'halfYear', 'year', 'fixed'];

export const careRuleCalls = {
  /** In their order, those that are not in use too. */
  rules: query(nothing, z.array(careRuleModel.whole), 'contacts.read'),
  /** A new one stands last. Refuses, at the field, fixed months without any, and more than one term or year. */
  saveRule: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: careRuleModel.patch }),
    careRuleModel.whole,
    'contacts.rules',
    ['contacts'],
  ),
  removeRule: command(z.strictObject({ id: idField }), nothing, 'contacts.rules', ['contacts']),
};
