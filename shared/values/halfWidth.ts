/** Text as typists leave it: full-width digits, pasted zero-width marks, doubled spaces. */

/** Full-width forms (U+FF01–FF5E) and the ideographic space become their half-width twins; all else stays. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (full) => String.fromCharCode(full.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/**
 * Text fit to be kept: digits and letters half-width, Chinese punctuation as it was, control, invisible and broken
 * characters gone, runs of white space one space, none at the ends.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, toHalfWidth)
    .replace(/[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
