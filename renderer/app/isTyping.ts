/** Fields that take what is typed, told from buttons and boxes. */
const untyped: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'file'];

/** Whether keys that are pressed there are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !untyped.includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
