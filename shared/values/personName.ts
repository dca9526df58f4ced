/** People's names: one way of writing each, and a way of showing less of it. */
import { cleanText } from './halfWidth.ts';

/** Marks that typists put for the middle dot of a name; GB 18030 has U+00B7 for it. */
const dots = /[·•‧∙⋅・･˙]|(?<=\p{Script=Han})[.．](?=\p{Script=Han})/gu;

/**
 * '高 语嫣' and '高语嫣' are one name, '买买提．艾力' and '买买提·艾力' another; spaces between Latin words stay.
 * Empty text stays empty.
 */
export function normaliseName(text: string): string {
  return cleanText(text)
    .replace(/(?<=[\p{Script=Han}·•‧∙⋅・･˙.．])\s+(?=[\p{Script=Han}·•‧∙⋅・･˙.．])/gu, '')
    .replace(dots, '·');
}

/** '王小明' → '王*明', '李雨' → '李*', '欧阳小明' → '欧**明'; one character alone is hidden. */
export function maskName(name: string): string {
  const characters = Array.from(name);
  if (characters.length < 2) return '*'.repeat(characters.length);
  if (characters.length === 2) return `${characters[0]}*`;
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
}

/** `text` with every one of `names` that stands in it masked, the longest first: '王小明的生日会' → '王*明的生日会'. */
export function maskNamesIn(text: string, names: ReadonlySet<string>, lengths = lengthsOf(names)): string {
  let masked = '';
  for (let at = 0; at < text.length; ) {
    const length = lengths.find((each) => names.has(text.slice(at, at + each)));
    masked += length === undefined ? text[at] : maskName(text.slice(at, at + length));
    at += length ?? 1;
  }
  return masked;
}

/** Longest first, none below two characters. */
export function lengthsOf(names: ReadonlySet<string>): number[] {
  return [...new Set(Array.from(names, ({ length }) => length))]
    .filter((length) => length > 1)
    .toSorted((one, other) => other - one);
}
