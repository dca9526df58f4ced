import { describe, expect, it } from 'vitest';
import { findCode, labelOf } from '../../../shared/codes/codeList.ts';
import {
  bodyCondition,
  codeLists,
  disabilityKind,
  disabilityLevel,
  ethnicity,
  guardianshipAssessment,
  incomeSource,
  relation,
  relief,
  schooling,
  sex,
} from '../../../shared/codes/index.ts';

const codesOf = (list: { entries: readonly { code: string }[] }) => list.entries.map((entry) => entry.code);

describe('every code list', () => {
  it.each(codeLists.map((list) => [list.name, list] as const))(
    '%s finds each code by each of its names',
    (_, list) => {
      expect(list.source).not.toBe('');
      for (const entry of list.entries) {
        expect(entry.zh).toMatch(/\p{Script=Han}/u);
        expect(entry.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
        for (const name of [entry.zh, entry.en, ...(entry.aliases ?? [])])
          expect(findCode(list, name)).toBe(entry.code);
        expect(labelOf(list, entry.code, 'zh-CN')).toBe(entry.zh);
        expect(labelOf(list, entry.code, 'en')).toBe(entry.en);
      }
    },
  );

  it('has its own name and no code twice', () => {
    expect(new Set(codeLists.map((list) => list.name)).size).toBe(codeLists.length);
    for (const list of codeLists) expect(new Set(codesOf(list)).size).toBe(list.entries.length);
  });
});

describe('findCode', () => {
  it('takes no account of spaces, width and case', () => {
    expect(findCode(ethnicity, ' 土家 族 ')).toBe('15');
    expect(findCode(sex, 'ｍａｌｅ')).toBe('1');
    expect(findCode(disabilityLevel, '２级')).toBe('2');
  });

  it('finds nothing in blank or unknown text', () => {
    for (const text of ['', '  ', '不详', '男女', '汉族人']) {
      expect(findCode(sex, text)).toBeNull();
      expect(findCode(ethnicity, text)).toBeNull();
    }
  });
});

describe('labelOf', () => {
  it('shows a code that the list lacks as it is', () => {
    expect(labelOf(ethnicity, '99', 'zh-CN')).toBe('99');
  });
});

describe('national codes', () => {
  it('has the 56 peoples of GB/T 3304 and the two codes after them', () => {
    const numbered = Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(codesOf(ethnicity)).toEqual([...numbered, '97', '98']);
    expect(findCode(ethnicity, '汉')).toBe('01');
    expect(findCode(ethnicity, '汉族')).toBe('01');
    expect(findCode(ethnicity, '畲族')).toBe('22');
    expect(findCode(ethnicity, '基诺')).toBe('56');
  });

  it('has the sexes of GB/T 2261.1 and the disabilities of GB/T 2261.3', () => {
    expect(codesOf(sex).sort()).toEqual(['0', '1', '2', '9']);
    expect(codesOf(disabilityKind)).toEqual(['61', '62', '63', '64', '65', '66', '67', '69']);
    expect(codesOf(disabilityLevel)).toEqual(['1', '2', '3', '4']);
  });

  it.each([
    ['爷爷', '61'],
    ['奶奶', '62'],
    ['外公', '63'],
    ['姥爷', '63'],
    ['外婆', '64'],
    ['姥姥', '64'],
    ['姑姑', '90'],
    ['姑妈', '90'],
    ['舅舅', '85'],
    ['舅妈', '86'],
    ['叔叔', '83'],
    ['伯伯', '81'],
    ['伯父', '81'],
    ['姨妈', '88'],
    ['婶婶', '84'],
    ['母亲', '52'],
    ['爸爸', '51'],
    ['养母', '58'],
    ['哥哥', '71'],
    ['邻居', '99'],
  ])('knows what %s is to the child (GB/T 4761)', (word, code) => {
    expect(findCode(relation, word)).toBe(code);
  });

  it('asks about words that mean different relatives in different places', () => {
    for (const word of ['婆婆', '阿姨', '大爷', '太公', '爷爷奶奶', '祖父母'])
      expect(findCode(relation, word)).toBeNull();
  });
});

describe('the national form of 2016', () => {
  const labels = (list: { entries: readonly { zh: string }[] }) => list.entries.map((entry) => entry.zh);

  it('keeps the order of the form', () => {
    expect(labels(bodyCondition)).toEqual(['健康', '残疾', '患病']);
    expect(labels(schooling)).toEqual(['幼儿园', '未入园', '小学', '初中', '高中', '中职', '辍学', '不在学']);
    expect(labels(guardianshipAssessment)).toEqual([
      '无人监护',
      '父或母无监护能力',
      '受委托监护人监护能力不足',
      '监护情况一般',
      '监护情况较好',
    ]);
    expect(labels(incomeSource)).toEqual(['打工收入', '种养殖业', '政府救助', '亲朋接济', '其他']);
    expect(labels(relief)).toEqual(['低保', '临时救助', '医疗救助', '住房救助', '其他救助']);
    for (const list of [bodyCondition, schooling, guardianshipAssessment, incomeSource, relief])
      expect(codesOf(list)).toEqual(list.entries.map((_, index) => String(index + 1)));
  });
});
