/**
 * 委托照护: parents who are away entrust somebody who can care (未成年人保护法 Art. 22), hear the child before, and tell the
 * school and the village committee in writing (Art. 23). One record an agreement; who cares now says kin.carer.
 */
import * as z from 'zod';
import { entrustmentEnd } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText } from '../children/checks.ts';

const longText = z.string().trim().min(1).max(4000);

/** Art. 22: who may not be entrusted. Yes, no, or nobody has asked yet. */
const asked = (zh: string, en: string) =>
  field({ check: z.boolean(), kind: 'flag', zh, en, section: 'fitness', sensitivity: 'private', width: 90 });

const day = (zh: string, en: string, section: string) =>
  field({ check: dayField, kind: 'day', zh, en, section, width: 110 });

/**
 * `noticeSchoolOn` of an agreement that runs is kept in the child's own record (writtenNoticeOn, as the census brings
 * it); it moves in here when the agreement ends, so that the next one asks for a notice of its own.
 */
export const entrustmentModel = record(
  'entrustment',
  { zh: '委托照护', en: 'Entrusted care' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'agreement',
      required: true,
      system: true,
    }),
    kinId: field({
      check: idField,
      kind: 'link',
      to: 'kin',
      zh: '受委托照护人',
      en: 'Entrusted carer',
      section: 'agreement',
      required: true,
    }),
    harmed: asked(
      '有性侵害、虐待、遗弃、拐卖、暴力伤害等违法犯罪行为',
      'Sexual assault, abuse, abandonment, trafficking or violence',
    ),
    addicted: asked('有吸毒、酗酒、赌博等恶习', 'Drugs, heavy drinking or gambling'),
    neglected: asked(
      '曾拒不履行或者长期怠于履行监护、照护职责',
      'Once refused or long neglected to care for a child',
    ),
    unfit: asked('有其他不适宜担任被委托人的情形', 'Unfit for another reason'),
    childAsked: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '听过孩子的意见',
      en: 'The child was asked',
      section: 'child',
      sensitivity: 'private',
      width: 90,
    }),
    childOpinion: field({
      check: longText,
      kind: 'longText',
      zh: '孩子怎么说',
      en: 'What the child said',
      section: 'child',
      sensitivity: 'private',
    }),
    agreementOn: day('协议签订日期', 'Agreement signed on', 'agreement'),
    startsOn: day('委托期限从', 'Entrusted from', 'agreement'),
    endsOn: day('委托期限到', 'Entrusted until', 'agreement'),
    noticeSchoolOn: day('书面告知学校日期', 'School told in writing on', 'notice'),
    noticeVillageOn: day('书面告知村（居）委会日期', 'Village told in writing on', 'notice'),
    fee: field({
      check: lineText,
      kind: 'text',
      zh: '费用约定',
      en: 'Fees',
      section: 'agreement',
      sensitivity: 'private',
      width: 120,
    }),
    arrangements: field({
      check: longText,
      kind: 'longText',
      zh: '特别约定',
      en: 'Special arrangements',
      section: 'agreement',
      sensitivity: 'private',
    }),
    note: field({
      check: longText,
      kind: 'longText',
      zh: '备注',
      en: 'Note',
      section: 'agreement',
      sensitivity: 'private',
    }),
    endedOn: day('提前结束日期', 'Ended on', 'end'),
    endedWhy: field({
      check: codeOf(entrustmentEnd),
      kind: 'code',
      codes: entrustmentEnd,
      zh: '结束原因',
      en: 'Why it ended',
      section: 'end',
      width: 110,
    }),
  },
);
export type Entrustment = RecordOf<typeof entrustmentModel>;
export type EntrustmentField = keyof typeof entrustmentModel.fields;

/** The four of Art. 22 in the law's order. */
export const disqualifications = ['harmed', 'addicted', 'neglected', 'unfit'] as const;
export type Disqualification = (typeof disqualifications)[number];
