import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { pinyin } from 'pinyin-pro';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { characterReadings, readingsInName } from '../../../electron/office/database/pinyin.ts';
import { ChildSearchIndex } from '../../../electron/office/database/searchIndex.ts';
import {
  type ChildSource,
  childTokens,
  searchTerms,
} from '../../../electron/office/database/searchTokens.ts';

const migrations = join(import.meta.dirname, '../../../electron/office/database/migrations');

function childNamed(name: string, more: Partial<ChildSource> = {}): ChildSource {
  return { names: [name], idNumber: null, studentNumber: null, phones: [], ...more };
}

let db: Database.Database;
let index: ChildSearchIndex;

beforeEach(() => {
  db = new Database(':memory:');
  db.exec('create table child (seq integer primary key, classId text, mentorId text) strict');
  db.exec(readFileSync(join(migrations, '0020-child-search.sql'), 'utf8'));
  index = new ChildSearchIndex(db);
});

afterEach(() => {
  db.close();
});

function put(seq: number, source: ChildSource): void {
  index.put(seq, childTokens(source));
}

function find(query: string): number[] {
  return index
    .find(query, { limit: 20 })
    .filter(({ byEar }) => !byEar)
    .map(({ seq }) => seq);
}

/** Those of `queries` that find the only child. */
function finding(source: ChildSource, queries: string[]): string[] {
  put(1, source);
  return queries.filter((query) => find(query).length === 1);
}

describe('finding a child by name', () => {
  it('finds any part of a Chinese name, and nothing that only resembles one', () => {
    const parts = ['王', '小', '明', '王小', '小明', '王小明'];
    expect(finding(childNamed('王小明'), [...parts, '王明', '明小', '小王', '王小明明', '红'])).toEqual(
      parts,
    );
  });

  it('does not join pairs of characters into a name that nobody has', () => {
    put(1, childNamed('小红小明红'));
    expect(find('红小明')).toEqual([1]);
    expect(find('小明小')).toEqual([]);
  });

  it('finds a name of one, two and many characters, with and without its middle dot', () => {
    put(1, childNamed('古丽米拉·买买提'));
    put(2, childNamed('李雨'));
    put(3, childNamed('禾'));
    expect([find('古丽米拉·买买提'), find('米拉买'), find('买买'), find('·买')]).toEqual([
      [1],
      [1],
      [1],
      [1],
    ]);
    expect([find('李雨'), find('雨'), find('禾')]).toEqual([[2], [2], [3]]);
  });

  it('finds rare characters: beyond the first plane, and of the private area', () => {
    put(1, childNamed('王𬭊'));
    put(2, childNamed('李\u{30EDE}明'));
    put(3, childNamed('陈\uE8A1'));
    expect([find('𬭊'), find('王𬭊'), find('wangdu')]).toEqual([[1], [1], [1]]);
    expect([find('\u{30EDE}'), find('李\u{30EDE}明')]).toEqual([[2], [2]]);
    expect([find('\uE8A1'), find('陈\uE8A1'), find('chen')]).toEqual([[3], [3], [3]]);
  });

  it('passes over a character that nobody can read when the name is spelled', () => {
    expect(characterReadings('\u{30EDE}')).toEqual([]);
    expect(finding(childNamed('李\u{30EDE}明'), ['liming', 'lm', 'lim'])).toEqual(['liming', 'lm', 'lim']);
  });

  it('finds Latin names by their words, initials and without accents', () => {
    const found = ['anna', 'ANNA', 'josé', 'jose', 'anna jose', 'annaj', 'aj', 'ajose', 'ann'];
    expect(finding(childNamed('Anna José'), [...found, 'nna', 'annas', 'joseanna'])).toEqual(found);
  });

  it('finds a former name as well', () => {
    put(1, { ...childNamed('王小明'), names: ['王小明', '李大力'] });
    expect([find('小明'), find('大力'), find('lidali'), find('ldl')]).toEqual([[1], [1], [1], [1]]);
  });

  it('finds a typed name whatever its width and spacing', () => {
    put(1, childNamed('高语嫣'));
    expect([
      find('高 语嫣'),
      find(' 高语嫣　'),
      find('ＧＡＯ'),
      find('gao yu yan'),
      find("gao'yuyan"),
    ]).toEqual(Array(5).fill([1]));
  });
});

