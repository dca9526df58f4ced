/** 赔偿: what was asked for a thing lost or damaged and how that ended, by whom and why (器材使用单, domain.md 1.6). */
import * as z from 'zod';
import { command, query } from '../../call.ts';
import { chargeKind, chargeOutcome } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText } from '../children/checks.ts';

export const chargeModel = record(
  'charge',
  { zh: '赔偿', en: 'Compensation' },
  {
    loanId: field({
      check: idField,
      kind: 'link',
      zh: '借阅',
      en: 'Loan',
      section: 'charge',
      to: 'loan',
      required: true,
      system: true,
    }),
    kind: field({
      check: codeOf(chargeKind),
      kind: 'code',
      zh: '为什么',
      en: 'What for',
      section: 'charge',
      codes: chargeKind,
      required: true,
      system: true,
      width: 90,
    }),
    /** Null where nothing is asked, or a like thing is brought. */
    amountFen: field({
      check: z.int().min(0).max(100_000_00),
      kind: 'money',
      zh: '金额（元）',
      en: 'Amount (yuan)',
      section: 'charge',
      width: 90,
    }),
    outcome: field({
      check: codeOf(chargeOutcome),
      kind: 'code',
      zh: '怎么处理',
      en: 'How it ended',
      section: 'charge',
      codes: chargeOutcome,
      required: true,
      width: 110,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '处理日期',
      en: 'Day',
      section: 'charge',
      required: true,
      system: true,
      width: 110,
    }),
    byId: field({
      check: idField,
      kind: 'link',
      zh: '经手人',
      en: 'By',
      section: 'charge',
      to: 'staff',
      required: true,
      system: true,
    }),
    reason: field({ check: lineText, kind: 'text', zh: '说明', en: 'Why', section: 'charge' }),
  },
);
export type Charge = RecordOf<typeof chargeModel>;

/** What the desk says of it; forgiving says why. */
export const chargeValues = z.strictObject({
  amountFen: z.int().min(0).max(100_000_00).nullable(),
  outcome: codeOf(chargeOutcome),
  reason: lineText.nullable(),
});

export const chargeCalls = {
  charges: query(z.strictObject({ loanId: idField }), z.array(chargeModel.whole), 'library.lend'),
  /** A new one without `id`. Refuses, at the field, forgiving without a reason and paying without an amount. */
  saveCharge: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      loanId: idField,
      kind: codeOf(chargeKind),
      values: chargeValues,
    }),
    chargeModel.whole,
    'library.lend',
    ['library'],
  ),
};
