/** 亲情电话: appointments, calls, and the page on which a child fills in its own: what can be asked. */
import { phoneAppointmentCalls } from './appointments.ts';
import { phoneFigureCalls } from './figures.ts';
import { phoneLogCalls } from './log.ts';
import { phoneOwnCalls } from './own.ts';

export const phoneCalls = {
  ...phoneLogCalls,
  ...phoneOwnCalls,
  ...phoneAppointmentCalls,
  ...phoneFigureCalls,
};
