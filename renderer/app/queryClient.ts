/** What the page has read. The office says what to read again; nothing goes stale by itself. */
import { QueryClient } from '@tanstack/react-query';

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        // other windows don't exist and the office names what has changed; half an hour heals what was forgotten
        staleTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        // the office is a process on this PC: being offline means nothing
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
