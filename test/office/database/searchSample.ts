/** Made-up children for search: as many as wanted, the same ones for the same seed, of every kind of name. */

import type { Database } from 'better-sqlite3';
import type { ChildSearchIndex } from '../../../electron/office/database/searchIndex.ts';
import { type ChildSource, childTokens } from '../../../electron/office/database/searchTokens.ts';

export interface SampleChild {
  seq: number;
  name: string;
  formerName: string | null;
  idNumber: string | null;
  studentNumber: string | null;
  birthDate: string;
  phones: string[];
  classNumber: number;
  className: string;
  village: string;
}

/** Commonest first: a place in the list is drawn with falling weight. */
const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔' +
    '钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇查解区翟盖乐',
).concat([
  '欧阳',
  '尉迟',
  '司马',
  '上官',
  '诸葛',
  '万俟',
  '单于',
  '缪',
  '朴',
  '宓',
  '郗',
  '佘',
  '逄',
  '員',
  '㛃',
]);
const given = Array.from(
  '明小文华军平志伟建国红丽芳英玲秀兰霞梅雪琴云燕春艳子轩梓涵宇浩然欣怡佳琪思雨诗晨俊杰博睿嘉一诺依可馨雅静婷娜' +
    '莎茜晟盛乐朝长行重安强奇柏伯单曾传藏澄石卡绿率宿仔露若什都尔阿提合会见将角六大车和解佛宁康乾坤永福贵财旺吉祥' +
    '龙凤虎鹏飞翔海洋江河山峰林森木子月星辰光辉耀阳旭东西南北中正义仁礼智信诚忠孝勇毅恒远达通顺利' +
    '堃喆犇垚玥祎昇𬭊㛃龑䶮𬤇㬎𪩘𣱵\u{30EDE}\uE8A1',
);
const minority = Array.from('买提艾力古丽阿依努尔卜杜热合曼吐逊江木拉迪孜麦斯坦克别什巴');
const latin = ['Anna', 'Peter', 'José', 'Li', 'Maria', 'Smith', 'Wang', "O'Neil", 'Zoë'];
const villages = ['王庄', '李家湾', '三官村', '西涧村', '大柳', '张八岭村', '一里墩', '桃园', '小王营'];
const gradeNames = ['一', '二', '三', '四', '五', '六'];

/** A small repeatable source of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Children with seq 1 to `count`. */
export function sampleChildren(count: number, seed: number): SampleChild[] {
  const draw = random(seed);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => sampleChild(at + 1, draw, taken));
}

/** `taken`: the ID numbers of the others. */
function sampleChild(seq: number, draw: () => number, taken: Set<string>): SampleChild {
  const birthDate = sampleDay(draw);
  const idNumber = draw() < 0.96 ? sampleId(birthDate, draw, taken) : null;
  const phones = Array.from({ length: Math.floor(draw() * 3) }, () => samplePhone(draw));
  const classNumber = Math.floor(draw() * 24);
  return {
    seq,
    name: sampleName(draw),
    formerName: draw() < 0.02 ? sampleName(draw) : null,
    idNumber,
    studentNumber: sampleStudentNumber(idNumber, birthDate, draw),
    birthDate,
    phones,
    classNumber,
    className: `${gradeNames[Math.floor(classNumber / 4)]}（${(classNumber % 4) + 1}）班`,
    village: villages[Math.floor(draw() * villages.length)]!,
  };
}

/** Falling weights, as surnames and the characters of given names have. */
function pick(list: readonly string[], draw: () => number): string {
  return list[Math.floor(draw() ** 2.2 * list.length)]!;
}

function sampleName(draw: () => number): string {
  const kind = draw();
  if (kind < 0.02) return minorityName(draw);
  if (kind < 0.03) return `${pick(latin, draw)} ${pick(latin, draw)}`;
  if (kind < 0.031) return `${pick(surnames, draw)}${pick(latin, draw)}`;
  const characters = kind < 0.28 ? 1 : kind < 0.98 ? 2 : 3;
  return pick(surnames, draw) + Array.from({ length: characters }, () => pick(given, draw)).join('');
}

function minorityName(draw: () => number): string {
  const part = () => Array.from({ length: 2 + Math.floor(draw() * 4) }, () => pick(minority, draw)).join('');
  return `${part()}·${part()}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function sampleDay(draw: () => number): string {
  return `${2009 + Math.floor(draw() * 10)}-${two(1 + Math.floor(draw() * 12))}-${two(1 + Math.floor(draw() * 28))}`;
}

function digitsOf(length: number, draw: () => number): string {
  return Array.from({ length }, () => Math.floor(draw() * 10)).join('');
}

/** Its check character is drawn, not computed: search never asks for it. */
function sampleId(birthDate: string, draw: () => number, taken: Set<string>): string {
  const area = draw() < 0.8 ? '341102' : '341125';
  const check = draw() < 0.1 ? 'X' : digitsOf(1, draw);
  const idNumber = `${area}${birthDate.replaceAll('-', '')}${digitsOf(3, draw)}${check}`;
  if (taken.has(idNumber)) return sampleId(birthDate, draw, taken);
  taken.add(idNumber);
  return idNumber;
}

function sampleStudentNumber(idNumber: string | null, birthDate: string, draw: () => number): string | null {
  if (draw() < 0.2) return null;
  if (idNumber) return `G${idNumber}`;
  return `${draw() < 0.5 ? 'J' : 'L'}341102${birthDate.replaceAll('-', '')}${digitsOf(4, draw)}`;
}

function samplePhone(draw: () => number): string {
  const kind = draw();
  if (kind < 0.9) return `1${3 + Math.floor(draw() * 7)}${digitsOf(9, draw)}`;
  if (kind < 0.97) return `0550-${digitsOf(7, draw)}`;
  return kind < 0.985 ? `村口小店 ${digitsOf(6, draw)}` : digitsOf(6, draw);
}

/** What the program would index of the child. */
export function sourceOf(child: SampleChild): ChildSource {
  return {
    names: child.formerName === null ? [child.name] : [child.name, child.formerName],
    idNumber: child.idNumber,
    studentNumber: child.studentNumber,
    birthDate: child.birthDate,
    phones: child.phones,
    others: [child.className, child.village],
  };
}

/** Writes the children into the tables of migrations 0010, 0015 and 0020, a thousand in a transaction. */
export function keepSample(db: Database, index: ChildSearchIndex, children: readonly SampleChild[]): void {
  const addClass = db.prepare(
    `insert into schoolClass (id, version, createdAt, updatedAt, grade, number) values (?, 1, 0, 0, ?, ?)`,
  );
  const addChild = db.prepare(
    `insert into child (seq, id, version, createdAt, updatedAt, name, sex, birthDate, idNumber, studentNumber,
       classId, village, fileOpenedOn)
     values (?, ?, 1, 0, 0, ?, '1', ?, ?, ?, ?, ?, '2026-09-01')`,
  );
  const addMany = db.transaction((some: readonly SampleChild[]) => {
    for (const child of some) {
      const { seq, name, birthDate, idNumber, studentNumber, classNumber, village } = child;
      addChild.run(
        seq,
        `child-${seq}`,
        name,
        birthDate,
        idNumber,
        studentNumber,
        `class-${classNumber}`,
        village,
      );
      index.put(seq, childTokens(sourceOf(child)));
    }
  });
  for (let number = 0; number < 24; number++) {
    addClass.run(`class-${number}`, 1 + Math.floor(number / 4), 1 + (number % 4));
  }
  for (let start = 0; start < children.length; start += 1000) addMany(children.slice(start, start + 1000));
}
