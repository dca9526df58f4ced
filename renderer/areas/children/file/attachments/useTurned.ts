import { useEffect, useState } from 'react';
import type { Turn } from '../../../../../shared/areas/children/attachments.ts';
import { turnPreview } from './turn.ts';

/** The small picture as it was turned; the one before stays until the new one is drawn. */
export function useTurned(jpeg: Uint8Array | null, turn: Turn): Uint8Array | null {
  const [turned, setTurned] = useState<Uint8Array | null>(null);
  useEffect(() => {
    let gone = false;
    if (jpeg) void turnPreview(jpeg, turn).then((made) => !gone && setTurned(made));
    else setTurned(null);
    return () => {
      gone = true;
    };
  }, [jpeg, turn]);
  return turned;
}
