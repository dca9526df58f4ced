import { describe, expect, it } from 'vitest';
import { readYesNo } from '../../../shared/values/yesNo.ts';

describe('readYesNo', () => {
  it.each(['√', '✓', '是', '有', '1', 1, 'Y', 'y', '对', ' 是 ', '１', true, 'Yes', '☑'])(
    'takes %s for yes',
    (cell) => {
      expect(readYesNo(cell)).toBe(true);
    },
  );

  it.each(['否', '无', '×', '0', 0, '空', '没有', 'N', false, '０'])('takes %s for no', (cell) => {
    expect(readYesNo(cell)).toBe(false);
  });

  it.each(['', '  ', '　'])('takes a blank cell for no answer', (cell) => {
    expect(readYesNo(cell)).toBeNull();
  });

  it.each(['不详', '2', '是否', '偶尔', '/', '—'])('does not guess from %s', (cell) => {
    expect(readYesNo(cell)).toBeUndefined();
  });
});
