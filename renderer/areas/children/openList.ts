/** Opening the list of children with a filter. The filter travels in the router's state, never in an address. */
import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ChildFilter, childFilter, everyone } from '../../../shared/areas/children/filter.ts';

export const todayPath = '/';
export const listPath = '/children';
export const newChildPath = '/children/new';
export const censusPath = '/census';
export const printPath = '/print';
export const doublesPath = '/doubles';
/** The two files side by side. */
export const comparePath = (one: string, other: string) => `${doublesPath}/${one}/${other}`;
export const childPath = (id: string) => `/children/${id}`;

/** Opens the list at the children that a number counts. */
export function useOpenList(): (filter: ChildFilter) => void {
  const navigate = useNavigate();
  return useCallback((filter) => void navigate(listPath, { state: { filter } }), [navigate]);
}

/** Papers whose preview opens at once, asked for on the way to the list. */
export type ListPrint = 'roster' | 'phoneList' | 'smallCards' | 'labels';

interface ListState {
  filter?: unknown;
  print?: ListPrint;
}

/**
 * The list's filter and the way to change it. It shows at once and follows into the router's state, so that going
 * back in the history brings back the filter that was.
 */
export function useListState() {
  const state = useLocation().state as ListState | null;
  const navigate = useNavigate();
  const [filter, show] = useState(() => filterIn(state));
  useEffect(() => show(filterIn(state)), [state]);
  const setFilter = useCallback(
    (next: ChildFilter) => {
      show(next);
      void navigate(listPath, { state: { filter: next }, replace: true });
    },
    [navigate],
  );
  return { filter, setFilter, print: state?.print };
}

function filterIn(state: ListState | null): ChildFilter {
  const read = childFilter.safeParse(state?.filter);
  return read.success ? read.data : everyone;
}
