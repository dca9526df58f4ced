/** Calendar days without a clock: 'YYYY-MM-DD' text, which sorts as it counts. */
import * as z from 'zod';
import type { Language } from '../record.ts';
import { cleanText, toHalfWidth } from './halfWidth.ts';

/** 'YYYY-MM-DD', a day of the calendar from 1900 to 2199. */
export type Day = string;

const msPerDay = 86_400_000;
const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六'];
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** In their order. */
export const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  return year !== undefined && dayFrom(year, month!, day!) !== null;
}

/** A field that holds a day; its issue code is 'notADay'. */
export const dayField = z.string().refine(isDay, 'notADay');

/** The local day on which this instant (ms since 1970) falls. */
export function dayOf(instantMs: number): Day {
  const at = new Date(instantMs);
  return written(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

export function addDays(day: Day, days: number): Day {
  return utcDay(dayNumber(day) + days);
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Whole years reached on a day, by the calendar's anniversary (周岁); one who was born on 29 February reaches a year on
 * 1 March in common years. Negative before birth.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The first day on which this age is reached; see ageOn. */
export function anniversaryIn(birth: Day, age: number): Day {
  const year = Number(birth.slice(0, 4)) + age;
  const sameDay = `${year}${birth.slice(4)}`;
  return isDay(sameDay) ? sameDay : written(year, 3, 1);
}

/** How a day is written: '11月23日 星期一', '2026-11-23', '2026年11月23日' or '11月23日', and their like in English. */
export type DayStyle = 'full' | 'short' | 'long' | 'date';

export function formatDay(day: Day, language: Language, style: DayStyle): string {
  if (style === 'short') return day;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const weekday = new Date(dayNumber(day) * msPerDay).getUTCDay();
  if (language === 'zh-CN') {
    const dateZh = `${month}月${date}日`;
    if (style === 'date') return dateZh;
    return style === 'full' ? `${dateZh} 星期${weekdaysZh[weekday]}` : `${year}年${dateZh}`;
  }
  const monthName = monthsEn[month - 1];
  if (style === 'date') return `${date} ${monthName}`;
  return style === 'full' ? `${weekdaysEn[weekday]}, ${date} ${monthName}` : `${date} ${monthName} ${year}`;
}

/** What a cell says about a day. 'month': the day is not known and stays open; 'none': nothing that can be trusted. */
export type ParsedDay = { kind: 'day'; day: Day } | { kind: 'month'; month: string } | { kind: 'none' };

export interface ParseDayOptions {
  /** The number comes from a date cell and counts days in the 1900 date system (42617 is 2016-09-04). */
  serial?: boolean;
}

const none: ParsedDay = { kind: 'none' };

/**
 * Reads a day as schools write it: 2015.3.8, 20150308 (text or number), 2015-3-8, 2015/3/8, 2015年3月8日, the same in
 * full-width digits, with a time behind it, or without the day (2015年3月, 2015.3, 201503). A Date is taken as a
 * workbook reader gives it, midnight UTC. A year of two digits and a day that the calendar lacks are 'none'.
 */
export function parseDay(input: string | number | Date, options: ParseDayOptions = {}): ParsedDay {
  if (input instanceof Date) return parseDate(input);
  if (typeof input === 'string') return parseDayText(input);
  if (options.serial && input < serialOf2200) return parseSerial(input);
  return mayHaveLostZero(input) ? none : parseDayText(String(input));
}

function parseDate(date: Date): ParsedDay {
  return toParsed(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The first serial number after every Day; 201503 and 20150308 lie beyond it and are dates written as numbers. */
const serialOf2200 = 109_575;

/** The 1900 system counts a 29 February 1900 that never was, as 60; days before it are one number lower. */
function parseSerial(serial: number): ParsedDay {
  const number = Math.floor(serial);
  if (number < 1 || number === 60) return none;
  const sinceEpoch = number - (number < 60 ? 25_568 : 25_569);
  return parseDate(new Date(sinceEpoch * msPerDay));
}

/** As a number, 2015.10 has become 2015.1: January or October, nobody can tell. */
function mayHaveLostZero(input: number): boolean {
  return /^\d{4}\.1$/.test(String(input));
}

function parseDayText(text: string): ParsedDay {
  const plain = cleanText(toHalfWidth(text))
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    .replace(/\s*[日号]$/, '')
    .replace(/\s*[-./年月、。]\s*|\s+/g, '-')
    .replace(/-$/, '');
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  if (!match) return none;
  return toParsed(Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3]));
}

function toParsed(year: number, month: number, date: number | null): ParsedDay {
  const day = dayFrom(year, month, date ?? 1);
  if (day === null) return none;
  return date === null ? { kind: 'month', month: day.slice(0, 7) } : { kind: 'day', day };
}

/** The Day of these numbers, or null where the calendar has none. */
function dayFrom(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2199) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? written(year, month, date) : null;
}

function written(year: number, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

function utcDay(number: number): Day {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}
