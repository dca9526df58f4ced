/**
 * The typed hooks through which every page reads and writes. A command or job names the areas that it touches; their
 * queries, and no others, are read again.
 */
import {
  hashKey,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  useQuery as useTanstackQuery,
} from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CallName, CallOf } from '../../shared/areas.ts';
import type { Input, Output } from '../../shared/call.ts';
import type { Refusal } from '../../shared/problem.ts';
import { office, type Progress } from './office.ts';

type NamesOf<K extends 'query' | 'command' | 'job'> = {
  [N in CallName]: CallOf<N>['kind'] extends K ? N : never;
}[CallName];

/** Reads `name` and keeps it fresh. `enabled: false` waits; `fresh` reads again each time it is shown. */
export function useOfficeQuery<N extends NamesOf<'query'>>(
  name: N,
  input: Input<CallOf<N>>,
  options: { enabled?: boolean; keepPrevious?: boolean; fresh?: boolean } = {},
) {
  return useTanstackQuery({
    queryKey: keyOf(name, input),
    queryFn: (): Promise<Output<CallOf<N>>> => office.call(name, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
    ...(options.fresh ? { staleTime: 0 } : {}),
  });
}

/** Calls whose answers go on where the one before ended. */
type PagedName = {
  [N in NamesOf<'query'>]: Output<CallOf<N>> extends { next: number | null } ? N : never;
}[NamesOf<'query'>];

/**
 * Reads page after page, from the newest on: `fetchNextPage()` for older ones. What every write changes, so it is read
 * again each time it is shown.
 */
export function useOfficePages<N extends PagedName>(name: N, input: Omit<Input<CallOf<N>>, 'before'>) {
  return useInfiniteQuery({
    queryKey: [...keyOf(name, input), 'pages'],
    queryFn: ({ pageParam }): Promise<Output<CallOf<N>>> =>
      office.call(name, { ...input, before: pageParam } as unknown as Input<CallOf<N>>),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last as { next: number | null }).next,
    staleTime: 0,
  });
}

/** Asks before the page that will show the answer has been drawn; `useOfficeQuery` then finds it on its way. */
export function askAhead<N extends NamesOf<'query'>>(
  client: QueryClient,
  name: N,
  input: Input<CallOf<N>>,
): void {
  void client.prefetchQuery({ queryKey: keyOf(name, input), queryFn: () => office.call(name, input) });
}

function keyOf(name: CallName, input: unknown): unknown[] {
  return [...name.split('.'), input];
}

/** `mutateAsync(input)` writes and reads again what the call touches; rejects with a Refusal. */
export function useOfficeCommand<N extends NamesOf<'command'>>(name: N) {
  const client = useQueryClient();
  return useMutation<Output<CallOf<N>>, Refusal, Input<CallOf<N>>>({
    mutationFn: (input) => office.call(name, input, { touched: (areas) => readAgain(client, areas) }),
  });
}

/**
 * As useOfficeCommand for a command whose answer says what it changed of a large answer on show: `change` gives that anew, and
 * it alone is not read again.
 */
export function useOfficeChange<N extends NamesOf<'command'>, Q extends NamesOf<'query'>>(
  name: N,
  query: Q,
  input: Input<CallOf<Q>>,
  change: (shown: Output<CallOf<Q>>, answer: Output<CallOf<N>>) => Output<CallOf<Q>>,
) {
  const client = useQueryClient();
  const key = keyOf(query, input);
  return useMutation<Output<CallOf<N>>, Refusal, Input<CallOf<N>>>({
    mutationFn: async (asked) => {
      const answer = await office.call(name, asked, {
        touched: (areas) => readAgain(client, areas, hashKey(key)),
      });
      client.setQueryData<Output<CallOf<Q>>>(key, (shown) => shown && change(shown, answer));
      return answer;
    },
  });
}

/** A job with its progress and its cancel. */
export function useOfficeJob<N extends NamesOf<'job'>>(name: N) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const mutation = useMutation<Output<CallOf<N>>, Refusal, Input<CallOf<N>>>({
    mutationFn: (input) => {
      controller.current = new AbortController();
      return office.call(name, input, {
        signal: controller.current.signal,
        progress: setProgress,
        touched: (areas) => readAgain(client, areas),
      });
    },
    onSettled: () => setProgress(null),
  });
  return { ...mutation, progress, cancel: () => controller.current?.abort() };
}

/** `but`: the hash of the one key that is kept. */
function readAgain(client: QueryClient, areas: readonly string[], but?: string): void {
  for (const area of areas)
    void client.invalidateQueries({ queryKey: [area], predicate: ({ queryHash }) => queryHash !== but });
}