describe('finding a child by pinyin', () => {
  it('takes each character in full or by its initial, from any character on', () => {
    const found = [
      ...['w', 'wa', 'wang', 'wangx', 'wangxiaoming', 'xiaoming', 'ming', 'wxm', 'xm', 'wx', 'm'],
      ...['wangxm', 'wangxming', 'wxming', 'wxiaoming', 'wxiaom', 'wangxiaom', 'xming'],
    ];
    expect(
      finding(childNamed('王小明'), [...found, 'ang', 'wm', 'wangming', 'xiaow', 'wangxiaomingh', 'waxm']),
    ).toEqual(found);
  });

  it('takes zh, ch and sh as initials beside z, c and s', () => {
    const found = ['zhs', 'zs', 'zhsh', 'zsh', 'zhshao', 'zhangs', 'zhangsh', 'zhshh', 'zsh'];
    expect(finding(childNamed('张少华'), [...found, 'zhah', 'chs'])).toEqual(found);
  });

  it('takes ü as v, u and ü', () => {
    expect(finding(childNamed('吕绿'), ['lv', 'lu', 'lü', 'lvlv', 'lulu', 'lvl', 'LÜ'])).toHaveLength(7);
  });

  it('lets a long name change once between full spelling and initials', () => {
    const found = ['gulimilamaimaiti', 'glmlmmt', 'gulimila', 'gulimlmmt', 'glmilamaimaiti', 'mmt', 'maimt'];
    expect(finding(childNamed('古丽米拉·买买提'), [...found, 'gulmilamaimaiti', 'gmmt'])).toEqual(found);
  });

  it.each([
    ['单', ['shan', 'dan']],
    ['仇', ['qiu', 'chou']],
    ['曾', ['zeng', 'ceng']],
    ['解', ['xie', 'jie']],
    ['查', ['zha', 'cha']],
    ['区', ['ou', 'qu']],
    ['翟', ['zhai', 'di']],
    ['盖', ['ge', 'gai']],
    ['乐', ['yue', 'le']],
    ['朴', ['piao', 'pu']],
    ['缪', ['miao', 'mou']],
    ['覃', ['qin', 'tan']],
    ['员', ['yun', 'yuan']],
    ['种', ['chong', 'zhong']],
    ['繁', ['po', 'fan']],
    ['洗', ['xian', 'xi']],
    ['宓', ['mi', 'fu']],
    ['郗', ['xi', 'chi']],
    ['华', ['hua']],
    ['尉迟', ['yuchi', 'weichi']],
    ['万俟', ['moqi', 'wansi']],
    ['长孙', ['zhangsun', 'changsun']],
    ['澹台', ['tantai', 'dantai']],
    ['单于', ['chanyu', 'shanyu']],
    ['令狐', ['linghu']],
    ['欧阳', ['ouyang']],
  ])('reads the surname %s in each of its ways', (surname, spellings) => {
    const queries = spellings.flatMap((spelling) => [`${spelling}xiaoming`, `${spelling}xm`, spelling]);
    expect(finding(childNamed(`${surname}小明`), queries)).toEqual(queries);
  });

  it('knows every surname reading that the dictionary knows', () => {
    const lacking: string[] = [];
    for (let code = 0x4e00; code <= 0x9fff; code++) {
      const character = String.fromCodePoint(code);
      const [reading = ''] = pinyin(`${character}明`, {
        toneType: 'none',
        v: true,
        surname: 'head',
        type: 'array',
      });
      const known = readingsInName([character, '明'], 0);
      if (/^[a-z]+$/.test(reading) && !known.includes(reading)) lacking.push(character + reading);
    }
    expect(lacking).toEqual([]);
  });

  it('finds given names by each living reading of a character, and by no archaic one', () => {
    const found = ['wangle', 'wangyue', 'wl', 'wy'];
    expect(finding(childNamed('王乐'), [...found, 'wanglao', 'wangyao'])).toEqual(found);
    put(1, childNamed('许家陶'));
    expect([find('hu'), find('gu'), find('yao')]).toEqual([[], [], []]);
  });

  it('never takes a surname reading for the same character within a name', () => {
    put(1, childNamed('王区'));
    expect([find('wangqu'), find('wangou')]).toEqual([[1], []]);
  });
});

describe('finding a child by number', () => {
  const source = childNamed('王小明', {
    idNumber: '34110220150308012X',
    studentNumber: 'G34110220150308012X',
    phones: ['13812345678', '0550-3021456-8', '村口小店 663912'],
  });

  it('takes an ID number from its start, from the birth date on, or by its last four', () => {
    const found = [
      '3',
      '341102',
      '34110220150308012X',
      '34110220150308012x',
      '2015',
      '20150308',
      '2015-03-08',
    ];
    found.push('20150308012X', '012X', '012x', '012');
    expect(finding(source, [...found, '110220', '0308', '12X', '150308'])).toEqual(found);
  });

  it('takes a student number with and without its letter', () => {
    expect(finding(source, ['G3411', 'g34110220150308012x', 'G'])).toHaveLength(3);
    put(2, childNamed('李雨', { studentNumber: 'J341102201405060217' }));
    expect([find('j3411'), find('20140506'), find('0217'), find('3411022014')]).toEqual([[2], [2], [2], [2]]);
  });

  it('takes a telephone number from its start, without its area code, or by its last four', () => {
    const found = ['138', '13812345678', '5678', '138-1234-5678', '138 1234 5678', '+86 13812345678', '0550'];
    found.push('0550-3021456', '05503021456', '3021456', '1456', '663912', '3912');
    expect(finding(source, [...found, '12345678', '234', '8123'])).toEqual(found);
  });

  it('finds a child without an ID number by its birth date', () => {
    put(1, childNamed('王小明', { birthDate: '2015-03-08' }));
    expect([find('2015'), find('20150308'), find('2015-03-08'), find('0308')]).toEqual([[1], [1], [1], []]);
  });
});

