/** Lending in the demo school: cards, books out, two of them late, a class box, and a hold on the shelf. */
import { everyone } from '../areas/children/filter.ts';
import { everyTitle } from '../areas/library/titles.ts';
import { addDays, type Day } from '../values/day.ts';
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
}
