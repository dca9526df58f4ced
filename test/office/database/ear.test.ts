/** Names by ear: what the dialects blur is found after what was typed, and marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { earKey, earKeysTyped } from '../../../electron/office/database/ear.ts';
import { ChildSearchIndex } from '../../../electron/office/database/searchIndex.ts';
import { childTokens, earMark } from '../../../electron/office/database/searchTokens.ts';

describe('the ear', () => {
  it.each([
    ['zh and z', 'zhang', 'zang'],
    ['ch and c', 'chen', 'cen'],
    ['sh and s', 'shi', 'si'],
    ['n and l', 'niu', 'liu'],
    ['f and h', 'fu', 'hu'],
    ['f and hu', 'fang', 'huang'],
    ['fei and hui', 'fei', 'hui'],
    ['in and ing', 'jin', 'jing'],
    ['yin and ying', 'yin', 'ying'],
    ['en and eng', 'chen', 'cheng'],
    ['an and ang', 'wan', 'wang'],
    ['uan and uang', 'guan', 'guang'],
    ['lü, lv and lu', 'lv', 'lu'],
    ['nü and lu', 'nv', 'lu'],
    ['several at once', 'zhong', 'zong'],
  ])('takes %s for one', (_, one, other) => {
    expect(earKey([one])).not.toBe('');
    expect(earKey([one])).toBe(earKey([other]));
  });

  it.each([
    ['wang', 'huang'],
    ['yan', 'yang'],
    ['lian', 'liang'],
    ['li', 'lu'],
    ['xi', 'si'],
    ['ji', 'zhi'],
    ['ren', 'len'],
    ['gao', 'kao'],
    ['sun', 'song'],
    ['yang', 'xiang'],
  ])('tells %s from %s', (one, other) => {
    expect(earKey([one])).not.toBe(earKey([other]));
  });

  it('has three plain characters for every syllable that pinyin knows', () => {
    const keys = ['a', 'yang', 'ying', 'yue', 'er', 'lve', 'nve', 'shuang', 'xiong', 'qun', 'weng', 'o'].map(
      (each) => earKey([each]),
    );
    for (const key of keys) expect(key).toMatch(/^[0-9a-z]{3}$/);
  });

  it('gives nothing for what is no syllable', () => {
    expect([earKey(['wx']), earKey(['wang', 'q']), earKey([])]).toEqual(['', '', '']);
  });

  it('hears typed letters in each way that they can be parted, the last syllable as far as it goes', () => {
    const begins = (letters: string, syllables: string[]) =>
      earKeysTyped(letters).some((key) => earKey(syllables).startsWith(key));
    expect(begins('xian', ['xi', 'an'])).toBe(true);
    expect(begins('xian', ['xian'])).toBe(true);
    expect(begins('xian', ['xiang'])).toBe(true);
    expect(begins('wangang', ['wan', 'gang'])).toBe(true);
    expect(begins('wangang', ['wang', 'ang'])).toBe(true);
    expect(begins('wangxiaom', ['wan', 'xiao', 'ming'])).toBe(true);
    expect(begins('wangxiaom', ['wan', 'xiao', 'ni'])).toBe(false);
    expect([earKeysTyped('wxm'), earKeysTyped('n'), earKeysTyped('wang1')]).toEqual([[], [], []]);
  });

  it('ends soon whatever is typed, and hears every name that is spelled in full', () => {
    const syllable = fc.constantFrom('wang', 'ao', 'xian', 'lve', 'er', 'zhuang', 'e', 'fen');
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 4 }), (name) => {
        expect(earKeysTyped(name.join('')).some((key) => earKey(name).startsWith(key))).toBe(true);
      }),
    );
    expect(earKeysTyped(`${'ao'.repeat(29)}v`)).toEqual([]);
    expect(earKeysTyped('xian'.repeat(15)).length).toBeLessThanOrEqual(60);
  });
});

const migrations = join(import.meta.dirname, '../../../electron/office/database/migrations');
let db: Database.Database;
let index: ChildSearchIndex;
const names = ['王小明', '万晓敏', '黄丽', '方莉', '单志强', '吕蓝', '邱芳', '仇方', '王刚', '李雨'];

beforeEach(() => {
  db = new Database(':memory:');
  db.exec('create table child (seq integer primary key, classId text) strict');
  db.exec(readFileSync(join(migrations, '0020-child-search.sql'), 'utf8'));
  index = new ChildSearchIndex(db);
  index.clear();
  names.forEach((name, at) => {
    index.put(at + 1, childTokens({ names: [name], idNumber: null, studentNumber: null, phones: [] }));
  });
});
afterEach(() => db.close());

/** Names in the order of the answer, those by ear in brackets. */
function find(query: string, limit = 20): string[] {
  return index.find(query, { limit }).map(({ seq, byEar }) => {
    const name = names[seq - 1]!;
    return byEar ? `(${name})` : name;
  });
}

describe('search by ear', () => {
  it('puts what was typed first and what sounds alike after it', () => {
    expect(find('万晓敏')).toEqual(['万晓敏', '(王小明)']);
    expect(find('wangxiaoming')).toEqual(['王小明', '(万晓敏)']);
    expect(find('wanxiaom')).toEqual(['万晓敏', '(王小明)']);
    expect(find('王晓明')).toEqual(['(王小明)', '(万晓敏)']);
    expect(find('huangli')).toEqual(['黄丽', '(方莉)']);
  });

  it('hears a part of a name from any character on, and every reading of a surname', () => {
    expect(find('晓鸣')).toEqual(['(王小明)', '(万晓敏)']);
    expect(find('sanziqian')).toEqual(['(单志强)']);
    expect(find('danziqiang')).toEqual(['(单志强)']);
    expect(find('求方')).toEqual(['(邱芳)', '(仇方)']);
    expect(find('lunan')).toEqual(['(吕蓝)']);
    expect(find('wangang')).toEqual(['(王刚)']);
    expect(find('万钢')).toEqual(['(王刚)']);
  });

  it('fills up to the limit and no further, with nobody twice', () => {
    expect(find('wangxiaoming', 1)).toEqual(['王小明']);
    expect(find('fang', 2)).toEqual(['方莉', '邱芳']);
    expect(find('fang', 4)).toEqual(['方莉', '邱芳', '仇方', '(黄丽)']);
  });

  it('hears each term of several, and asks the others as they stand', () => {
    expect(find('万 xiaoming')).toEqual(['(万晓敏)']);
    expect(find('wan xiaomin')).toEqual(['王小明', '万晓敏']);
    expect(find('wan siaoming')).toEqual([]);
    expect(find('wang xiaoming')).toEqual(['王小明', '(万晓敏)']);
    expect(find('wang 2015')).toEqual([]);
  });

  it('does not take a letter, initials or one character for a sound', () => {
    expect([find('n'), find('wxm'), find('汪'), find('138')]).toEqual([[], ['王小明', '万晓敏'], [], []]);
  });

  it('never lets the words of sound be typed, nor the mark of the rules', () => {
    const words = childTokens({ names: ['王小明'], idNumber: null, studentNumber: null, phones: [] }).split(
      ' ',
    );
    const sounds = words.filter((word) => word.startsWith(earMark));
    expect(sounds).toHaveLength(3);
    for (const word of [...sounds, ...sounds.map((each) => each.slice(1)), '§rules', 'rules'])
      expect(find(word)).toEqual([]);
  });
});