describe('finding a child by class and village', () => {
  it('takes two characters of them or more, so that a village never hides a surname', () => {
    put(1, childNamed('李雨', { others: ['三（1）班', '王庄村'] }));
    put(2, childNamed('王雨', { others: ['三（2）班', '大柳'] }));
    expect([find('王'), find('wang'), find('村')]).toEqual([[2], [2], []]);
    expect([find('王庄'), find('庄村'), find('三(1)班'), find('三1班 雨'), find('2班')]).toEqual([
      [1],
      [1],
      [1],
      [1],
      [],
    ]);
  });
});

describe('several terms', () => {
  it('have all to match, in any order, Chinese and pinyin in one word too', () => {
    put(1, childNamed('王小明', { idNumber: '341102201503080124' }));
    put(2, childNamed('王大力', { idNumber: '341102201603080124' }));
    expect([find('王 2015'), find('2016 wang'), find('0124 wang'), find('王xm'), find('xm王')]).toEqual([
      [1],
      [2],
      [1, 2],
      [1],
      [1],
    ]);
    expect(find('王 张')).toEqual([]);
  });

  it('find nothing when there is nothing to look for, or far too much', () => {
    put(1, childNamed('王小明'));
    expect([find(''), find('  '), find('"*-()'), find('😀')]).toEqual([[], [], [], []]);
    expect(find(Array.from({ length: 500 }, (_, at) => `w${'a'.repeat(at)}`).join(' '))).toEqual([]);
    expect(find('王'.repeat(50_000))).toEqual([]);
  });
});

describe('the index', () => {
  it('gives the first ones in the order of entry, at most as many as asked for', () => {
    for (const seq of [9, 3, 7, 1, 5]) put(seq, childNamed('王小明'));
    expect(index.find('wang', { limit: 3 })).toEqual([1, 3, 5].map((seq) => ({ seq, byEar: false })));
    expect(index.find('王', { limit: 20 }).map(({ seq }) => seq)).toEqual([1, 3, 5, 7, 9]);
    expect(() => index.find('王', { limit: 1.5 })).toThrow(RangeError);
  });

  it('forgets the old words of a child that is put again, and all of one that is removed', () => {
    put(1, childNamed('王小明'));
    put(2, childNamed('李雨'));
    put(1, childNamed('张大力'));
    expect([find('王'), find('wxm'), find('张'), find('李')]).toEqual([[], [], [1], [2]]);
    index.remove(1);
    index.remove(1);
    index.remove(99);
    expect([find('张'), find('李')]).toEqual([[], [2]]);
    put(1, childNamed('王小明'));
    expect(find('王')).toEqual([1]);
  });

  it('keeps to a scope, and to the transaction that it is written in', () => {
    db.exec(`insert into child values (1, 'a', 'm'), (2, 'b', null), (3, 'c', 'm')`);
    for (const seq of [1, 2, 3]) put(seq, childNamed('王小明'));
    const within = (sql: string, ...params: string[]) =>
      index.find('王', { limit: 20, scope: { sql, params } }).map(({ seq }) => seq);
    expect(within('child.classId in (?, ?)', 'a', 'b')).toEqual([1, 2]);
    expect(within('child.classId in (?, ?)', 'b', 'c')).toEqual([2, 3]);
    expect(within(`child.mentorId = ? or child.classId = 'b'`, 'nobody')).toEqual([2]);
    expect(within('child.mentorId = ?', 'nobody')).toEqual([]);
    const undone = db.transaction(() => {
      put(4, childNamed('王小明'));
      index.remove(1);
      throw new Error('undone');
    });
    expect(undone).toThrow('undone');
    expect(find('王')).toEqual([1, 2, 3]);
  });

  it('holds no word of a removed or renamed child after a purge', () => {
    const stored = () => {
      const blocks = db.prepare<[], { block: Buffer }>('select block from childSearch_data').all();
      return Buffer.concat(blocks.map(({ block }) => block)).toString('latin1');
    };
    put(1, childNamed('Removed'));
    put(2, childNamed('Renamed'));
    expect(stored()).toMatch(/removed/);
    expect(stored()).toMatch(/renamed/);
    index.remove(1);
    put(2, childNamed('Other'));
    index.purge();
    expect(stored()).not.toMatch(/removed|renamed/);
    expect(find('other')).toEqual([2]);
  });

  it('reads any text as words, never as the query language of SQLite', () => {
    put(1, childNamed('王小明'));
    put(2, childNamed('Or Not'));
    for (const query of [
      '"',
      "'",
      '王"',
      '" OR "',
      'tokens:王',
      '王*',
      '^王',
      '-王',
      '(王',
      'NEAR(王 小)',
      'a AND',
    ]) {
      expect(() => find(query)).not.toThrow();
    }
    expect([find('王"*'), find('^王'), find('{王}'), find('OR'), find('NOT')]).toEqual([
      [1],
      [1],
      [1],
      [2],
      [2],
    ]);
    expect(searchTerms('a\0b "c" \ud800d')).toEqual([
      { text: 'ab', whole: false },
      { text: 'c', whole: false },
      { text: 'd', whole: false },
    ]);
  });
});
