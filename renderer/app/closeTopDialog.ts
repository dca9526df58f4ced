/**
 * Esc closes the dialog on top alone. Each of Mantine's dialogs listens at the window for itself and closes, those below too: a
 * preview of a paper over a dialog would take that along. This listener is there before any of theirs.
 */

export function closeTopDialogAlone(): void {
  window.addEventListener('keydown', onKey, true);
}

/** In the head of a dialog, or marked where the dialog has a head of its own. */
const closes = '.mantine-Modal-close, [data-closes-dialog]';

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || isKept(event.target)) return;
  const dialogs = document.querySelectorAll<HTMLElement>('[aria-modal="true"]');
  if (dialogs.length < 2) return;
  const close = [...dialogs].at(-1)?.querySelector<HTMLButtonElement>(closes);
  if (!close) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  close.click();
}

/** A list that is open within the dialog wants the key for itself; Mantine marks its field so. */
function isKept(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';
}
