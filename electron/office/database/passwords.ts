/** Which passwords are taken: at least eight characters, no rules of composition, none that is tried first. */
import { pinyin } from 'pinyin-pro';
import { refuse } from '../../../shared/problem.ts';
import { commonPasswords } from './commonPasswords.ts';

const leastCharacters = 8;
const repeatedUnit = /^(.{1,4})\1+$/su;
/** A birthday: 19900101. */
const date = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** What people add to a name: digits and a mark. */
const usualTail = /^[\d!@#$%&*._-]{0,9}$/;

/**
 * Refuses passwordTooShort {least} and passwordTooCommon. `names`: the holder's names, which make a password common
 * when nothing but digits stands beside them, written in Chinese, in pinyin or in initials.
 */
export function checkPassword(password: string, names: readonly string[] = []): void {
  const text = password.normalize('NFKC').toLowerCase();
  if ([...text].length < leastCharacters) refuse('passwordTooShort', { least: leastCharacters });
  const common =
    commonPasswords.has(text) ||
    repeatedUnit.test(text) ||
    date.test(text) ||
    isRun(text) ||
    names.flatMap(spellings).some((name) => text.includes(name) && usualTail.test(text.replace(name, '')));
  if (common) refuse('passwordTooCommon');
}

/** 12345678, 87654321, abcdefgh; 0 follows 9. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0)!);
  const follows = (step: number) =>
    codes.every((code, i) => {
      if (i === 0) return true;
      const before = codes[i - 1]!;
      return (
        code - before === step || (step > 0 ? before === 57 && code === 48 : before === 48 && code === 57)
      );
    });
  return follows(1) || follows(-1);
}

/** A name as it is typed into passwords: 王明, wangming, wm. */
function spellings(name: string): string[] {
  const text = name.normalize('NFKC').trim().toLowerCase();
  const syllables = pinyin(text, { toneType: 'none', type: 'array' });
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
  return [text, syllables.join(''), initials].filter((spelling) => spelling.length >= 2);
}
