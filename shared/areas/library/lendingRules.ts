/**
 * 借阅规则: how many, how long and how often again, by who borrows and what; rows that the school edits, each with
 * where it comes from. The due day and the reasons against a loan are worked out here. Pure.
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { borrowerKind, lentKind } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { addDays, type Day, dayField } from '../../values/day.ts';
import { codeOf, lineText } from '../children/checks.ts';

export const lendingRuleModel = record(
  'lendingRule',
  { zh: '借阅规则', en: 'Lending rule' },
  {
    borrowerKind: field({
      check: codeOf(borrowerKind),
      kind: 'code',
      zh: '谁借',
      en: 'Borrower',
      section: 'rule',
      codes: borrowerKind,
      required: true,
      system: true,
    }),
    lentKind: field({
      check: codeOf(lentKind),
      kind: 'code',
      zh: '借什么',
      en: 'What',
      section: 'rule',
      codes: lentKind,
      required: true,
      system: true,
    }),
    most: field({
      check: z.int().min(0).max(999),
      kind: 'number',
      zh: '最多几件',
      en: 'At most',
      section: 'rule',
      required: true,
      width: 90,
    }),
    /** 0: back on the same day. */
    days: field({
      check: z.int().min(0).max(366),
      kind: 'number',
      zh: '借几天',
      en: 'Days',
      section: 'rule',
      required: true,
      width: 90,
    }),
    renewals: field({
      check: z.int().min(0).max(99),
      kind: 'number',
      zh: '可以续借几次',
      en: 'Renewals',
      section: 'rule',
      required: true,
      width: 90,
    }),
    source: field({ check: lineText, kind: 'text', zh: '依据', en: 'Source', section: 'rule' }),
  },
);
export type LendingRule = RecordOf<typeof lendingRuleModel>;

/** How long a thing that came back for somebody waits on the shelf, days; then whoever is next gets it. */
export const shelfDays = 7;

/** A day on which nothing can be given back would make a borrower late: looks no further than a long vacation. */
export const mostMovedDays = 120;

/**
 * `days` after `from`, moved to the next day on which the home is open: no holiday, no closed day, nothing after a term's
 * end on which nobody is there. Where the calendar has no open day within mostMovedDays the day stays.
 */
export function dueDay(from: Day, days: number, isOpen: (day: Day) => boolean): Day {
  const first = addDays(from, days);
  for (let moved = 0; moved <= mostMovedDays; moved++) {
    const day = addDays(first, moved);
    if (isOpen(day)) return day;
  }
  return first;
}

/**
 * Why a loan or a renewal is against the rules. `count`: of 'tooMany' how many are allowed, of 'overdue' how many are late, of
 * 'notEnough' how many are in, of 'renewedOften' how often is allowed; `day` and `who`: of 'reserved' for when and for whom.
 */
export const stopCodes = [
  'tooMany',
  'overdue',
  'notLendable',
  'held',
  'reserved',
  'notEnough',
  'borrowerLeft',
  'renewedOften',
] as const;
export const stopReason = z.strictObject({
  code: z.enum(stopCodes),
  count: z.int().nullable(),
  day: dayField.nullable(),
  who: z.string().nullable(),
});
export type StopReason = z.output<typeof stopReason>;

/** For when, and for whom as far as that is told. */
export interface Reserved {
  day: Day;
  who: string | null;
}

export interface LendFacts {
  most: number;
  /** Of the same kind of thing, with this borrower now. */
  out: number;
  overdue: number;
  lendable: boolean;
  borrowerLeft: boolean;
  /** Somebody else's on the shelf, or waited for by as many as there are. */
  held: boolean;
  /** Reserved ahead by somebody else for a day before it would be back. */
  reserved: Reserved | null;
  asked: number;
  /** How many are in. */
  free: number;
}

/** Empty where the loan may be made. */
export function whyNotLend(facts: LendFacts): StopReason[] {
  const reasons: StopReason[] = [];
  const add = (code: StopReason['code'], count: number | null = null) =>
    reasons.push({ code, count, day: null, who: null });
  if (facts.asked > facts.free) add('notEnough', facts.free);
  if (facts.borrowerLeft) add('borrowerLeft');
  if (!facts.lendable) add('notLendable');
  if (facts.overdue > 0) add('overdue', facts.overdue);
  if (facts.out >= facts.most) add('tooMany', facts.most);
  if (facts.held) add('held');
  if (facts.reserved !== null) reasons.push({ code: 'reserved', count: null, ...facts.reserved });
  return reasons;
}

export interface RenewFacts {
  renewals: number;
  most: number;
  held: boolean;
  reserved: Reserved | null;
}

export function whyNotRenew(facts: RenewFacts): StopReason[] {
  const none = { count: null, day: null, who: null };
  const reasons: StopReason[] = [];
  if (facts.renewals >= facts.most) reasons.push({ ...none, code: 'renewedOften', count: facts.most });
  if (facts.held) reasons.push({ ...none, code: 'held' });
  if (facts.reserved) reasons.push({ ...none, code: 'reserved', ...facts.reserved });
  return reasons;
}

/** What is not there can be lent by nobody's leave. */
export function canOverride(reasons: readonly StopReason[]): boolean {
  return reasons.every(({ code }) => code !== 'notEnough');
}

export const lendingRuleCalls = {
  /** By borrower, then by thing; one of each. */
  rules: query(nothing, z.array(lendingRuleModel.whole), 'library.read'),
  saveRule: command(
    z.strictObject({ id: idField, version: z.int(), patch: lendingRuleModel.patch }),
    lendingRuleModel.whole,
    'library.arrange',
    ['library'],
  ),
};
