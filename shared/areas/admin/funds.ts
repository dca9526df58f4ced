/** 经费: heads of money of a year, what was applied for, granted and spent, with the vouchers (mission.md 13). */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { fundEntryKind, fundKind } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { paperResult } from '../children/calls.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';
import { materialContent, materialToKeep } from './materials.ts';

export const fundHeadModel = record(
  'fundHead',
  { zh: '经费项目', en: 'Budget head' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '项目名称',
      en: 'Name',
      section: 'fund',
      required: true,
      width: 200,
    }),
    kind: field({
      check: codeOf(fundKind),
      kind: 'code',
      codes: fundKind,
      zh: '类别',
      en: 'Kind',
      section: 'fund',
      required: true,
    }),
    year: field({
      check: z.int().min(2000).max(2100),
      kind: 'number',
      zh: '年度',
      en: 'Year',
      section: 'fund',
      required: true,
      width: 80,
    }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Note', section: 'fund', width: 200 }),
  },
);
export type FundHead = RecordOf<typeof fundHeadModel>;

export const fundEntryModel = record(
  'fundEntry',
  { zh: '经费记录', en: 'Entry of a budget head' },
  {
    fundHeadId: field({
      check: idField,
      kind: 'link',
      to: 'fundHead',
      zh: '经费项目',
      en: 'Budget head',
      section: 'entry',
      required: true,
      system: true,
    }),
    kind: field({
      check: codeOf(fundEntryKind),
      kind: 'code',
      codes: fundEntryKind,
      zh: '种类',
      en: 'Kind',
      section: 'entry',
      required: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'entry',
      required: true,
      width: 110,
    }),
    fen: field({
      check: z.int().min(1).max(100_000_000_000),
      kind: 'money',
      zh: '金额（元）',
      en: 'Amount (yuan)',
      section: 'entry',
      required: true,
      width: 110,
    }),
    title: field({
      check: lineText,
      kind: 'text',
      zh: '摘要',
      en: 'What for',
      section: 'entry',
      required: true,
      width: 240,
    }),
    /** Whom it was paid to; of money that came, who gave it. */
    payee: field({
      check: shortText,
      kind: 'text',
      zh: '对方单位（人）',
      en: 'Paid to or by',
      section: 'entry',
      width: 180,
    }),
    voucher: field({
      check: shortText,
      kind: 'text',
      zh: '凭证号',
      en: 'Voucher number',
      section: 'entry',
      width: 110,
    }),
    /** The voucher, scanned. */
    materialId: field({
      check: idField,
      kind: 'link',
      to: 'material',
      zh: '凭证扫描件',
      en: 'Scan of the voucher',
      section: 'entry',
      system: true,
    }),
  },
);
export type FundEntry = RecordOf<typeof fundEntryModel>;

/** In fen. `balance` is what was granted without what was spent: below zero where more was spent. */
export const fundSums = z.strictObject({
  applied: z.int(),
  granted: z.int(),
  spent: z.int(),
  balance: z.int(),
});
export type FundSums = z.output<typeof fundSums>;

/** `entries` by day, as they were written down. */
export const fundHeadView = z.strictObject({
  head: fundHeadModel.whole,
  sums: fundSums,
  entries: z.array(fundEntryModel.whole),
});
export type FundHeadView = z.output<typeof fundHeadView>;

/** `years` that have heads, newest first. */
export const fundYear = z.strictObject({
  years: z.array(z.int()),
  heads: z.array(fundHeadView),
  sums: fundSums,
});
export type FundYear = z.output<typeof fundYear>;

/** 经费使用情况表, and 经费收支明细. */
export const fundPapers = ['use', 'entries'] as const;

const { fields } = fundEntryModel;
const { year } = fundHeadModel.fields;
const touched = ['admin', 'reports'] as const;

export const fundCalls = {
  funds: query(z.strictObject({ year: year.check }), fundYear, 'funds.read'),
  saveFundHead: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: fundHeadModel.patch }),
    fundHeadModel.whole,
    'funds.write',
    touched,
  ),
  /** With its entries. */
  removeFundHead: command(z.strictObject({ id: idField }), nothing, 'funds.write', touched),
  /** More may be spent than was granted; a day that has not come is refused (dayAhead). */
  saveFundEntry: job(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      fundHeadId: idField,
      patch: z
        .strictObject({
          kind: fields.kind.check,
          day: dayField,
          fen: fields.fen.check,
          title: fields.title.check,
          payee: shortText.nullable(),
          voucher: shortText.nullable(),
        })
        .partial(),
      /** A scan read by children.readAttachment; 'keep' leaves what is there, 'none' takes it away. */
      scan: z.union([z.enum(['keep', 'none']), materialToKeep]),
    }),
    fundEntryModel.whole,
    'funds.write',
    touched,
  ),
  removeFundEntry: command(z.strictObject({ id: idField }), nothing, 'funds.write', touched),
  /** The scan of an entry's voucher. Refuses notFound where it has none. */
  fundVoucher: query(z.strictObject({ id: idField }), materialContent, 'funds.read'),
  fundPaper: job(
    z.strictObject({
      year: year.check,
      paper: z.enum(fundPapers),
      format: z.enum(['document', 'docx', 'xlsx']),
    }),
    paperResult,
    'funds.read',
  ),
};
