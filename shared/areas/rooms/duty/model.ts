/** Who stands where on which day, who can't, who asked whom to swap, and what the duty teacher wrote down. */
import * as z from 'zod';
import { weekday } from '../../../codes/calendar.ts';
import type { CodeList } from '../../../codes/codeList.ts';
import { field, idField, type RecordOf, record } from '../../../record.ts';
import { clockField } from '../../../values/clock.ts';
import { dayField } from '../../../values/day.ts';
import { codeOf, lineText, longText } from '../../children/checks.ts';
import { weekdaysCheck } from '../calendar/model.ts';
import { dutyReasons, measures } from './rota.ts';

const link = (to: string, zh: string, en: string) =>
  field({ check: idField, kind: 'link', to, zh, en, section: 'duty', required: true, system: true });
const day = field({
  check: dayField,
  kind: 'day',
  zh: '日期',
  en: 'Day',
  section: 'duty',
  required: true,
  system: true,
});

export const dutyReason = z.strictObject({
  code: z.enum(dutyReasons),
  measure: z.enum(measures),
  load: z.int(),
  free: z.int(),
});

/** One person at one post on one day; nobody twice on a day. */
export const dutyModel = record(
  'duty',
  { zh: '值班', en: 'Duty' },
  {
    postId: link('dutyPost', '岗位', 'Post'),
    day,
    staffId: link('staff', '教师', 'Teacher'),
    /** Who was to stand there before a swap or an absence. */
    insteadOfId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '代替',
      en: 'Instead of',
      section: 'duty',
      system: true,
    }),
    why: field({ check: dutyReason, kind: 'json', zh: '原因', en: 'Why', section: 'duty', system: true }),
  },
);
export type Duty = RecordOf<typeof dutyModel>;

/** When somebody can't: on these weekdays, in this time; both where both are given. */
export const dutyAwayModel = record(
  'dutyAway',
  { zh: '不能值班', en: 'Away from duty' },
  {
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '教师',
      en: 'Teacher',
      section: 'away',
      required: true,
      width: 160,
    }),
    weekdays: field({
      check: weekdaysCheck,
      kind: 'codes',
      codes: weekday,
      zh: '周几',
      en: 'Weekdays',
      section: 'away',
    }),
    startsOn: field({ check: dayField, kind: 'day', zh: '从哪天', en: 'From', section: 'away' }),
    endsOn: field({ check: dayField, kind: 'day', zh: '到哪天', en: 'Until', section: 'away' }),
    reason: field({ check: lineText, kind: 'text', zh: '原因', en: 'Reason', section: 'away', width: 240 }),
  },
);
export type DutyAway = RecordOf<typeof dutyAwayModel>;

export const swapState: CodeList = {
  name: 'swapState',
  source: 'own codes',
  entries: [
    { code: 'asked', zh: '等回答', en: 'Asked' },
    { code: 'agreed', zh: '已同意', en: 'Agreed' },
    { code: 'refused', zh: '没同意', en: 'Refused' },
    { code: 'withdrawn', zh: '已收回', en: 'Withdrawn' },
  ],
};

/** One teacher asks another to stand in for a duty, perhaps in return for one of theirs. */
export const dutySwapModel = record(
  'dutySwap',
  { zh: '换班', en: 'Swap of duty' },
  {
    dutyId: link('duty', '值班', 'Duty'),
    fromId: link('staff', '谁想换', 'Asked by'),
    withId: link('staff', '和谁换', 'Asked of'),
    /** The duty given in return; null: just takes it over. */
    inReturnId: field({
      check: idField,
      kind: 'link',
      to: 'duty',
      zh: '换来的值班',
      en: 'In return',
      section: 'duty',
      system: true,
    }),
    state: field({
      check: codeOf(swapState),
      kind: 'code',
      codes: swapState,
      zh: '结果',
      en: 'State',
      section: 'duty',
      required: true,
      system: true,
    }),
    note: field({ check: lineText, kind: 'text', zh: '说明', en: 'Note', section: 'duty' }),
  },
);
export type DutySwap = RecordOf<typeof dutySwapModel>;

/** 值班登记: what the duty teacher wrote down of one post on one day. */
export const dutyRegisterModel = record(
  'dutyRegister',
  { zh: '值班登记', en: 'Duty register' },
  {
    postId: link('dutyPost', '岗位', 'Post'),
    day,
    openedAt: field({
      check: clockField,
      kind: 'clock',
      zh: '几点开门',
      en: 'Opened at',
      section: 'register',
      width: 90,
    }),
    closedAt: field({
      check: clockField,
      kind: 'clock',
      zh: '几点关门',
      en: 'Closed at',
      section: 'register',
      width: 90,
    }),
    children: field({
      check: z.int().min(0).max(2000),
      kind: 'number',
      zh: '来了多少孩子',
      en: 'Children present',
      section: 'register',
      width: 110,
    }),
    present: field({
      check: lineText,
      kind: 'text',
      zh: '在场的人',
      en: 'Who was there',
      section: 'register',
      width: 240,
    }),
    happened: field({
      check: longText,
      kind: 'longText',
      zh: '做了什么、有什么情况',
      en: 'What happened',
      section: 'register',
      width: 240,
    }),
  },
);
export type DutyRegister = RecordOf<typeof dutyRegisterModel>;

/** Whether a row keeps somebody from standing on this day. */
export function isAwayOn(
  away: Pick<DutyAway, 'weekdays' | 'startsOn' | 'endsOn'>,
  day: string,
  weekday: number,
): boolean {
  if ((away.startsOn ?? day) > day || (away.endsOn ?? day) < day) return false;
  return away.weekdays?.includes(String(weekday)) !== false;
}
