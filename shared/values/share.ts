/** Shares as reports print them. */

/** '54.44%': count of total with two decimals, halves rounded up; '—' where the total is zero. Both counts >= 0. */
export function formatShare(count: number, total: number): string {
  if (total === 0) return '—';
  // In whole numbers, since 1.005 and its like have no exact binary value.
  const hundredths = Math.floor((count * 20_000 + total) / (2 * total));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
