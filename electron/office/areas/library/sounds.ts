/** How a title is found by whoever types no Chinese: 小坪中的春天 by xpz, XPZDCT, xiaoping. */
import { characterReadings } from '../../database/pinyin.ts';

/** Readings double the initials with each character that has several. */
const mostVariants = 8;

/** 'XPZDCT xiaopingzhongdechuntian', of the name and then of the author; null where there is nothing to spell. */
export function soundsOf(texts: readonly (string | null)[]): string | null {
  const words = texts.flatMap((text) => (text === null ? [] : wordsOf(text)));
  return words.length === 0 ? null : words.join(' ').slice(0, 2000);
}

function wordsOf(text: string): string[] {
  let initials = [''];
  let spelled = '';
  for (const character of Array.from(text.toLowerCase())) {
    const readings = /[a-z0-9]/.test(character) ? [character] : characterReadings(character);
    if (readings.length === 0) continue;
    spelled += readings[0];
    const first = [...new Set(readings.map((each) => each[0]!.toUpperCase()))];
    const more = initials.flatMap((before) => first.map((each) => before + each));
    initials = more.length > mostVariants ? initials.map((before) => before + first[0]) : more;
  }
  return spelled === '' ? [] : [...initials, spelled];
}
