/** From a number of a report to the query whose rows it counts, as papers carry it. */
import type { Trace } from '../../paper/document.ts';
import type { ProseFigure } from '../../paper/prose.ts';
import { monthOf } from '../../values/month.ts';
import { everyTitle } from '../library/titles.ts';
import type { Figure, FigurePage } from './figure.ts';

export function traceOf(
  of: Pick<Figure, 'filter' | 'contacts' | 'calls' | 'activities' | 'page'>,
): Trace | undefined {
  const { filter, contacts, calls, activities, page } = of;
  if (page) return pageTrace(page);
  if (activities) return { call: 'activities.list', input: { filter: activities, before: null } };
  if (calls) return { call: 'phone.list', input: { filter: calls, before: null } };
  if (contacts) return { call: 'contacts.list', input: { filter: contacts, before: null } };
  return filter ? { call: 'children.list', input: { filter, columns: [] } } : undefined;
}

function pageTrace(page: FigurePage): Trace {
  const { from, to } = page;
  switch (page.of) {
    case 'attendance':
      return { call: 'activities.attendance', input: { from, to } };
    case 'opened':
      return { call: 'rooms.openedDays', input: { from, to } };
    case 'roomUse':
      return { call: 'rooms.bookings', input: { from, to, roomId: null, cancelled: false } };
    case 'duty':
      return { call: 'rooms.rota', input: { from, to } };
    case 'changes':
      return { call: 'reports.changes', input: { from, to } };
    case 'loans':
      return { call: 'library.loans', input: { filter: page.filter, before: null } };
    case 'catalogue':
      return { call: 'library.titles', input: { filter: everyTitle, order: 'name', before: null } };
    case 'meetings':
      return { call: 'admin.meetings', input: { from, to } };
    case 'plans':
      return { call: 'admin.plans', input: null };
    case 'planItemsDone':
      return { call: 'admin.planItemsDone', input: { from, to } };
    case 'growth':
      return { call: 'mentoring.growthPages', input: { from, to } };
    case 'equipment':
      return { call: 'equipment.ledger', input: { filter: page.filter, before: null } };
    case 'pairing':
      return { call: 'mentoring.board', input: null };
    case 'helpers':
      return { call: 'guardians.helpers', input: null };
    case 'leadership':
      return { call: 'admin.leadership', input: { day: to } };
    case 'building':
      return { call: 'admin.buildingMonth', input: { month: monthOf(to) } };
    case 'funds':
      return { call: 'admin.funds', input: { year: Number(to.slice(0, 4)) } };
    case 'regulations':
      return { call: 'admin.regulations', input: { day: to } };
  }
}

/** The figures of a text by name, as proseBlocks wants them. */
export function figuresOnPaper(figures: readonly Figure[]): ReadonlyMap<string, ProseFigure> {
  return new Map(figures.map((each) => [each.name, { ...each, trace: traceOf(each) }]));
}
