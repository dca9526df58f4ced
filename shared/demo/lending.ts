/** Lending in the demo school: cards, books out, two of them late, a class box, a hold on the shelf, equipment reserved. */
import { everyActivity } from '../areas/activities/log.ts';
import { everyone } from '../areas/children/filter.ts';
import { everyTitle } from '../areas/library/titles.ts';
import type { CallOf } from '../areas.ts';
import type { Input } from '../call.ts';
import { addDays, type Day, dayOf } from '../values/day.ts';
import type { CallOffice } from './school.ts';

export async function keepDesk(call: CallOffice, today: Day): Promise<void> {
  for (const kind of ['child', 'staff', 'class'] as const) {
    const holders = await call('library.cards', { kind, classId: null });
    await call('library.issueCards', { to: holders.map(({ borrower: { id } }) => ({ kind, id })) });
  }
  const { rows } = await call('children.list', { filter: everyone, columns: [] });
  const [first] = await call('admin.classes', null);
  const { rows: titles } = await call('library.titles', { filter: everyTitle, order: 'name', before: null });
  const lend = async (at: number, borrower: { kind: 'child' | 'class'; id: string }, daysAgo: number) => {
    const { copies } = await call('library.title', { id: titles[at]!.title.id });
    const [copy] = copies;
    if (!copy) return;
    await call('library.lend', {
      ...{ thing: { kind: 'copy', id: copy.copy.id }, borrower, quantity: 1 },
      ...{ overrideReason: null, again: false, lentOn: addDays(today, -daysAgo) },
    });
  };
  const child = (at: number) => ({ kind: 'child' as const, id: rows[at * 5]!.id });
  for (const [at, daysAgo] of [2, 25, 5, 9, 20, 1, 12, 3].entries()) await lend(at, child(at), daysAgo);
  if (first) for (const at of [9, 10, 11, 12]) await lend(at, { kind: 'class', id: first.id }, 30);
  await call('library.placeHold', { of: { kind: 'title', id: titles[14]!.title.id }, borrower: child(2) });
  await reserveAhead(call, today);
}

/** For the festival that is planned, and ropes that a class fetches today; no day that is past on this PC can be reserved. */
async function reserveAhead(call: CallOffice, asked: Day): Promise<void> {
  const [act] = await call('admin.acts', { limit: 1 });
  const today = act && dayOf(act.at) > asked ? dayOf(act.at) : asked;
  const { rows } = await call('activities.list', {
    filter: { ...everyActivity, from: addDays(today, 1) },
    before: null,
  });
  const [first] = await call('admin.classes', null);
  const keep = async (name: string, quantity: number, more: ForWhom) => {
    const [found] = await call('equipment.findAssets', { text: name, limit: 1 });
    if (!found) return;
    await call('library.reserve', {
      ...{ id: null, version: null, assetId: found.asset.id, quantity },
      ...{ activityId: null, purpose: null, ...more },
    });
  };
  for (const { activity } of rows) {
    const { id: activityId, day, staffId } = activity;
    if (staffId === null) continue;
    const borrower = { kind: 'staff' as const, id: staffId };
    const those = { activityId, fromDay: day, toDay: day, borrower };
    await keep('凳子', 16, those);
    await keep('篮球', 4, those);
  }
  if (first)
    await keep('跳绳', 12, {
      ...{ fromDay: today, toDay: addDays(today, 1), purpose: '体育课' },
      borrower: { kind: 'class', id: first.id },
    });
}

type ForWhom = Pick<Input<CallOf<'library.reserve'>>, 'fromDay' | 'toDay' | 'borrower'> & {
  activityId?: string;
  purpose?: string;
};
