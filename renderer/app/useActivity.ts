import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dayOf } from '../../shared/values/day.ts';
import { office } from './office.ts';
import { useSession } from './session.tsx';

const atMostEveryMs = 60_000;

/**
 * Tells the office that somebody is at the desk, at most once a minute, so that it doesn't lock; reading a long page
 * calls nothing by itself. On a new day everything that is derived for today is read again.
 */
export function useActivity(): void {
  const client = useQueryClient();
  const { today } = useSession();
  useEffect(() => {
    let last = Date.now();
    const stir = () => {
      if (Date.now() - last < atMostEveryMs) return;
      last = Date.now();
      office.call('admin.stillHere', null).catch(() => {});
      if (dayOf(last) !== today) void client.invalidateQueries();
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, stir, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, stir);
    };
  }, [client, today]);
}
