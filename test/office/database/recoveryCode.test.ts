import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  newRecoveryCode,
  readRecoveryCode,
  writeRecoveryCode,
} from '../../../electron/office/database/recoveryCode.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const someCodes = Array.from({ length: 20 }, newRecoveryCode);

describe('the recovery code', () => {
  it('is seven groups of four and holds 128 bits', () => {
    for (const code of someCodes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readRecoveryCode(code)).toHaveLength(16);
    }
    expect(new Set(someCodes).size).toBe(someCodes.length);
  });

  it('comes back from paper as it was made, also at its ends', () => {
    const secrets = [
      Buffer.alloc(16),
      Buffer.alloc(16, 0xff),
      ...Array.from({ length: 200 }, () => randomBytes(16)),
    ];
    for (const secret of secrets) expect(readRecoveryCode(writeRecoveryCode(secret))).toEqual(secret);
  });

  it('is read however it was typed', () => {
    const secret = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
    const code = writeRecoveryCode(secret);
    const typed = [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', ' '),
      ` ${code.replaceAll('-', ' － ')}\n`,
      code.replaceAll('-', '—'),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
      code.replaceAll('0', 'o').replaceAll('1', 'I'),
      code.replace(/[0-9A-Z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)),
    ];
    for (const text of typed) expect(readRecoveryCode(text), text).toEqual(secret);
  });

  it('notices every single wrong letter and every exchange of two letters', () => {
    for (const code of someCodes) {
      const letters = [...code.replaceAll('-', '')];
      for (const [i, right] of letters.entries()) {
        for (const wrong of alphabet.replace(right, ''))
          expect(readRecoveryCode(letters.with(i, wrong).join(''))).toBeUndefined();
        for (let j = i + 1; j < letters.length; j++) {
          if (letters[j] === right) continue;
          expect(readRecoveryCode(letters.with(i, letters[j]!).with(j, right).join(''))).toBeUndefined();
        }
      }
    }
  });

  it('is not read from too few letters, too many, or letters that it never has', () => {
    const [code = ''] = someCodes;
    for (const text of ['', code.slice(0, -1), `${code}0`, code.replace(/^./, 'U'), '王小明'])
      expect(readRecoveryCode(text)).toBeUndefined();
  });
});
