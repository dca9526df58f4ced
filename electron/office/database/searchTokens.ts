/**
 * What a child can be found by, as words of one index, and what a query asks of it. Every term of a query is the
 * beginning of a word (one Chinese character alone: the whole of one), so SQLite answers without a second look:
 *
 * - a part of a name in Chinese: 王小明 by 王, 小明, 明
 * - its spelling from any character on, each character in full or by its initial: xiaoming, wxm, wangxm, wxming;
 *   zh, ch and sh are initials too. Over more than `freelySpelled` characters: in full, by initials, or first one
 *   and then the other
 * - an identity or student number from its start, from its birth date on, or its last four
 * - a telephone number from its start, without its area code, or its last four
 * - a class, a village: two characters of it or more, from a Chinese one on
 *
 * Besides, a name has its sound from any character on (ear.ts), under a mark that no query for the other words can
 * hold: 王小明 by 王晓明 and wanxiaomin. Whoever changes what words a child has raises `tokenRules`.
 */
import { normalisePhone } from '../../../shared/values/phone.ts';
import { earKey, earKeysTyped } from './ear.ts';
import { readingsInName } from './pinyin.ts';

export interface ChildSource {
  /** The name and former names. */
  names: readonly string[];
  idNumber: string | null;
  studentNumber: string | null;
  phones: readonly string[];
  /** 'YYYY-MM-DD', for a child without an identity number. */
  birthDate?: string | null;
  /** Class name, village; the first `indexedText` characters of each. */
  others?: readonly string[];
}

/** One term of a query: a `whole` word, or the beginning of one. */
export interface SearchTerm {
  text: string;
  whole: boolean;
}

/** An index made by other rules is made anew at the next opening (searchIndex.ts). */
export const tokenRules = 2;

/** Before words of sound. A middle dot is no letter or number, so fold() leaves none in a query or another word. */
export const earMark = '·';

/** The number of free spellings doubles with each character. */
const freelySpelled = 4;
/** Longer names are spelled by their first characters only: the words grow with the square of the length. */
const spelledCharacters = 16;
const indexedText = 40;

/** The words of a child for the search table, each once, separated by blanks. */
export function childTokens(source: ChildSource): string {
  const words = new Set<string>();
  for (const name of source.names) addName(words, name);
  for (const other of source.others ?? []) addText(words, other);
  for (const number of [source.idNumber, source.studentNumber]) if (number) addPersonNumber(words, number);
  if (source.birthDate) words.add(source.birthDate.replaceAll('-', ''));
  for (const phone of source.phones) addPhone(words, phone);
  return [...words].join(' ');
}

/** The terms of a query, which all have to match; [] when there is nothing in it to search for. */
export function searchTerms(query: string): SearchTerm[] {
  // most of what is typed: nothing to fold or to part
  if (/^[a-z]+$/.test(query)) return [{ text: query, whole: false }];
  const words = joinMobile(fold(query)).split(' ').flatMap(splitScripts);
  const texts = new Set(words.filter((word) => word !== ''));
  return [...texts].map((text) => ({ text, whole: isIdeograph(text) }));
}

/**
 * The beginnings of words of sound that a term may stand for; [] for a term that can't be heard: a number, initials,
 * one character alone.
 */
export function termsByEar({ text }: SearchTerm): string[] {
  if (/^[a-z]+$/.test(text)) return earKeysTyped(text).map((key) => earMark + key);
  const characters = Array.from(text);
  if (characters.length < 2 || !characters.every(isIdeograph)) return [];
  return keysOf(characters.map((_, at) => readingsInName(characters, at))).map((key) => earMark + key);
}

/** Chinese characters, and those that a machine drew for a name in the private area. */
const ideographs = /[\p{Script=Han}\p{Co}]/gu;
const oneIdeograph = /^[\p{Script=Han}\p{Co}]$/u;
const knownIdeographs = new Map<string, boolean>();
/** A name's parts: each ideograph, and each run of other letters. */
const nameParts = /[\p{Script=Han}\p{Co}]|[^\p{Script=Han}\p{Co} ]+/gu;
const scriptBorder = /(?<=[\p{Script=Han}\p{Co}])(?=[a-z])|(?<=[a-z])(?=[\p{Script=Han}\p{Co}])/u;

/** Remembered: V8 now and then walks through the ranges of Han one by one, 8 microseconds a character. */
function isIdeograph(character: string): boolean {
  let known = knownIdeographs.get(character);
  if (known === undefined) {
    known = oneIdeograph.test(character);
    knownIdeographs.set(character, known);
  }
  return known;
}

/** One way of writing: half-width, lower case, no accents, no marks or punctuation, single blanks between words. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}\p{Co}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** '138 1234 5678' and '86 13812345678' are one number, not several terms. */
function joinMobile(query: string): string {
  return /^(?:0{0,2}86)?(1[3-9]\d{9})$/.exec(query.replaceAll(' ', ''))?.[1] ?? query;
}

/** '王xm' asks for 王 and for xm. */
function splitScripts(word: string): string[] {
  return word.split(scriptBorder);
}

