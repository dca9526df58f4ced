/** Views of the list: each person's own, and those that are shared with all. */
import {
  type ListView,
  type ListViewInput,
  listViewModel,
} from '../../../../shared/areas/children/listViews.ts';
import { refuse } from '../../../../shared/problem.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';

export function listViews({ read, session }: Pick<ReadContext, 'read' | 'session'>): ListView[] {
  return read
    .all<Record<string, SqlValue>>(
      'select * from listView where deletedAt is null and (staffId is null or staffId = ?) order by name, seq',
      session.staffId,
    )
    .map((row) => fromRow(listViewModel, row));
}

/** Refuses notAllowed where a role that does not see the whole school shares one or changes a shared one, and notFound. */
export function saveListView(context: WriteContext, input: ListViewInput): ListView {
  const { id, version, name, shared, filter, columns, sort } = input;
  if (shared) requireWholeSchool(context);
  const values = { name, filter, columns, sort, staffId: shared ? null : context.session.staffId };
  if (id === null) return context.insert(listViewModel, values);
  requireChangeable(context, id);
  return context.update(listViewModel, id, values, version);
}

export function removeListView(context: WriteContext, { id }: { id: string }): null {
  requireChangeable(context, id);
  context.remove(listViewModel, id);
  return null;
}

/** Somebody else's own view is not there. */
function requireChangeable(context: WriteContext, id: string): void {
  const view =
    listViews(context).find((each) => each.id === id) ?? refuse('notFound', { record: 'listView' });
  if (view.staffId === null) requireWholeSchool(context);
}

function requireWholeSchool({ session }: WriteContext): void {
  if (scopeOf(session.role) !== 'school') refuse('notAllowed');
}
