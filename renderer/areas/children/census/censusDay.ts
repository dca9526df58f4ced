import { type Day, parseDay } from '../../../../shared/values/day.ts';

/** The day that a title over the table names (填报日期：2026年9月10日), unless it is still to come. */
export function dayInTitles(titles: readonly string[], today: Day): Day | null {
  for (const title of titles) {
    const written = /\d{4}\s*[年.-]\s*\d{1,2}\s*[月.-]\s*\d{1,2}/.exec(title)?.[0];
    const read = written ? parseDay(written) : null;
    if (read?.kind === 'day' && read.day <= today) return read.day;
  }
  return null;
}