function addName(words: Set<string>, name: string): void {
  const folded = fold(name);
  for (const character of folded.match(ideographs) ?? []) words.add(character);
  addText(words, name);
  const parts = (folded.match(nameParts) ?? []).slice(0, spelledCharacters);
  const readings = parts.map((part, at) => (isIdeograph(part) ? readingsInName(parts, at) : [part]));
  // A character that nobody can read is passed over, as a person who types the name would.
  const spelled = readings.filter((choices) => choices.length > 0);
  for (let start = 0; start < spelled.length; start++) addSpellings(words, spelled.slice(start));
  const heard = readings.filter((choices, at) => choices.length > 0 && isIdeograph(parts[at]!));
  for (let start = 0; start < heard.length; start++)
    for (const key of keysOf(heard.slice(start))) words.add(earMark + key);
}

/** How a whole name may sound; [] where one of its characters can't be read. */
export function soundsOf(name: string): string[] {
  return keysOf(readingsOf(name));
}

/** How a whole name may be spelled: 小明 and 晓明 alike, 小敏 not. */
export function spellingsOf(name: string): string[] {
  const choices = readingsOf(name).map((each) => each.slice(0, 3));
  return choices.reduce<string[]>(
    (spelled, readings) => spelled.flatMap((begun) => readings.map((reading) => begun + reading)),
    [''],
  );
}

function readingsOf(name: string): (readonly string[])[] {
  const parts = Array.from(fold(name).replaceAll(' ', '')).slice(0, freelySpelled + 1);
  return parts.map((part, at) => (isIdeograph(part) ? readingsInName(parts, at) : [part]));
}

/** How a name sounds: by every reading of its characters, a longer one by the commonest only. [] for no pinyin. */
function keysOf(readings: readonly (readonly string[])[]): string[] {
  let keys = [''];
  for (const each of readings) {
    const heard = readings.length > freelySpelled ? heardOf(each).slice(0, 1) : heardOf(each);
    keys = keys.flatMap((key) => heard.map((next) => key + next));
  }
  return keys;
}

const heardBefore = new WeakMap<readonly string[], readonly string[]>();

/** Remembered: there are as many lists of readings as characters, and a query is asked at every key that is struck. */
function heardOf(readings: readonly string[]): readonly string[] {
  let keys = heardBefore.get(readings);
  if (!keys) {
    keys = [...new Set(readings.map((reading) => earKey([reading])))].filter((key) => key !== '');
    heardBefore.set(readings, keys);
  }
  return keys;
}

/** Every end of the text that begins with an ideograph and has two characters or more. */
function addText(words: Set<string>, text: string): void {
  const characters = Array.from(fold(text).replaceAll(' ', '')).slice(0, indexedText);
  for (let start = 0; start < characters.length - 1; start++) {
    if (isIdeograph(characters[start]!)) words.add(characters.slice(start).join(''));
  }
}

function addSpellings(words: Set<string>, readings: readonly (readonly string[])[]): void {
  if (readings.length > freelySpelled) {
    addChangingSpellings(words, readings);
    return;
  }
  let spellings = [''];
  readings.forEach((choices, at) => {
    // The last one needs no initial: an initial is how its reading begins.
    const pieces = at === readings.length - 1 ? choices : [...choices, ...initials(choices)];
    spellings = spellings.flatMap((spelling) => pieces.map((piece) => spelling + piece));
  });
  for (const spelling of spellings) words.add(spelling);
}

/** Commonest readings only; in full up to one place and by initials after it, and the other way round. */
function addChangingSpellings(words: Set<string>, readings: readonly (readonly string[])[]): void {
  const full = readings.map((choices) => choices[0]!);
  const short = full.map(initial);
  for (let place = 0; place <= full.length; place++) {
    words.add([...short.slice(0, place), ...full.slice(place)].join(''));
    words.add([...full.slice(0, place), ...short.slice(place)].join(''));
  }
}

function initial(reading: string): string {
  return String.fromCodePoint(reading.codePointAt(0)!);
}

function initials(readings: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const reading of readings) {
    found.add(initial(reading));
    if (/^[zcs]h./.test(reading)) found.add(reading.slice(0, 2));
  }
  return found;
}

/** GB 11643, or a student number (教育部 学籍号): the same with a letter before it. */
function addPersonNumber(words: Set<string>, number: string): void {
  const folded = fold(number).replaceAll(' ', '');
  words.add(folded);
  const digits = /^[gjl]?(\d{17}[\dx])$/.exec(folded)?.[1];
  if (digits) words.add(digits).add(digits.slice(6)).add(digits.slice(-4));
}

/** What of a number is asked for whole: itself, with and without its letter, and its last four. */
export function numberWords(number: string): string[] {
  const folded = fold(number).replaceAll(' ', '');
  const digits = /^[gjl]?(\d{17}[\dx])$/.exec(folded)?.[1];
  return digits ? [folded, digits, digits.slice(-4)] : [folded];
}

/** What stands beside the digits ('村口小店') is no part of the number; an extension is. */
function addPhone(words: Set<string>, phone: string): void {
  for (const number of normalisePhone(phone).match(/\d[\d-]*/g) ?? []) {
    const [, local] = /^0\d{2,3}-(\d{7,8})/.exec(number) ?? [];
    const digits = number.replaceAll('-', '');
    words.add(digits).add((local ?? digits).slice(-4));
    if (local) words.add(local);
  }
}
