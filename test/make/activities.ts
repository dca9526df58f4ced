/** Factories of activities, and samples of the calls on them; see inputs.ts. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { activitiesCalls } from '../../shared/areas/activities/calls.ts';
import { everyActivity } from '../../shared/areas/activities/log.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type Calls = typeof activitiesCalls;

/** A festival of today to which these children came. */
export function addActivity(
  office: InProcessOffice,
  childIds: string[],
  patch: Input<Calls['save']>['patch'] = {},
  people: { staffIds?: string[]; helperIds?: string[] } = {},
) {
  return office.call('activities.save', {
    ...{ id: null, version: null, childIds },
    staffIds: people.staffIds ?? null,
    helperIds: people.helperIds ?? null,
    patch: { title: '中秋做月饼', kind: 'festival', ...patch },
  });
}

export const activityInputs: { [N in keyof Calls as `activities.${N}`]: Input<Calls[N]> } = {
  'activities.list': { filter: everyActivity, before: null },
  'activities.get': { id: nobody },
  'activities.save': {
    ...{ id: null, version: null, childIds: [nobody], staffIds: null, helperIds: null },
    patch: { title: '读书会', kind: 'reading', costFen: 12_050 },
  },
  'activities.fromBooking': { bookingId: nobody },
  'activities.remove': { id: nobody },
  'activities.attendance': { from: '2026-09-01', to: '2027-01-29' },
  'activities.photos': { id: nobody },
  'activities.photo': { id: nobody },
  'activities.addPhotos': { id: nobody, photos: [{ readId: 'nothing', caption: '做月饼' }] },
  'activities.saveCaption': { id: nobody, version: null, caption: '一起做' },
  'activities.removePhoto': { id: nobody },
  'activities.register': { filter: everyActivity, format: 'document' },
  'activities.sheet': { id: nobody, format: 'document' },
  'activities.figures': { from: '2026-09-01', to: '2027-01-29' },
  'activities.figuresPaper': { from: '2026-09-01', to: '2027-01-29', format: 'document' },
  'activities.month': { month: '2026-11' },
  'activities.monthPaper': { month: '2026-11', masked: false, format: 'document' },
};
