/** The passphrase of a package: made by the program to be handed over on paper, or typed. */

/** Signs that nobody takes for one another, read out or written by hand. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';
const groups = 4;
const groupSigns = 4;

/** 'k7mq-3hxp-9dwn-f4tz': 79 bits. `random` fills the bytes that it is given; in the page crypto.getRandomValues. */
export function makePassphrase(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const made: string[] = [];
  while (made.length < groups * groupSigns) {
    const bytes = new Uint8Array(64);
    random(bytes);
    // 248 is the largest multiple of 31 in a byte: those above would make some signs likelier
    for (const byte of bytes) if (byte < 248) made.push(signs[byte % signs.length]!);
  }
  return Array.from({ length: groups }, (_, at) =>
    made.slice(at * groupSigns, (at + 1) * groupSigns).join(''),
  ).join('-');
}

const madeForm = new RegExp(`^[${signs}]{${groups * groupSigns}}$`);

/**
 * As it is worked with: a made one may be typed in capitals, with other strokes or none; of a typed one only the width of
 * the characters and spaces at the ends don't count.
 */
export function passphraseAsMeant(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const bare = text.toLowerCase().replace(/[\s\-–—_－]/g, '');
  return madeForm.test(bare) ? (bare.match(/.{4}/g) ?? []).join('-') : text;
}
