/** Where the pages of the affection phone lie. */
import type { CallFilter, PhoneChild } from '../../../shared/areas/phone/log.ts';
import type { Day } from '../../../shared/values/day.ts';

export const phonePath = '/phone';
export const appointmentsPath = '/phone/appointments';
export const figuresPath = '/phone/figures';

/** What a page hands on that opens the log: what to show, the hand at the first field, or the numbers that want checking. */
export interface PhoneState {
  filter?: CallFilter;
  write?: boolean;
  /** The child that a call begins with, and the appointment that it keeps. */
  child?: PhoneChild;
  appointment?: { id: string; lineId: string };
  badNumbers?: boolean;
}

export interface AppointmentsState {
  day?: Day;
}
