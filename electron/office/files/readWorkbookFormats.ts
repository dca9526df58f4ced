import { dateToSerial } from 'hucre';
import { refuse } from '../../../shared/problem.ts';
import type { RawCell } from './readWorkbookRaw.ts';

/** Which parts of a date a number format shows. */
interface DateFormat {
  year: boolean;
  month: boolean;
  day: boolean;
  time: boolean;
}

/**
 * A date as hucre has made it of a stored number, midnight UTC, seen through its format; as text where the format
 * hides what makes it a date: a person who types 2016年8月 is shown that, and Excel stores the first of the month;
 * one who types 8月14日 is shown that, and Excel stores the year of typing. Such a day or year is nobody's
 * statement, so it is left out and can be asked for. A stored day other than the first was typed.
 *
 * `code` is missing for the built-in formats 27-36 and 50-58, whose meaning hangs on the language (18.8.30); hucre
 * does not tell which of them it is, 2016年8月 or 2016年8月1日. They come as the number of the 1900 calendar.
 */
export function dateCell(date: Date, code: string | undefined, from1904: boolean): RawCell {
  const format = code === undefined ? null : dateFormat(code);
  const serial = dateToSerial(date, from1904);
  if (Number.isNaN(serial)) return noDate;
  if (!isShown(date, serial, format)) return numberCell(serial, undefined);
  if (!format) return numberCell(dateToSerial(date, false), undefined);
  const { year, month, day, time } = format;
  if (!year && !month && !day) return text(timeOfDay(date));
  if (!year) return text(day ? `${monthOf(date)}月${date.getUTCDate()}日` : `${monthOf(date)}月`);
  if (!day && date.getUTCDate() === 1) {
    const onlyYear = !month && monthOf(date) === 1;
    return text(`${date.getUTCFullYear()}年${onlyYear ? '' : `${monthOf(date)}月`}`);
  }
  const value = date.toISOString().slice(0, 10);
  const withTime = time && timeOfDay(date) !== '0:00' ? `${value} ${timeOfDay(date)}` : value;
  return { kind: 'date', text: withTime, value };
}

/** Excel fills a date cell that holds no date with these; the number behind is beyond what a Date can hold. */
const noDate: RawCell = { kind: 'error', text: '########', value: null };

const firstDay = Date.UTC(1900, 0, 1);
const afterLastDay = Date.UTC(10_000, 0, 1);

/** Whether Excel shows it as a date, or as a time of less than a day: 20180323 under a date format is no date. */
function isShown(date: Date, serial: number, format: DateFormat | null): boolean {
  const onlyTime = format && !format.year && !format.month && !format.day;
  if (onlyTime) return serial >= 0 && serial < 1;
  return date.getTime() >= firstDay && date.getTime() < afterLastDay;
}

function monthOf(date: Date): number {
  return date.getUTCMonth() + 1;
}

function timeOfDay(date: Date): string {
  return `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
}

function text(content: string): RawCell {
  return { kind: 'text', text: content, value: content };
}

/**
 * A number with the leading zeros that its format gives. Excel holds 15 digits (18.18.11); what stands behind them
 * is noise of the machine. Refuses what is no number: fileDamaged.
 */
export function numberCell(number: number, code: string | undefined): RawCell {
  if (!Number.isFinite(number)) refuse('fileDamaged', { reason: 'number' });
  const value = Number(number.toPrecision(15));
  return { kind: 'number', text: plainDigits(value).padStart(leadingDigits(code), '0'), value };
}

/** 1e21 and more, and 1e-7 and less, would come out with an exponent. */
function plainDigits(value: number): string {
  const digits = String(value);
  if (!digits.includes('e')) return digits;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** How many digits a format of nothing but zeros shows at least: '0000' keeps the zero of an area code. */
function leadingDigits(code: string | undefined): number {
  return /^0{2,20}(?=;|$)/.exec(code ?? '')?.[0].length ?? 0;
}

const dateFormats = new Map<string, DateFormat | null>();

/** Reads the first section of a format code (18.8.31); null where it shows no date. Thousands of cells share one. */
function dateFormat(code: string): DateFormat | null {
  const known = dateFormats.get(code);
  if (known !== undefined) return known;
  const format = parseFormat(code);
  dateFormats.set(code, format);
  return format;
}

function parseFormat(code: string): DateFormat | null {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const bare = withoutLiterals(code).split(';')[0] ?? '';
  const time = elapsed || /[hs]|am\/pm|a\/p/i.test(bare);
  const withoutMinutes = bare.replace(/(h[^a-z]*)m{1,2}/gi, '$1').replace(/m{1,2}([^a-z]*s)/gi, '$1');
  const year = /[ye]/i.test(withoutMinutes);
  const month = /m/i.test(withoutMinutes.replace(/am\/pm/gi, ''));
  const day = /d/i.test(withoutMinutes);
  return year || month || day || time ? { year, month, day, time } : null;
}

/** Leaves the letters that mean something: no quoted or escaped text, no colours, locales, conditions, exponents. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '').replace(/e[+-]/gi, '');
}
