import { useCallback, useState } from 'react';
import { useSession } from '../../../app/session.tsx';
import type { Draft } from './draft.ts';

const nothing: Draft = new Map();

/** Of whoever drew it, so that a look into a file does not lose it; gone with the window. */
let kept: { staffId: string; draft: Draft } | null = null;

export function useDraft(): [Draft, (draft: Draft) => void] {
  const { staffId } = useSession();
  const [draft, show] = useState<Draft>(() => (kept?.staffId === staffId ? kept.draft : nothing));
  const put = useCallback(
    (next: Draft) => {
      kept = { staffId, draft: next };
      show(next);
    },
    [staffId],
  );
  return [draft, put];
}
