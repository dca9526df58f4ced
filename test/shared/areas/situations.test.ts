import { describe, expect, it } from 'vitest';
import { situationsIn, situationsInAll } from '../../../shared/areas/guardians/situations.ts';

const codes = (text: string) => situationsIn(text).map((each) => each.situation);

describe('words of the nine situations', () => {
  it.each([
    ['孩子说下身疼', ['1']],
    ['怀疑被人猥亵', ['2']],
    ['昨天又被奶奶毒打，胳膊青一块紫一块', ['4']],
    ['同桌说他割腕', ['5']],
    ['父母走后一个人住，没人管', ['6']],
    ['周五以后失踪，找不到人', ['7']],
    ['被亲戚带去乞讨', ['8']],
    ['校外青年向他勒索', ['9']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    '',
    '今天谈了学习，情绪好',
    '上了防性侵教育课',
    '没有被打',
    '没有自杀的念头',
    '参加预防欺凌讲座',
    '打篮球很开心',
  ])('says nothing of: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('joins the texts of one entry, each word once', () => {
    expect(situationsInAll(['挨打了，又挨打', null, '离家出走'])).toEqual([
      { situation: '4', words: ['挨打'] },
      { situation: '7', words: ['离家出走'] },
    ]);
  });
});
