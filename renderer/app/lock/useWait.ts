import { useEffect, useState } from 'react';
import { Refusal } from '../../../shared/problem.ts';

/** Seconds still to wait after too many wrong tries, counting down; 0 when there is nothing to wait for. */
export function useWait(error: unknown): number {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!(error instanceof Refusal) || error.problem.code !== 'waitAfterWrongTries') return;
    const start = Date.now();
    setNow(start);
    setUntil(start + Number(error.problem.params?.seconds ?? 0) * 1000);
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [error]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
