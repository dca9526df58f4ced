/** 亲情电话：预约、登记、孩子自己填。 */
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
