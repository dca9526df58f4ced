/** Which view of the list is open, what it shows now, and whether that is still what was kept. */
import { useEffect } from 'react';
import type { ListSort, ListView } from '../../../../shared/areas/children/listViews.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { type ListShown, shownBy, useListState } from '../openList.ts';
import { usualColumns } from './columns.tsx';

export interface OpenListView {
  shown: ListShown & { columns: readonly string[] };
  show(changes: Partial<Pick<ListShown, 'filter' | 'columns' | 'sort'>>): void;
  open(view: ListView | null): void;
  views: readonly ListView[];
  view: ListView | null;
  changed: boolean;
}

/** The person's own columns are kept with the account; those of a view with the view. */
export function useListView(): OpenListView {
  const { list, setList, untouched } = useListState();
  const { preferences } = useSession();
  const { data: views } = useOfficeQuery('children.listViews', null);
  const { mutate: keep } = useOfficeCommand('admin.savePreferences');
  const view = views?.find((each) => each.id === list.view) ?? null;
  const columns = list.columns ?? preferences.childColumns ?? usualColumns;
  const start = untouched ? views?.find((each) => each.id === preferences.startView) : undefined;
  useEffect(() => {
    if (start) setList(shownBy(start));
  }, [start, setList]);
  return {
    shown: { ...list, columns },
    show(changes) {
      if (changes.columns && !view) keep({ ...preferences, childColumns: [...changes.columns] });
      setList({ ...list, ...changes });
    },
    open: (next) => setList(shownBy(next)),
    views: views ?? [],
    view,
    changed: view !== null && isChanged(view, { filter: list.filter, columns, sort: list.sort }),
  };
}

function isChanged(
  view: ListView,
  now: { filter: unknown; columns: readonly string[]; sort: ListSort | null },
): boolean {
  const kept = { filter: view.filter, columns: view.columns, sort: view.sort };
  return comparable(kept) !== comparable(now);
}

/** The order in which groups were ticked or conditions added makes no view another one. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
