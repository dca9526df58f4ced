/**
 * What search promises, said a second time in plain code that walks through one child: no index, no words, no lists
 * of spellings. Only the readings of characters and the classes of syllables are shared with the program;
 * search.test.ts and ear.test.ts state those by example.
 */
import { earKey } from '../../../electron/office/database/ear.ts';
import { readingsInName } from '../../../electron/office/database/pinyin.ts';
import type { ChildSource } from '../../../electron/office/database/searchTokens.ts';

/** A child made ready to be asked many times. */
export interface Asked {
  names: { text: string; readings: string[][]; heard: string[][][] }[];
  /** How the names sound from each character on: the readings that each of the characters may have. */
  ends: string[][][];
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
  const names = source.names.map(askName);
  const ends = names.flatMap((name) => name.heard);
  return { names, ends, others: (source.others ?? []).map(plain), numbers, lastFours };
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
  const heard = units
    .slice(0, 16)
    .map((unit, at) => (isChinese(unit) ? [...readingsInName(units, at)] : []))
    .filter((choices) => choices.length > 0);
  return { text: plain(name), readings, heard: heard.map((_, start) => endOf(heard, start)) };
}

/** From this character on; a long end by its commonest readings. */
function endOf(heard: string[][], start: number): string[][] {
  const end = heard.slice(start);
  return end.length > 4 ? end.map((each) => each.slice(0, 1)) : end;
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

/** Whether a child that does not match as written does so where each term may also be meant by its sound. */
export function matchesByEar(child: Asked, terms: readonly string[]): boolean {
  const [term] = terms;
  if (terms.length < 2) return term !== undefined && sounds(child, term);
  return terms.every((each) => sounds(child, each) || matchesTerm(child, each));
}

function sounds(child: Asked, term: string): boolean {
  const after = memoryOf(term);
  if (after) return child.ends.some((end) => soundsSpelled(after, term, end, 0));
  const written = readingsWritten(term);
  return written.length > 1 && child.ends.some((end) => soundsWritten(written, end));
}

let writtenTerm = '';
let written: string[][] = [];

/** Of a term that is all Chinese; [] for others. */
function readingsWritten(term: string): string[][] {
  if (term === writtenTerm) return written;
  const characters = Array.from(term);
  writtenTerm = term;
  written = characters.every(isChinese)
    ? endOf(
        characters.map((_, at) => [...readingsInName(characters, at)]),
        0,
      )
    : [];
  return written;
}

function soundsWritten(characters: string[][], heard: string[][]): boolean {
  if (characters.length > heard.length) return false;
  return characters.every((readings, at) =>
    readings.some((reading) => heard[at]!.some((other) => soundAlike(reading, other))),
  );
}

/** Every syllable that the dialects take for this one. */
const alike = new Map<string, string[]>();
const syllables = allSyllables();

function allSyllables(): string[] {
  const found: string[] = [];
  for (const beginning of ['', ...'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ')]) {
    for (const vowel of 'a e i o u v ia ie ua uo ue ve ai ei ao ou iao iu uai ui io'.split(' ')) {
      for (const end of ['', 'n', 'ng', 'r']) found.push(beginning + vowel + end);
    }
  }
  return found.filter((syllable) => earKey([syllable]) !== '');
}

function soundAlike(one: string, other: string): boolean {
  return earKey([one]) !== '' && earKey([one]) === earKey([other]);
}

function alikeTo(reading: string): string[] {
  let found = alike.get(reading);
  if (!found) {
    found = syllables.filter((syllable) => soundAlike(syllable, reading));
    alike.set(reading, found);
  }
  return found;
}

/** What is left of a term after a syllable that sounds like the reading; '' where it ends within it. */
function restsAfter(term: string, reading: string, first: boolean): string[] {
  if (first && !syllables.some((syllable) => term.startsWith(syllable))) return [];
  // A consonant alone is only that: f may become hong.
  if (/^[^aeiouv]+h?$/.test(term) && begins(term, reading)) return [''];
  return alikeTo(reading).flatMap((syllable) => {
    if (syllable.startsWith(term)) return first && !syllables.includes(term) ? [] : [''];
    return term.startsWith(syllable) ? [term.substring(syllable.length)] : [];
  });
}

/** Whether a syllable that begins so sounds at its beginning like the reading. */
function begins(consonant: string, reading: string): boolean {
  const heard = syllables
    .filter((syllable) => syllable.startsWith(consonant))
    .map((each) => earKey([each])[0]);
  return heard.includes(earKey([reading])[0]);
}

/** What restsAfter said, worked out once for all children: of the whole term, and of each rest of it. */
interface Memory {
  whole: Map<string, string[]>;
  rests: Map<string, Map<string, string[]>>;
}

let rememberedTerm = '';
let remembered: Memory | null = null;

/** Null for a term that is no spelling. */
function memoryOf(term: string): Memory | null {
  if (term === rememberedTerm) return remembered;
  rememberedTerm = term;
  remembered = /^[a-z]+$/.test(term) ? { whole: new Map(), rests: new Map() } : null;
  return remembered;
}

/** The last syllable may be unfinished; the first has to be whole. */
function soundsSpelled(memory: Memory, term: string, heard: string[][], at: number): boolean {
  const choices = heard[at];
  if (!choices) return false;
  const known = at === 0 ? memory.whole : restOf(memory, term);
  for (const reading of choices) {
    let rests = known.get(reading);
    if (!rests) {
      rests = restsAfter(term, reading, at === 0);
      known.set(reading, rests);
    }
    if (rests.some((left) => left === '' || soundsSpelled(memory, left, heard, at + 1))) return true;
  }
  return false;
}

function restOf({ rests }: Memory, term: string): Map<string, string[]> {
  let known = rests.get(term);
  if (!known) {
    known = new Map();
    rests.set(term, known);
  }
  return known;
}
