/**
 * The printed recovery code: 128 random bits and a checksum of 12, as 28 letters and digits in seven groups of four,
 * e.g. 7K3M-9QXA-... The alphabet is Crockford's base 32: no I, L, O, U, so that a handwritten copy can be read back.
 */
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbols = 28;
const groupLength = 4;
const checkBits = 12n;
/**
 * The checksum is the number modulo this. A prime, of which 32 is a primitive root: every single wrong letter and every
 * exchange of two letters changes it, any other mistake passes once in 4,093 times.
 */
const checkPrime = 4093n;

export function newRecoveryCode(): string {
  return writeRecoveryCode(randomBytes(16));
}

/** `secret`: 16 bytes. */
export function writeRecoveryCode(secret: Buffer): string {
  const number = BigInt(`0x${secret.toString('hex')}`);
  let rest = (number << checkBits) | (number % checkPrime);
  let text = '';
  for (let i = 0; i < symbols; i++) {
    text = alphabet[Number(rest & 31n)]! + text;
    rest >>= 5n;
  }
  return text.match(new RegExp(`.{${groupLength}}`, 'g'))!.join('-');
}

/**
 * The 16 bytes of a code as somebody typed it: lower case, full-width letters, O for 0, I or L for 1, spaces and dashes
 * of any kind or none. Undefined when it is no code: a letter missing, too many, or mistyped.
 */
export function readRecoveryCode(typed: string): Buffer | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.,·ー−]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (text.length !== symbols) return undefined;
  let bits = 0n;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  const number = bits >> checkBits;
  if ((bits & ((1n << checkBits) - 1n)) !== number % checkPrime) return undefined;
  return Buffer.from(number.toString(16).padStart(32, '0'), 'hex');
}
