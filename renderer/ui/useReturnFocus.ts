/** For dialogs that are drawn only while they are open: closing one gives the keys back to where they were. */
import { useLayoutEffect } from 'react';

export function useReturnFocus(opened: boolean): void {
  // before the dialog takes the focus
  useLayoutEffect(() => {
    if (!opened) return;
    const from = document.activeElement;
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, [opened]);
}
