import { useEffect, useRef } from 'react';

/**
 * While the lock lies over the page, Escape and shortcuts must not reach what is beneath: a dialog there would close
 * and take an unfinished form along. Listens from the page's beginning, so before anything that could hear them.
 */
export function useKeysUnderLock(locked: boolean): void {
  const now = useRef(locked);
  now.current = locked;
  useEffect(() => {
    const guard = (event: KeyboardEvent) => {
      if (now.current && (event.key === 'Escape' || event.ctrlKey || event.altKey || event.metaKey))
        event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', guard, { capture: true });
    return () => window.removeEventListener('keydown', guard, { capture: true });
  }, []);
}

/** At a child's page the help, and whatever else a key may open, stays shut; Ctrl+L goes through and locks. */
export function useKeysOfChild(there: boolean): void {
  const now = useRef(there);
  now.current = there;
  useEffect(() => {
    const guard = (event: KeyboardEvent) => {
      const locks = event.ctrlKey && event.key.toLowerCase() === 'l';
      const opens = /^F\d+$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey;
      if (!now.current || !opens || locks) return;
      if (event.key === 'F1') event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', guard, { capture: true });
    return () => window.removeEventListener('keydown', guard, { capture: true });
  }, []);
}
