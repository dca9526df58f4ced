/** The names that something had, the newest first; one that it has again is none of them. */
export function formerOf(before: string, after: string, former: readonly string[]): string[] {
  const names = before === after ? former : [before, ...former];
  return [...new Set(names)].filter((name) => name !== after).slice(0, 20);
}
