import { Tooltip } from '@mantine/core';
import type { Language } from '../../shared/record.ts';
import { useText } from '../app/text.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** '3天前', with the exact date and time on hover and for screen readers. */
export function When({ at }: { at: number }) {
  const { language } = useText();
  return (
    <Tooltip label={exactly(at, language)}>
      <time dateTime={new Date(at).toISOString()}>{ago(at, Date.now(), language)}</time>
    </Tooltip>
  );
}

/** English days are written as formatDay writes them. */
const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : language);

/** '2026年7月10日 10:20', '10 Jul 2026, 10:20'. */
export function exactly(at: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: language === 'en' ? 'medium' : 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
}

/** '刚刚', '20分钟前', '3天前'; after a month the day itself. */
export function ago(at: number, now: number, language: Language): string {
  const passed = Math.max(0, now - at);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (passed < minute) return words.format(0, 'second');
  if (passed < hour) return words.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return words.format(-Math.floor(passed / hour), 'hour');
  if (passed < 30 * day) return words.format(-Math.floor(passed / day), 'day');
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' }).format(at);
}
