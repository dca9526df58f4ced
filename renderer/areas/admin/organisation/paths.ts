/** Where the pages of organisation and plans lie. */
import type { Day } from '../../../../shared/values/day.ts';

export const leadershipPath = '/organisation';
/** As it was on the day. */
export interface LeadershipState {
  day?: string;
}

export const fundsPath = '/organisation/funds';

export const plansPath = '/organisation/plans';
export const meetingsPath = '/organisation/meetings';

export interface FundsState {
  enter?: boolean;
  year?: number;
}

export const regulationsPath = '/organisation/rules';

/** As they were on the day; `write` begins a new one. */
export interface RegulationsState {
  day?: string;
  write?: boolean;
}

export const buildingPath = '/organisation/building';

/** `write` begins a new step. */
export interface BuildingState {
  month?: string;
  write?: boolean;
}

/** What a page hands on that opens the plans: one of them, what is due in all of them, or a new one. */
export interface PlansState {
  planId?: string;
  itemId?: string;
  due?: boolean;
  /** What was done in a time, in all of them. */
  done?: { from: Day; to: Day };
  add?: boolean;
}

/** A meeting to open, or a new one to write down. */
export interface MeetingsState {
  time?: { from: Day; to: Day };
  open?: string;
  add?: boolean;
}
