/** Values of a model's fields that stand nowhere else, and what they are found by in a text. */
import type { Field, Fields } from '../../shared/record.ts';
import type { Role, Sight } from '../../shared/roles.ts';
import { checkDigitOf } from '../../shared/values/idNumber.ts';
import { sightOfField } from '../../shared/veil.ts';

/** A planted value. */
export interface Marker {
  label: string;
  sightOf(role: Role): Sight;
  /** What it is found by in a text: as kept and, for a day, as it is written out. */
  texts: string[];
}

let numbered = 0;

/** A value of each field that a person fills in, unlike any other where its kind allows. */
export function sow(fields: Fields, tag: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !field.system && field.kind !== 'link')
      .map(([key, field]) => [key, sownValue(key, field, tag)]),
  );
}

function sownValue(key: string, field: Field, tag: string): unknown {
  numbered += 1;
  const candidates: Record<string, () => unknown[]> = {
    text: () => [`${field.zh}${tag}号`, `G${anyIdNumber('2016-09-04')}`],
    longText: () => [`${field.zh}${tag}，一行话。`],
    idNumber: () => [anyIdNumber('1986-05-07')],
    day: () => [`19${50 + (numbered % 40)}-0${1 + (numbered % 9)}-${10 + (numbered % 19)}`],
    clock: () => ['06:07'],
    money: () => [910_000 + numbered],
    number: () => [910_000 + numbered, 1 + (numbered % 60)],
    phones: () => [[{ number: String(13_900_000_000 + numbered), provedOn: '2026-09-10' }]],
    code: () => [field.codes?.entries[0]?.code],
    codes: () => [field.codes?.entries.slice(0, 1).map((entry) => entry.code)],
    flag: () => [true],
  };
  const value = candidates[field.kind]?.().find((each) => field.check.safeParse(each).success);
  if (value === undefined) throw new Error(`test/make/planted.ts has no value for the field ${key}`);
  return value;
}

function anyIdNumber(birthDate: string): string {
  const first = `5224${numberedPair()}${birthDate.replaceAll('-', '')}${String(numbered % 1000).padStart(3, '0')}`;
  return first + checkDigitOf(first);
}

function numberedPair(): string {
  return String(Math.floor(numbered / 1000) % 100).padStart(2, '0');
}

/** What can be told apart from everything else: codes, times and yes or no can't, so those are told by a change (see differing). */
export function markersOf(fields: Fields, values: Record<string, unknown>): Marker[] {
  return Object.entries(values).flatMap(([key, value]): Marker[] => {
    const field = fields[key];
    if (!field || value === null) return [];
    const marker = (...texts: string[]): Marker[] => [
      { label: field.zh, sightOf: (role) => sightOfField(role, field), texts },
    ];
    switch (field.kind) {
      case 'text':
      case 'longText':
        return /^\d\d:\d\d$/.test(String(value)) ? [] : marker(String(value));
      case 'idNumber':
        return marker(String(value), String(value).slice(0, 17));
      case 'number':
        return Number(value) < 900_000 ? [] : marker(String(value));
      case 'phones':
        return marker(...(value as { number: string }[]).map((each) => each.number));
      case 'day':
        return field.sensitivity === 'open' ? [] : marker(...dayTexts(String(value)));
      default:
        return [];
    }
  });
}

function dayTexts(day: string): string[] {
  const [year, month, date] = day.split('-').map(Number);
  return [day, `${year}年${month}月${date}日`, `${year}.${month}.${date}`, day.replaceAll('-', '')];
}
