const day = 86_400_000;
/** Two weeks without a copy away from the PC. */
const oldAfterMs = 14 * day;

/** Whether a copy on a stick is due; null is none yet. */
export function isStickOld(last: { at: number } | null): boolean {
  return last === null || Date.now() - last.at > oldAfterMs;
}
