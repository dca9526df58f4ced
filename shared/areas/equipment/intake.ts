/**
 * 添置、接收: how books and equipment come in. A purchase is asked for and approved; what is bought, delivered by the province or
 * given is counted by two persons and goes into the ledger in one act (定远县活动室管理制度: 申请、审批、验收、入库、账册;
 * donated things the same way, domain.md 1.6, 1.13).
 */
import * as z from 'zod';
import { equipmentKind, lentKind, thingSource } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { isIsbn } from '../../values/isbn.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

export const intakeModel = record(
  'intake',
  { zh: '添置验收', en: 'Coming in' },
  {
    title: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'What it is',
      section: 'intake',
      required: true,
      width: 220,
    }),
    source: field({
      check: codeOf(thingSource),
      kind: 'code',
      zh: '来源',
      en: 'Source',
      section: 'intake',
      codes: thingSource,
      required: true,
      width: 110,
    }),
    requestedById: field({
      check: idField,
      kind: 'link',
      zh: '经办人',
      en: 'Written down by',
      section: 'intake',
      to: 'staff',
      required: true,
      system: true,
      width: 90,
    }),
    requestedOn: field({
      check: dayField,
      kind: 'day',
      zh: '申请或接收日期',
      en: 'Asked for or received on',
      section: 'intake',
      required: true,
      width: 110,
    }),
    reason: field({
      check: lineText,
      kind: 'text',
      zh: '添置理由',
      en: 'Why it is needed',
      section: 'intake',
    }),
    supplier: field({
      check: lineText,
      kind: 'text',
      zh: '供货或配送单位',
      en: 'Supplier',
      section: 'intake',
    }),
    invoice: field({
      check: shortText,
      kind: 'text',
      zh: '发票或清单号',
      en: 'Invoice or list number',
      section: 'intake',
      width: 120,
    }),
    /** A giver who is in the register of helpers; else `giver` names them. */
    helperId: field({
      check: idField,
      kind: 'link',
      zh: '捐赠人（登记在册）',
      en: 'Giver in the register',
      section: 'intake',
      to: 'helper',
    }),
    giver: field({
      check: shortText,
      kind: 'text',
      zh: '捐赠人或单位',
      en: 'Giver',
      section: 'intake',
    }),
    /** Set: the gift is tied to it, and another use needs the giver's written consent. */
    purpose: field({
      check: lineText,
      kind: 'text',
      zh: '指定用途（没有就不填）',
      en: 'Tied to a purpose',
      section: 'intake',
    }),
    decidedById: field({
      check: idField,
      kind: 'link',
      zh: '审批人',
      en: 'Decided by',
      section: 'intake',
      to: 'staff',
      system: true,
    }),
    decidedOn: field({
      check: dayField,
      kind: 'day',
      zh: '审批日期',
      en: 'Decided on',
      section: 'intake',
      system: true,
    }),
    refusedBecause: field({
      check: lineText,
      kind: 'text',
      zh: '不同意的原因',
      en: 'Why it was refused',
      section: 'intake',
      system: true,
    }),
    acceptedById: field({
      check: idField,
      kind: 'link',
      zh: '验收人',
      en: 'Accepted by',
      section: 'intake',
      to: 'staff',
      system: true,
    }),
    secondById: field({
      check: idField,
      kind: 'link',
      zh: '第二验收人',
      en: 'Accepted with',
      section: 'intake',
      to: 'staff',
      system: true,
    }),
    acceptedOn: field({
      check: dayField,
      kind: 'day',
      zh: '验收日期',
      en: 'Accepted on',
      section: 'intake',
      system: true,
    }),
    enteredOn: field({
      check: dayField,
      kind: 'day',
      zh: '入账日期',
      en: 'Entered on',
      section: 'intake',
      system: true,
    }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Note', section: 'intake' }),
  },
);
export type Intake = RecordOf<typeof intakeModel>;

export const intakeLineModel = record(
  'intakeLine',
  { zh: '添置明细', en: 'Line of what comes in' },
  {
    intakeId: field({
      check: idField,
      kind: 'link',
      zh: '添置验收',
      en: 'Coming in',
      section: 'line',
      to: 'intake',
      required: true,
      system: true,
    }),
    what: field({
      check: codeOf(lentKind),
      kind: 'code',
      zh: '种类',
      en: 'Book or equipment',
      section: 'line',
      codes: lentKind,
      required: true,
      width: 80,
    }),
    name: field({
      check: lineText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'line',
      required: true,
      width: 200,
    }),
    isbn: field({
      check: z.string().refine(isIsbn, 'wrongIsbn'),
      kind: 'text',
      zh: 'ISBN',
      en: 'ISBN',
      section: 'line',
      width: 140,
    }),
    /** A book's author. */
    author: field({ check: lineText, kind: 'text', zh: '作者', en: 'Author', section: 'line', width: 120 }),
    publisher: field({
      check: lineText,
      kind: 'text',
      zh: '出版社',
      en: 'Publisher',
      section: 'line',
      width: 120,
    }),
    model: field({
      check: lineText,
      kind: 'text',
      zh: '规格型号',
      en: 'Model',
      section: 'line',
      width: 120,
    }),
    kind: field({
      check: codeOf(equipmentKind),
      kind: 'code',
      zh: '器材类别',
      en: 'Kind of equipment',
      section: 'line',
      codes: equipmentKind,
      width: 100,
    }),
    /** Equipment that becomes one counted lot, not a number for each piece. */
    counted: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '按数量管理',
      en: 'Kept by quantity',
      section: 'line',
      required: true,
      width: 90,
    }),
    unit: field({ check: shortText, kind: 'text', zh: '单位', en: 'Unit', section: 'line', width: 60 }),
    quantity: field({
      check: z.int().min(1).max(9999),
      kind: 'number',
      zh: '应到数量',
      en: 'Quantity',
      section: 'line',
      required: true,
      width: 80,
    }),
    priceFen: field({
      check: z.int().min(0).max(100_000_000),
      kind: 'money',
      zh: '单价（元）',
      en: 'Price (yuan)',
      section: 'line',
      width: 90,
    }),
    /** As two persons counted it. */
    received: field({
      check: z.int().min(0).max(9999),
      kind: 'number',
      zh: '实收数量',
      en: 'Counted',
      section: 'line',
      system: true,
      width: 80,
    }),
    wrong: field({
      check: lineText,
      kind: 'text',
      zh: '验收问题',
      en: 'What is wrong',
      section: 'line',
      system: true,
    }),
  },
);
export type IntakeLine = RecordOf<typeof intakeLineModel>;

/** How far it has come, from the facts. `coming`: approved, or needs no approval, and not yet counted. */
export const intakeStates = ['asked', 'refused', 'coming', 'accepted', 'entered'] as const;
export type IntakeState = (typeof intakeStates)[number];

/** What is bought is asked for and approved; what is delivered or given is only received. */
export const needsApproval = (source: string) => source === 'bought';

type Facts = Pick<Intake, 'source' | 'decidedOn' | 'refusedBecause' | 'acceptedOn' | 'enteredOn'>;

export function intakeState({
  source,
  decidedOn,
  refusedBecause,
  acceptedOn,
  enteredOn,
}: Facts): IntakeState {
  if (enteredOn) return 'entered';
  if (acceptedOn) return 'accepted';
  if (refusedBecause) return 'refused';
  return needsApproval(source) && !decidedOn ? 'asked' : 'coming';
}
