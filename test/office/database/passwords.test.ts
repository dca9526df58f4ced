import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../../../electron/office/database/commonPasswords.ts';
import { checkPassword } from '../../../electron/office/database/passwords.ts';
import { refusalOf } from './place.ts';

describe('a password', () => {
  it('has at least eight characters, counted as a person counts them', async () => {
    for (const short of ['', 'Zx7!kq', '山上的小学校门', '😀😀😀😀']) {
      expect(await refusalOf(() => checkPassword(short)), short).toEqual({
        code: 'passwordTooShort',
        params: { least: 8 },
      });
    }
    checkPassword('山上的小学校门口');
  });

  it('needs no capitals, digits or marks', () => {
    for (const good of ['liangzhixiaogou', 'plum rain tea hut', '7392 5164', '雨后竹林里的小路'])
      checkPassword(good);
  });

  it.each([
    '12345678',
    '123456789',
    '1234567890',
    '87654321',
    '98765432',
    'abcdefgh',
    '88888888',
    '00000000',
    '66668888',
    'woaini1314',
    'WoAiNi520',
    'a1234567',
    'A123456789',
    'password',
    'Passw0rd',
    'qwertyuiop',
    '1qaz2wsx',
    'abababab',
    '12341234',
    '123123123',
    '520520520',
    '19860513',
    '20151203',
    '１２３４５６７８',
    'laoshi123',
  ])('is not %s, which is tried first', async (common) => {
    expect((await refusalOf(() => checkPassword(common))).code).toBe('passwordTooCommon');
  });

  it.each([
    'wangxiaoming123',
    'wangxiaoming',
    'WangXiaoMing2024',
    '123wangxiaoming',
    'wxm19860513',
    'wxm123456',
    '王小明123456',
    'library-desk88',
    'Library-Desk!1',
  ])('is not %s where the holder is 王小明, signing in as library-desk', async (common) => {
    const names = ['library-desk', '王小明'];
    expect((await refusalOf(() => checkPassword(common, names))).code).toBe('passwordTooCommon');
  });

  it('may hold a name beside something that is not just digits', () => {
    checkPassword('wangxiaoming de shanpo', ['王小明']);
  });

  it('list has about two hundred entries or more, all of which could be chosen otherwise', () => {
    expect(commonPasswords.size).toBeGreaterThan(200);
    for (const entry of commonPasswords) {
      expect(entry.length, entry).toBeGreaterThanOrEqual(8);
      expect(entry, entry).toBe(entry.normalize('NFKC').toLowerCase());
    }
  });
});
