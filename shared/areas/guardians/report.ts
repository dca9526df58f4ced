/**
 * 强制报告: who found what when, whom it was told to, with the receipt. Seen by the principal, by who found it and by
 * those named: not by whoever may see the child.
 */
import * as z from 'zod';
import { dutyRecipient, dutySituation } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

/** 'YYYY-MM-DDTHH:mm', the wall clock's. */
export const clockMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => dayField.safeParse(text.slice(0, 10)).success, 'notADay');
export type ClockMinute = string;

/** One that has to be told. `doneAt` null: not yet; `notTold`: why it is not told at all. */
export const dutyStep = z.strictObject({
  to: codeOf(dutyRecipient),
  dueAt: clockMinute,
  doneAt: clockMinute.nullable(),
  byId: idField.nullable(),
  /** Whom one spoke with, at which office. */
  whom: shortText.nullable(),
  /** Number of the case, name on the receipt. */
  receipt: lineText.nullable(),
  notTold: lineText.nullable(),
});
export type DutyStep = z.output<typeof dutyStep>;

const longText = z.string().trim().min(1).max(4000);

export const dutyReportModel = record(
  'dutyReport',
  { zh: '强制报告', en: 'Report of harm' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'report',
      required: true,
      system: true,
    }),
    situations: field({
      check: z.array(codeOf(dutySituation)).min(1).max(9),
      kind: 'codes',
      codes: dutySituation,
      zh: '属于哪种情形',
      en: 'Which situation',
      section: 'report',
      required: true,
    }),
    foundAt: field({
      check: clockMinute,
      kind: 'text',
      zh: '什么时候发现',
      en: 'Found at',
      section: 'report',
      required: true,
      width: 150,
    }),
    foundById: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '谁发现的',
      en: 'Found by',
      section: 'report',
      required: true,
    }),
    seen: field({
      check: longText,
      kind: 'longText',
      zh: '看到、听到了什么',
      en: 'What was seen and heard',
      section: 'report',
    }),
    steps: field({
      check: z.array(dutyStep).max(12),
      kind: 'json',
      zh: '报告和告知',
      en: 'Told',
      section: 'report',
      required: true,
    }),
    named: field({
      check: z.array(idField).max(20),
      kind: 'json',
      zh: '还有谁可以看',
      en: 'Who else may see it',
      section: 'report',
    }),
    closedOn: field({
      check: dayField,
      kind: 'day',
      zh: '办结日期',
      en: 'Closed on',
      section: 'report',
      width: 110,
    }),
    outcome: field({
      check: longText,
      kind: 'longText',
      zh: '处理结果',
      en: 'Outcome',
      section: 'report',
    }),
  },
);
export type DutyReport = RecordOf<typeof dutyReportModel>;

/** A minute some minutes later; both by the wall clock. */
export function minutesAfter(at: ClockMinute, minutes: number): ClockMinute {
  const [year, month, day, hour, minute] = at.split(/[-T:]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return new Date(Date.UTC(year, month - 1, day, hour, minute + minutes)).toISOString().slice(0, 16);
}

/** The minute of an instant (ms since 1970) by the local clock. */
export function minuteOf(instant: number): ClockMinute {
  const local = new Date(instant - new Date(instant).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

interface Clocks {
  carerToldMinutes: number;
  parentsToldMinutes: number;
  authorityToldMinutes: number;
}

/** The police at once (高检发〔2020〕9号 Art. 4); the others by the school's own clock. */
export function stepsFrom(foundAt: ClockMinute, clocks: Clocks): DutyStep[] {
  const step = (to: string, minutes: number): DutyStep => ({
    to,
    dueAt: minutesAfter(foundAt, minutes),
    doneAt: null,
    byId: null,
    whom: null,
    receipt: null,
    notTold: null,
  });
  return [
    step('police', 0),
    step('carer', clocks.carerToldMinutes),
    step('parents', clocks.parentsToldMinutes),
    step('authority', clocks.authorityToldMinutes),
  ];
}

export function isOpenStep(step: DutyStep): boolean {
  return step.doneAt === null && step.notTold === null;
}

/** The step whose clock runs out first; null when all are done or the report is closed. */
export function nextStep({ steps, closedOn }: Pick<DutyReport, 'steps' | 'closedOn'>): DutyStep | null {
  if (closedOn !== null) return null;
  const open = steps.filter(isOpenStep);
  return open.reduce<DutyStep | null>(
    (first, each) => (first && first.dueAt <= each.dueAt ? first : each),
    null,
  );
}
