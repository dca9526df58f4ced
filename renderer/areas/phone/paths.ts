/** Where the pages of the affection phone lie. */
import type { CallFilter, PhoneChild } from '../../../shared/areas/phone/log.ts';

export const phonePath = '/phone';

/** What a page hands on that opens the log: what to show, the hand at the first field, or the numbers that want checking. */
export interface PhoneState {
  filter?: CallFilter;
  write?: boolean;
  /** The child that a call begins with. */
  child?: PhoneChild;
  badNumbers?: boolean;
}
