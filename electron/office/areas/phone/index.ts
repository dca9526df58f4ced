/** 亲情电话: appointments, calls, and the page on which a child fills in its own: what the office answers. */
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import type { Handlers } from '../../context.ts';
import { appointments, book, moveAppointment, setAppointment } from './appointments.ts';
import { badNumbers, numberChecked } from './badNumbers.ts';
import { figures, figuresPaper, logPaper } from './figures.ts';
import { lines, removeLine, saveLine } from './lines.ts';
import { list } from './list.ts';
import { callees, remove, save, start, stop, unfinished } from './log.ts';
import { own, ownBegin, ownSave, ownStart, ownStop } from './own.ts';
import { requireCall, rowsOf } from './rows.ts';

export const phoneHandlers: Handlers<typeof phoneCalls> = {
  lines: (context) => lines(context),
  saveLine,
  removeLine,
  callees,
  start,
  stop,
  unfinished,
  save,
  remove,
  get: (context, { id }) => rowsOf(context, [requireCall(context, id)])[0]!,
  list,
  badNumbers,
  numberChecked,
  ownBegin,
  own,
  ownStart,
  ownStop,
  ownSave,
  appointments,
  book,
  moveAppointment,
  setAppointment,
  figures,
  logPaper,
  figuresPaper,
};
