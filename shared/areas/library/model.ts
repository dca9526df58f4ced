/**
 * 图书: titles and the copies of them. The register of a home's books: 图书编号/ISBN, 书名, 中图类, 册数 (domain.md 1.6);
 * ledger by number, price, source, place (定远县活动室管理制度: 验收、入库、账册).
 */
import * as z from 'zod';
import { ageBand, leftLedgerBy, thingCondition, thingSource } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { toHalfWidth } from '../../values/halfWidth.ts';
import { isIsbn, readIsbn } from '../../values/isbn.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

/** One title, whatever number of copies there are of it. */
export const titleModel = record(
  'title',
  { zh: '图书', en: 'Title' },
  {
    /** Thirteen digits without hyphens; null for books that have none. */
    isbn: field({
      check: z
        .string()
        .transform((text) => readIsbn(text) ?? text)
        .pipe(z.string().refine(isIsbn, 'wrongIsbn')),
      kind: 'text',
      zh: 'ISBN',
      en: 'ISBN',
      section: 'title',
      aliases: ['书号', '国际标准书号', '条码'],
      width: 150,
    }),
    name: field({
      check: lineText,
      kind: 'text',
      zh: '书名',
      en: 'Title',
      section: 'title',
      required: true,
      aliases: ['题名', '图书名称', '名称'],
      width: 240,
    }),
    author: field({
      check: lineText,
      kind: 'text',
      zh: '作者',
      en: 'Author',
      section: 'title',
      aliases: ['责任者', '著者', '编著者'],
      width: 140,
    }),
    publisher: field({
      check: lineText,
      kind: 'text',
      zh: '出版社',
      en: 'Publisher',
      section: 'title',
      aliases: ['出版者', '出版单位'],
      width: 160,
    }),
    year: field({
      check: z.int().min(1900).max(2100),
      kind: 'number',
      zh: '出版年',
      en: 'Year',
      section: 'title',
      aliases: ['出版年份', '出版日期', '出版时间'],
      width: 80,
    }),
    /** 中图法; its first letter is one of bookClass. */
    classNumber: field({
      check: z
        .string()
        .transform((text) => toHalfWidth(text).replace(/\s/g, '').toUpperCase())
        .pipe(z.string().regex(/^[A-KN-VXZ][A-Z0-9.\-:=+()/"]{0,29}$/)),
      kind: 'text',
      zh: '中图分类号',
      en: 'Class number',
      section: 'title',
      aliases: ['分类号', '中图法', '类号', '索书号'],
      width: 110,
    }),
    age: field({
      check: codeOf(ageBand),
      kind: 'code',
      zh: '适合',
      en: 'For',
      section: 'title',
      codes: ageBand,
      aliases: ['适合年级', '适读年龄'],
      width: 110,
    }),
    priceFen: field({
      check: z.int().min(0).max(100_000_000),
      kind: 'money',
      zh: '定价（元）',
      en: 'List price (yuan)',
      section: 'title',
      aliases: ['定价'],
      width: 90,
    }),
    series: field({
      check: lineText,
      kind: 'text',
      zh: '丛书',
      en: 'Series',
      section: 'title',
      aliases: ['丛书名'],
      width: 140,
    }),
    note: field({
      check: lineText,
      kind: 'text',
      zh: '备注',
      en: 'Note',
      section: 'title',
    }),
    /** How name and author are typed without Chinese letters: initials in capitals, then the spelling; kept by the office. */
    sounds: field({
      check: z.string().max(2000),
      kind: 'text',
      zh: '拼音',
      en: 'Spelling',
      section: 'title',
      system: true,
    }),
  },
);
export type Title = RecordOf<typeof titleModel>;

/** One book on the shelf. In the ledger from `acquiredOn` until before `leftOn`. */
export const copyModel = record(
  'copy',
  { zh: '馆藏', en: 'Copy' },
  {
    titleId: field({
      check: idField,
      kind: 'link',
      zh: '图书',
      en: 'Title',
      section: 'copy',
      to: 'title',
      required: true,
      system: true,
    }),
    /** Running, never given twice; what its label says (values/label.ts). */
    number: field({
      check: z.int().min(1).max(9_999_999),
      kind: 'number',
      zh: '登录号',
      en: 'Accession number',
      section: 'copy',
      required: true,
      system: true,
      width: 100,
    }),
    /** In the ledger or on the label that it came with; a scan finds it too. */
    oldNumber: field({
      check: z.string().trim().min(1).max(30),
      kind: 'text',
      zh: '原编号',
      en: 'Number it had before',
      section: 'copy',
      aliases: ['登录号', '财产号', '图书编号', '总账号', '编号'],
      width: 110,
    }),
    source: field({
      check: codeOf(thingSource),
      kind: 'code',
      zh: '来源',
      en: 'Source',
      section: 'copy',
      codes: thingSource,
      required: true,
      aliases: ['图书来源', '取得方式'],
      width: 110,
    }),
    acquiredOn: field({
      check: dayField,
      kind: 'day',
      zh: '入账日期',
      en: 'Entered on',
      section: 'copy',
      required: true,
      aliases: ['登记日期', '入库日期', '验收日期', '入馆日期'],
      width: 110,
    }),
    priceFen: field({
      check: z.int().min(0).max(100_000_000),
      kind: 'money',
      zh: '单价（元）',
      en: 'Price (yuan)',
      section: 'copy',
      aliases: ['单价', '价格', '金额'],
      width: 90,
    }),
    roomId: field({
      check: idField,
      kind: 'link',
      zh: '存放房间',
      en: 'Room',
      section: 'copy',
      to: 'room',
      width: 120,
    }),
    shelf: field({
      check: shortText,
      kind: 'text',
      zh: '架位',
      en: 'Shelf',
      section: 'copy',
      aliases: ['存放地点', '位置', '书架'],
      width: 100,
    }),
    condition: field({
      check: codeOf(thingCondition),
      kind: 'code',
      zh: '状况',
      en: 'Condition',
      section: 'copy',
      codes: thingCondition,
      required: true,
      width: 80,
    }),
    lendable: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '可以外借',
      en: 'May be lent',
      section: 'copy',
      required: true,
      width: 90,
    }),
    /** Its label came out of the printer; null until one has. */
    labelledOn: field({
      check: dayField,
      kind: 'day',
      zh: '印标签日期',
      en: 'Label printed on',
      section: 'copy',
      system: true,
      width: 110,
    }),
    /** Lost but still in the ledger, until it is found or leaves. */
    lostOn: field({
      check: dayField,
      kind: 'day',
      zh: '丢失日期',
      en: 'Lost on',
      section: 'copy',
      system: true,
      width: 110,
    }),
    leftOn: field({
      check: dayField,
      kind: 'day',
      zh: '出账日期',
      en: 'Left the ledger on',
      section: 'copy',
      system: true,
      width: 110,
    }),
    leftBy: field({
      check: codeOf(leftLedgerBy),
      kind: 'code',
      zh: '出账原因',
      en: 'Left by',
      section: 'copy',
      codes: leftLedgerBy,
      system: true,
      width: 110,
    }),
    note: field({
      check: lineText,
      kind: 'text',
      zh: '备注',
      en: 'Note',
      section: 'copy',
    }),
    /** What it came in with. */
    intakeLineId: field({
      check: idField,
      kind: 'link',
      zh: '添置明细',
      en: 'Came in with',
      section: 'copy',
      to: 'intakeLine',
      system: true,
    }),
  },
);
export type Copy = RecordOf<typeof copyModel>;
