/**
 * 器材: the equipment ledger: pieces with numbers, and lots that are counted (定远县活动室管理制度: 验收、入库、账册, domain.md 1.6;
 * what a home should have, domain.md 1.12).
 */
import * as z from 'zod';
import { equipmentKind, stockReason, thingCondition, thingSource } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

/** One line of the equipment ledger: a piece, or a lot of like things. How many there are on a day, its moves say. */
export const assetModel = record(
  'asset',
  { zh: '器材', en: 'Equipment' },
  {
    name: field({
      check: lineText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'asset',
      required: true,
      aliases: ['器材名称', '物品名称', '设备名称'],
      width: 180,
    }),
    model: field({
      check: lineText,
      kind: 'text',
      zh: '规格型号',
      en: 'Model',
      section: 'asset',
      aliases: ['型号', '规格'],
      width: 140,
    }),
    kind: field({
      check: codeOf(equipmentKind),
      kind: 'code',
      zh: '类别',
      en: 'Kind',
      section: 'asset',
      codes: equipmentKind,
      required: true,
      aliases: ['器材类别', '分类'],
      width: 100,
    }),
    /** Running, never given twice; what its label says (values/label.ts). */
    number: field({
      check: z.int().min(1).max(9_999_999),
      kind: 'number',
      zh: '编号',
      en: 'Asset number',
      section: 'asset',
      required: true,
      system: true,
      width: 100,
    }),
    oldNumber: field({
      check: z.string().trim().min(1).max(30),
      kind: 'text',
      zh: '原编号',
      en: 'Number it had before',
      section: 'asset',
      aliases: ['资产编号', '器材编号', '编号', '财产号'],
      width: 110,
    }),
    /** A lot of like things under one number (skipping ropes); else one piece. */
    counted: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '按数量管理',
      en: 'Kept by quantity',
      section: 'asset',
      required: true,
      system: true,
      width: 100,
    }),
    unit: field({
      check: shortText,
      kind: 'text',
      zh: '单位',
      en: 'Unit',
      section: 'asset',
      aliases: ['计量单位'],
      width: 60,
    }),
    classCode: field({
      check: z.string().regex(/^A\d{2}(\d{2}){0,3}$/),
      kind: 'text',
      zh: '国标资产分类',
      en: 'GB/T 14885 code',
      section: 'asset',
      aliases: ['资产分类代码'],
      width: 110,
    }),
    priceFen: field({
      check: z.int().min(0).max(1_000_000_000),
      kind: 'money',
      zh: '单价（元）',
      en: 'Price (yuan)',
      section: 'asset',
      aliases: ['单价', '价格'],
      width: 90,
    }),
    source: field({
      check: codeOf(thingSource),
      kind: 'code',
      zh: '来源',
      en: 'Source',
      section: 'asset',
      codes: thingSource,
      required: true,
      aliases: ['取得方式'],
      width: 110,
    }),
    acquiredOn: field({
      check: dayField,
      kind: 'day',
      zh: '入账日期',
      en: 'Entered on',
      section: 'asset',
      required: true,
      aliases: ['购置日期', '入库日期', '验收日期', '取得日期'],
      width: 110,
    }),
    roomId: field({
      check: idField,
      kind: 'link',
      zh: '存放房间',
      en: 'Room',
      section: 'asset',
      to: 'room',
      width: 120,
    }),
    shelf: field({
      check: shortText,
      kind: 'text',
      zh: '位置',
      en: 'Place in it',
      section: 'asset',
      aliases: ['存放地点', '存放位置'],
      width: 100,
    }),
    custodianId: field({
      check: idField,
      kind: 'link',
      zh: '保管人',
      en: 'Custodian',
      section: 'asset',
      to: 'staff',
      aliases: ['保管人', '责任人'],
      width: 90,
    }),
    guaranteeUntil: field({
      check: dayField,
      kind: 'day',
      zh: '保修到',
      en: 'Guarantee until',
      section: 'asset',
      aliases: ['保修期', '质保期至'],
      width: 110,
    }),
    condition: field({
      check: codeOf(thingCondition),
      kind: 'code',
      zh: '状况',
      en: 'Condition',
      section: 'asset',
      codes: thingCondition,
      required: true,
      aliases: ['使用状况'],
      width: 80,
    }),
    lendable: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '可以外借',
      en: 'May be lent',
      section: 'asset',
      required: true,
      width: 90,
    }),
    note: field({
      check: lineText,
      kind: 'text',
      zh: '备注',
      en: 'Note',
      section: 'asset',
    }),
    /** Its label came out of the printer; null until one has. */
    labelledOn: field({
      check: dayField,
      kind: 'day',
      zh: '印标签日期',
      en: 'Label printed on',
      section: 'asset',
      system: true,
      width: 110,
    }),
    /** What it came in with. */
    intakeLineId: field({
      check: idField,
      kind: 'link',
      zh: '添置明细',
      en: 'Came in with',
      section: 'asset',
      to: 'intakeLine',
      system: true,
    }),
  },
);
export type Asset = RecordOf<typeof assetModel>;

/** What came in or left. The balance of any day is the sum of all until then. */
export const stockMoveModel = record(
  'stockMove',
  { zh: '器材增减', en: 'Stock move' },
  {
    assetId: field({
      check: idField,
      kind: 'link',
      zh: '器材',
      en: 'Equipment',
      section: 'move',
      to: 'asset',
      required: true,
      system: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'move',
      required: true,
      width: 110,
    }),
    /** Grows or shrinks by it; a piece comes with 1 and leaves with -1. */
    change: field({
      check: z
        .int()
        .min(-9999)
        .max(9999)
        .refine((each) => each !== 0, 'required'),
      kind: 'number',
      zh: '增减',
      en: 'Change',
      section: 'move',
      required: true,
      width: 80,
    }),
    reason: field({
      check: codeOf(stockReason),
      kind: 'code',
      zh: '原因',
      en: 'Reason',
      section: 'move',
      codes: stockReason,
      required: true,
      width: 110,
    }),
    note: field({
      check: lineText,
      kind: 'text',
      zh: '备注',
      en: 'Note',
      section: 'move',
    }),
  },
);
export type StockMove = RecordOf<typeof stockMoveModel>;
