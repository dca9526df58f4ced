import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, maskNamesIn, normaliseName } from '../../../shared/values/personName.ts';

describe('normaliseName', () => {
  it('takes the spaces out of a Chinese name', () => {
    expect(normaliseName('高 语嫣')).toBe('高语嫣');
    expect(normaliseName(' 李　　雨\u200b')).toBe('李雨');
  });

  it('keeps the spaces between words of other scripts', () => {
    expect(normaliseName('Anna  Maria Lee')).toBe('Anna Maria Lee');
    expect(normaliseName('李 Anna')).toBe('李 Anna');
  });

  it('writes one middle dot for all that are typed', () => {
    for (const typed of [
      '买买提•艾力',
      '买买提．艾力',
      '买买提.艾力',
      '买买提・艾力',
      '买买提 · 艾力',
      '买买提‧艾力',
    ])
      expect(normaliseName(typed)).toBe('买买提·艾力');
  });

  it('leaves nothing more to do, whatever it is given', () => {
    const typed = fc.string({
      unit: fc.constantFrom('高', '语', '·', '.', '．', '•', ' ', '　', 'A', 'b', '\u200b'),
    });
    fc.assert(
      fc.property(typed, (text) => {
        const once = normaliseName(text);
        expect(normaliseName(once)).toBe(once);
      }),
    );
  });
});

describe('maskName', () => {
  it('hides the middle, or the given name of two characters', () => {
    expect(maskName('王小明')).toBe('王*明');
    expect(maskName('李雨')).toBe('李*');
    expect(maskName('欧阳小明')).toBe('欧**明');
    expect(maskName('李')).toBe('*');
    expect(maskName('')).toBe('');
  });

  it('counts a rare character outside the basic plane as one', () => {
    expect(maskName('王𠮷明')).toBe('王*明');
  });
});

describe('names in other words', () => {
  it('are masked, the longest first, and nothing else is', () => {
    const names = new Set(['王小明', '小明', '李雨', '欧阳小明', '丁']);
    const masked = (text: string) => maskNamesIn(text, names);
    expect(masked('王小明和李雨的生日会')).toBe('王*明和李*的生日会');
    expect(masked('欧阳小明、小明')).toBe('欧**明、小*');
    expect(masked('园丁日')).toBe('园丁日');
    expect(maskNamesIn('王小明', new Set())).toBe('王小明');
  });
});
