/** Samples of the calls on calls home; see inputs.ts. */
import type { phoneCalls } from '../../shared/areas/phone/calls.ts';
import { everyCall } from '../../shared/areas/phone/log.ts';
import type { Input } from '../../shared/call.ts';
import { nobody, nobodysKin } from './nobody.ts';

type Calls = typeof phoneCalls;

export const phoneInputs: { [N in keyof Calls as `phone.${N}`]: Input<Calls[N]> } = {
  'phone.lines': null,
  'phone.saveLine': { id: null, version: null, patch: { name: '二号电话', kind: 'phone' } },
  'phone.removeLine': { id: nobody },
  'phone.callees': { childId: nobody },
  'phone.start': {
    childId: nobody,
    kinId: nobodysKin,
    number: '13800000000',
    way: 'voice',
    lineId: null,
    appointmentId: null,
  },
  'phone.stop': { id: nobody },
  'phone.unfinished': null,
  'phone.save': { id: null, version: null, childId: nobody, patch: { connected: true, line: '说了很多话' } },
  'phone.remove': { id: nobody },
  'phone.get': { id: nobody },
  'phone.list': { filter: everyCall, before: null },
  'phone.badNumbers': { childId: nobody },
  'phone.numberChecked': { callId: nobody },
  'phone.appointments': { day: '2026-11-24' },
  'phone.book': {
    lineId: nobody,
    day: '2026-11-24',
    startsAt: '16:30',
    endsAt: '17:00',
    childId: nobody,
  },
  'phone.moveAppointment': {
    ...{ id: nobody, version: 1, lineId: nobody, day: '2026-11-24' },
    ...{ startsAt: '17:00', endsAt: '17:30' },
  },
  'phone.setAppointment': { id: nobody, version: 1, state: 'kept', reason: null },
  'phone.figures': { from: '2026-09-01', to: '2027-01-29', days: 30 },
  'phone.logPaper': { filter: everyCall, format: 'document' },
  'phone.figuresPaper': { from: '2026-09-01', to: '2027-01-29', days: 30, format: 'document' },
  'phone.ownBegin': { childId: nobody, lineId: null },
  'phone.own': null,
  'phone.ownStart': { who: 'father' },
  'phone.ownStop': null,
  'phone.ownSave': { connected: true, whyNot: null, mood: 'good', line: '我想爸爸了' },
};
