/** Free times of a line around a wished one. Pure. */

export interface Slot {
  startsAt: string;
  endsAt: string;
}

const stepMinutes = 5;

/** 'HH:mm' as minutes of the day. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** Minutes of the day as 'HH:mm'. */
export function clockOfMinutes(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0')).join(':');
}

export function overlaps(one: Slot, other: Slot): boolean {
  return one.startsAt < other.endsAt && one.endsAt > other.startsAt;
}

/**
 * Up to `most` times as long as the wished one that overlap nothing in `taken`, the nearest to it first and, of two alike,
 * the later; they begin at steps of five minutes, on the same day.
 */
export function nearestFree(wished: Slot, taken: readonly Slot[], most = 3): Slot[] {
  const length = minutesOf(wished.endsAt) - minutesOf(wished.startsAt);
  const begin = minutesOf(wished.startsAt);
  const found: Slot[] = [];
  for (let away = stepMinutes; away < 24 * 60 && found.length < most; away += stepMinutes)
    for (const from of [begin + away, begin - away]) {
      if (from < 0 || from + length >= 24 * 60 || found.length >= most) continue;
      const slot = { startsAt: clockOfMinutes(from), endsAt: clockOfMinutes(from + length) };
      if (![...taken, ...found].some((each) => overlaps(slot, each))) found.push(slot);
    }
  return found;
}

/** Rows of half an hour that hold these times, for a day's table. */
export function halfHours(spans: readonly { from: string; to: string }[]): string[] {
  if (spans.length === 0) return [];
  const first = Math.floor(Math.min(...spans.map(({ from }) => minutesOf(from))) / 30) * 30;
  const last = Math.max(...spans.map(({ to }) => minutesOf(to)));
  const rows: string[] = [];
  for (let at = first; at < last; at += 30) rows.push(clockOfMinutes(at));
  return rows;
}
