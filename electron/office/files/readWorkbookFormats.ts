import { refuse } from '../../../shared/problem.ts';
import type { RawCell } from './readWorkbookRaw.ts';

/** What a number format shows of a stored number. */
export type NumberFormat =
  | { shows: 'number'; digits: number }
  | { shows: 'date'; year: boolean; month: boolean; day: boolean; time: boolean };

/**
 * Built-in formats that show a date or a time and stand in no file (ECMA-376-1, 18.8.30): those of all
 * languages, and 27-36 and 50-58 in their zh-CN meaning, which Excel and WPS write for 2016年8月.
 */
const builtInFormats = new Map([
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy年m月'],
  [28, 'm月d日'],
  [29, 'm月d日'],
  [30, 'm-d-yy'],
  [31, 'yyyy年m月d日'],
  [32, 'h时mm分'],
  [33, 'h时mm分ss秒'],
  [34, 'h时mm分'],
  [35, 'h时mm分ss秒'],
  [36, 'yyyy年m月'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [50, 'yyyy年m月'],
  [51, 'm月d日'],
  [52, 'yyyy年m月'],
  [53, 'm月d日'],
  [54, 'm月d日'],
  [55, 'h时mm分'],
  [56, 'h时mm分ss秒'],
  [57, 'yyyy年m月'],
  [58, 'm月d日'],
]);

/** The format of a numFmtId, by the file's own codes first. */
export function numberFormat(id: number, ownCodes: ReadonlyMap<number, string>): NumberFormat {
  return parseFormat(ownCodes.get(id) ?? builtInFormats.get(id) ?? 'General');
}

/** Reads the first section of a format code (18.8.31): is it a date, and which parts of one does it show? */
export function parseFormat(code: string): NumberFormat {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const bare = withoutLiterals(code).split(';')[0] ?? '';
  if (/general|^@$/i.test(bare)) return { shows: 'number', digits: 0 };
  const time = elapsed || /[hs]|am\/pm|a\/p/i.test(bare);
  const withoutMinutes = bare.replace(/(h[^a-z]*)m{1,2}/gi, '$1').replace(/m{1,2}([^a-z]*s)/gi, '$1');
  const year = /[ye]/i.test(withoutMinutes);
  const month = /m/i.test(withoutMinutes.replace(/am\/pm/gi, ''));
  const day = /d/i.test(withoutMinutes);
  if (year || month || day || time) return { shows: 'date', year, month, day, time };
  return { shows: 'number', digits: leadingDigits(bare) };
}

/** Leaves the letters that mean something: no quoted or escaped text, no colours, locales, conditions, exponents. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '').replace(/e[+-]/gi, '');
}

/** How many digits a format of nothing but zeros shows at least: '0000' keeps the zero of an area code. */
function leadingDigits(code: string): number {
  return /^0{2,20}$/.test(code) ? code.length : 0;
}

/** A numeric cell as stored, seen through its format. Refuses what is no number: fileDamaged. */
export function numericCell(stored: string, format: NumberFormat, from1904: boolean): RawCell {
  const number = Number(stored);
  if (!Number.isFinite(number)) refuse('fileDamaged', { reason: 'number' });
  if (format.shows === 'number') return numberCell(number, format.digits);
  return dateCell(from1904 ? number + days1904 : number, format) ?? numberCell(number, 0);
}

/** Days from the first day of Excel's first calendar to that of its second (18.17.4.1). */
const days1904 = 1462;

/** Excel holds 15 digits (18.18.11); what stands behind them is noise of the machine. */
function numberCell(number: number, digits: number): RawCell {
  const value = Number(number.toPrecision(15));
  return { kind: 'number', text: plainDigits(value).padStart(digits, '0'), value };
}

/** 1e21 and more, and 1e-7 and less, would come out with an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** 1900-02-29, which Excel counts and no calendar has. */
const noSuchDay = 60;
const lastDay = 2_958_465;

/**
 * A date, or text where the format hides what makes it one: a person who types 2016年8月 is shown that, and Excel
 * stores the first of the month; one who types 8月14日 is shown that, and Excel stores the year of typing. Such a
 * day or year is nobody's statement, so it is left out and can be asked for. A stored day other than the first
 * was typed. Null for a number that is no date: 20180323 under a date format is shown as ####.
 */
function dateCell(serial: number, format: NumberFormat & { shows: 'date' }): RawCell | null {
  const days = Math.floor(serial);
  const onlyTime = !format.year && !format.month && !format.day;
  if (onlyTime) return serial >= 0 && serial < 1 ? text(timeOfDay(serial)) : null;
  if (days < 1 || days > lastDay || days === noSuchDay) return null;
  const { year, month, day } = calendarDay(days);
  if (!format.year) return text(format.day ? `${month}月${day}日` : `${month}月`);
  if (!format.day && day === 1) return text(format.month || month > 1 ? `${year}年${month}月` : `${year}年`);
  const value = isoDay(year, month, day);
  const withTime = format.time && serial > days ? `${value} ${timeOfDay(serial)}` : value;
  return { kind: 'date', text: withTime, value };
}

function text(content: string): RawCell {
  return { kind: 'text', text: content, value: content };
}

function calendarDay(days: number): { year: number; month: number; day: number } {
  const sinceEpoch = days - (days > noSuchDay ? 25_569 : 25_568);
  const date = new Date(sinceEpoch * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function timeOfDay(serial: number): string {
  const minutes = Math.floor((serial - Math.floor(serial)) * 1440 + 1e-6);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A cell of type 'd', which holds ISO 8601 (18.18.11). Text that is no such date stays text. */
export function isoCell(stored: string): RawCell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(stored);
  const value = found?.[1];
  if (!value || Number.isNaN(Date.parse(value))) return text(stored);
  return { kind: 'date', text: value, value };
}
