/**
 * What search promises, said a second time in plain code that walks through one child: no index, no words, no lists
 * of spellings. Only the readings of characters are shared with the program; search.test.ts states those by example.
 */
import { readingsInName } from '../../../electron/office/database/pinyin.ts';
import type { ChildSource } from '../../../electron/office/database/searchTokens.ts';

/** A child made ready to be asked many times. */
export interface Asked {
  names: { text: string; readings: string[][] }[];
  others: string[];
  numbers: string[];
  lastFours: string[];
}

export function ask(source: ChildSource): Asked {
  const numbers: string[] = [];
  const lastFours: string[] = [];
  for (const number of [source.idNumber, source.studentNumber]) {
    if (number === null) continue;
    const digits = number.toLowerCase().replace(/^[a-z]/, '');
    numbers.push(number.toLowerCase(), digits, digits.substring(6));
    lastFours.push(digits.substring(14));
  }
  if (source.birthDate) numbers.push(source.birthDate.split('-').join(''));
  for (const phone of source.phones) {
    const number = phone.startsWith('村口') ? phone.substring(5) : phone;
    numbers.push(number.replace('-', ''));
    if (number.includes('-')) numbers.push(number.split('-')[1]!);
    lastFours.push(number.substring(number.length - 4));
  }
  return { names: source.names.map(askName), others: (source.others ?? []).map(plain), numbers, lastFours };
}

/** Letters and digits only, small, without accents; what a typist may or may not write is left out. */
function plain(text: string): string {
  let out = '';
  for (const character of text.normalize('NFKD').toLowerCase()) {
    if (/[\p{L}\p{N}\p{Co}]/u.test(character)) out += character;
  }
  return out;
}

const chinese = /[\p{Script=Han}\p{Co}]/u;

function isChinese(character: string): boolean {
  return chinese.test(character);
}

function askName(name: string): Asked['names'][number] {
  const units: string[] = [];
  for (const word of name.split(' ')) {
    let letters = '';
    for (const character of plain(word)) {
      if (!isChinese(character)) {
        letters += character;
        continue;
      }
      if (letters) units.push(letters);
      letters = '';
      units.push(character);
    }
    if (letters) units.push(letters);
  }
  const readings = units
    .slice(0, 16)
    .map((unit, at) => (isChinese(unit) ? [...readingsInName(units, at)] : [unit]))
    .filter((choices) => choices.length > 0);
  return { text: plain(name), readings };
}

/** `query` as search understands it: blanks and the border of Chinese and Latin part its terms, a mobile's do not. */
export function plainTerms(query: string): string[] {
  const mobile = plain(query).replace(/^(86|086|0086)(?=1\d{10}$)/, '');
  if (/^1[3-9]\d{9}$/.test(mobile)) return [mobile];
  const terms: string[] = [];
  for (const word of query.split(/\s/)) {
    let term = '';
    for (const character of plain(word)) {
      const last = Array.from(term).at(-1) ?? '';
      const border =
        (isChinese(last) && /[a-z]/.test(character)) || (/[a-z]/.test(last) && isChinese(character));
      if (border) {
        terms.push(term);
        term = '';
      }
      term += character;
    }
    if (term) terms.push(term);
  }
  return terms;
}

/** Whether the child belongs to the answer for these terms. */
export function matches(child: Asked, terms: readonly string[]): boolean {
  return terms.length > 0 && terms.every((term) => matchesTerm(child, term));
}

function matchesTerm(child: Asked, term: string): boolean {
  if (isChinese(String.fromCodePoint(term.codePointAt(0)!))) {
    if (child.names.some((name) => name.text.includes(term))) return true;
    return Array.from(term).length > 1 && child.others.some((other) => other.includes(term));
  }
  return (
    child.numbers.some((number) => number.startsWith(term)) ||
    child.lastFours.some((digits) => digits.startsWith(term)) ||
    child.names.some((name) => name.readings.some((_, start) => spells(term, name.readings.slice(start))))
  );
}

function spells(term: string, readings: string[][]): boolean {
  if (readings.length <= 4) return spellsFreely(term, readings);
  const main = readings.map((choices) => choices[0]!);
  const short = main.map((reading) => Array.from(reading)[0]!);
  return main.some((_, place) => {
    const initialsLast = main.slice(0, place).join('') + short.slice(place).join('');
    const initialsFirst = short.slice(0, place).join('') + main.slice(place).join('');
    return initialsLast.startsWith(term) || initialsFirst.startsWith(term);
  });
}

/** The last character typed may be unfinished; each before it is whole, or its initial. */
function spellsFreely(term: string, readings: string[][]): boolean {
  const [choices, ...rest] = readings;
  if (!choices) return false;
  return choices.some((reading) => {
    if (reading.startsWith(term)) return true;
    const pieces = [reading, Array.from(reading)[0]!];
    if (/^(zh|ch|sh)/.test(reading)) pieces.push(reading.substring(0, 2));
    return pieces.some((piece) => term.startsWith(piece) && spellsFreely(term.substring(piece.length), rest));
  });
}
