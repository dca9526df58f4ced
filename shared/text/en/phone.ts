/** 亲情电话: appointments, calls, and the page on which a child fills in its own. */
import { phoneAppointments } from './phone/appointments.ts';
import { phoneFigure, phonePrint } from './phone/figures.ts';
import { phoneLog } from './phone/log.ts';
import { phoneOwn } from './phone/own.ts';

export const phone = {
  ...phoneLog,
  own: phoneOwn,
  appointments: phoneAppointments,
  figure: phoneFigure,
  print: phonePrint,
};
