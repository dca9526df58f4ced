import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, toHalfWidth } from '../../../shared/values/halfWidth.ts';

describe('toHalfWidth', () => {
  it('turns digits, letters, punctuation and the wide space half-width', () => {
    expect(toHalfWidth('５２２４０１，Ａｂ（１）．　x')).toBe('522401,Ab(1). x');
  });

  it('leaves Chinese characters and Chinese punctuation alone', () => {
    expect(toHalfWidth('三年级、一班。《》')).toBe('三年级、一班。《》');
  });
});

describe('cleanText', () => {
  it('keeps Chinese punctuation while digits and letters become half-width', () => {
    expect(cleanText('　金山乡（９９号），Ｂ座。 ')).toBe('金山乡（99号），B座。');
  });

  it('removes marks that nobody sees and collapses white space of every kind', () => {
    expect(cleanText('\u202a3303\u200b81\u202c\u0007')).toBe('330381');
    expect(cleanText('王\t \n\u00a0小明')).toBe('王 小明');
    expect(cleanText('半\ud83d个')).toBe('半个');
  });

  it('leaves nothing more to clean, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/^\s|\s$|\s\s|[\p{Cc}\p{Cf}\p{Cs}０-９]/u);
      }),
    );
  });
});
