/**
 * Public holidays and the days worked for them: the State Council's yearly lists as the library has them; for a year
 * whose list it has not, what the law itself fixes (全国年节及纪念日放假办法, as revised for 2025: thirteen days).
 */
import { LegalHoliday, LunarDay, type SolarDay, SolarTerm } from 'tyme4ts';
import type { PublicDay } from '../../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { addDays, type Day } from '../../../../../shared/values/day.ts';

const known = new Map<number, readonly PublicDay[]>();

/** Of every year that has a day between these two. */
export function publicDaysBetween(first: Day, last: Day): PublicDay[] {
  const days: PublicDay[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year += 1)
    for (const each of publicDaysOf(year)) if (first <= each.day && each.day <= last) days.push(each);
  return days;
}

/** The last year whose list is known, none missing before it; found once, as the lists come with the program. */
export function lastListedYear(): number {
  if (lastListed !== undefined) return lastListed;
  let year = 2011;
  while (isListed(year + 1)) year += 1;
  lastListed = year;
  return year;
}
let lastListed: number | undefined;

function publicDaysOf(year: number): readonly PublicDay[] {
  const found = known.get(year);
  if (found) return found;
  const made = isListed(year) ? listedDays(year) : lawDays(year);
  known.set(year, made);
  return made;
}

/** No list is without the national day. */
function isListed(year: number): boolean {
  return LegalHoliday.fromYmd(year, 10, 1) !== null;
}

function listedDays(year: number): PublicDay[] {
  const days: PublicDay[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const [, month, date] = day.split('-').map(Number) as [number, number, number];
    const found = LegalHoliday.fromYmd(year, month, date);
    if (found) days.push({ day, name: found.getName(), work: found.isWork(), provisional: false });
  }
  return days;
}

function lawDays(year: number): PublicDay[] {
  const newYear = lunar(year, 1, 1);
  const days: [string, Day][] = [
    ['元旦', `${year}-01-01`],
    ...[-1, 0, 1, 2].map((by): [string, Day] => ['春节', addDays(newYear, by)]),
    ['清明节', textOf(SolarTerm.fromName(year, '清明').getSolarDay())],
    ['劳动节', `${year}-05-01`],
    ['劳动节', `${year}-05-02`],
    ['端午节', lunar(year, 5, 5)],
    ['中秋节', lunar(year, 8, 15)],
    ...['01', '02', '03'].map((date): [string, Day] => ['国庆节', `${year}-10-${date}`]),
  ];
  return days.map(([name, day]) => ({ day, name, work: false, provisional: true }));
}

function lunar(year: number, month: number, day: number): Day {
  return textOf(LunarDay.fromYmd(year, month, day).getSolarDay());
}

function textOf(day: SolarDay): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
