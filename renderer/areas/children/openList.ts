/** Opening the list of children with a filter. The filter travels in the router's state, never in an address. */
import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ChildFilter, childFilter, everyone } from '../../../shared/areas/children/filter.ts';
import type { ListSort, ListView } from '../../../shared/areas/children/listViews.ts';
import { useWhere } from '../../app/where.ts';

export const todayPath = '/';
export const listPath = '/children';
export const newChildPath = '/children/new';
export const censusPath = '/census';
export const printPath = '/print';
export const doublesPath = '/doubles';
/** The two files side by side. */
export const comparePath = (one: string, other: string) => `${doublesPath}/${one}/${other}`;
export const surveyPath = '/survey';
export const childPath = (id: string) => `/children/${id}`;

/** Opens the list at the children that a number counts. */
export function useOpenList(): (filter: ChildFilter) => void {
  const navigate = useNavigate();
  return useCallback((filter) => void navigate(listPath, { state: { filter } }), [navigate]);
}

/** Papers whose preview opens at once, asked for on the way to the list. */
export type ListPrint = 'roster' | 'phoneList' | 'smallCards' | 'labels';

/** What the list shows: children, columns and their order. */
export interface ListShown {
  filter: ChildFilter;
  /** Null is the person's own choice. */
  columns: readonly string[] | null;
  sort: ListSort | null;
  /** The id of the view that was opened. */
  view: string | null;
}

/** What a view shows; without one, everybody in the person's own columns. Also the router's state of the way to it. */
export function shownBy(view: ListView | null): ListShown {
  if (!view) return { filter: everyone, columns: null, sort: null, view: null };
  const { filter, columns, sort, id } = view;
  return { filter, columns, sort, view: id };
}

interface ListState extends Partial<ListShown> {
  print?: ListPrint;
}

/**
 * What the list shows and the way to change it. It shows at once and follows into the router's state, so that going
 * back in the history brings back what was. `untouched`: somebody came without wanting anything in particular.
 */
export function useListState() {
  const state = useLocation().state as ListState | null;
  const navigate = useNavigate();
  const where = useWhere();
  const [list, show] = useState(() => shownIn(state));
  useEffect(() => show(shownIn(state)), [state]);
  const setList = useCallback(
    (next: ListShown) => {
      show(next);
      // words typed before a file was opened must not call the person back from it
      if (where() === listPath) void navigate(listPath, { state: next, replace: true });
    },
    [navigate, where],
  );
  return { list, setList, print: state?.print, untouched: state === null };
}

function shownIn(state: ListState | null): ListShown {
  const read = childFilter.safeParse(state?.filter);
  const { columns = null, sort = null, view = null } = state ?? {};
  return { filter: read.success ? read.data : everyone, columns, sort, view };
}
