import type { CodeList } from './codeList.ts';

/**
 * What a relative is to the child, GB/T 4761-2008, two digits: those codes of it that somebody at a child's side can
 * have. Labels are the standard's, aliases what people say; words that mean different relatives in different places
 * (婆婆, 阿姨, 大爷, 太公) are left to be asked.
 */
export const relation: CodeList = {
  name: 'relation',
  source: 'GB/T 4761-2008',
  entries: [
    { code: '51', zh: '父亲', en: 'Father', aliases: ['父', '爸爸', '爸', '爹', '生父', '父子', '父女'] },
    { code: '52', zh: '母亲', en: 'Mother', aliases: ['母', '妈妈', '妈', '娘', '生母', '母子', '母女'] },
    {
      code: '57',
      zh: '继父或养父',
      en: 'Stepfather or adoptive father',
      aliases: ['继父', '养父', '后爸', '后父', '继/养父'],
    },
    {
      code: '58',
      zh: '继母或养母',
      en: 'Stepmother or adoptive mother',
      aliases: ['继母', '养母', '后妈', '后母', '继/养母'],
    },
    {
      code: '61',
      zh: '祖父',
      en: "Grandfather (father's side)",
      aliases: ['爷爷', '爷', '阿爷', 'Paternal grandfather'],
    },
    {
      code: '62',
      zh: '祖母',
      en: "Grandmother (father's side)",
      aliases: ['奶奶', '奶', '阿奶', 'Paternal grandmother'],
    },
    {
      code: '63',
      zh: '外祖父',
      en: "Grandfather (mother's side)",
      aliases: ['外公', '姥爷', '家公', 'Maternal grandfather'],
    },
    {
      code: '64',
      zh: '外祖母',
      en: "Grandmother (mother's side)",
      aliases: ['外婆', '姥姥', '姥娘', '家婆', 'Maternal grandmother'],
    },
    {
      code: '66',
      zh: '曾祖父',
      en: 'Great-grandfather',
      aliases: ['太爷爷', '太爷'],
    },
    { code: '67', zh: '曾祖母', en: 'Great-grandmother', aliases: ['太奶奶', '太奶'] },
    {
      code: '69',
      zh: '其他祖父母或外祖父母关系',
      en: 'Other grandparent',
      aliases: ['外曾祖父', '外曾祖母', '太外公', '太外婆'],
    },
    { code: '71', zh: '兄', en: 'Elder brother', aliases: ['哥哥', '哥', '兄长', '大哥'] },
    { code: '72', zh: '嫂', en: "Elder brother's wife", aliases: ['嫂子', '嫂嫂', '大嫂'] },
    { code: '73', zh: '弟', en: 'Younger brother', aliases: ['弟弟'] },
    { code: '75', zh: '姐姐', en: 'Elder sister', aliases: ['姐', '大姐'] },
    { code: '76', zh: '姐夫', en: "Elder sister's husband" },
    { code: '77', zh: '妹妹', en: 'Younger sister', aliases: ['妹'] },
    {
      code: '81',
      zh: '伯父',
      en: "Uncle (father's elder brother)",
      aliases: ['伯伯', '大伯', '伯', '大伯父', '二伯'],
    },
    {
      code: '82',
      zh: '伯母',
      en: "Aunt (wife of father's elder brother)",
      aliases: ['大伯母', '伯娘'],
    },
    {
      code: '83',
      zh: '叔父',
      en: "Uncle (father's younger brother)",
      aliases: ['叔叔', '叔', '小叔', '二叔', '三叔'],
    },
    {
      code: '84',
      zh: '婶母',
      en: "Aunt (wife of father's younger brother)",
      aliases: ['婶婶', '婶', '婶子', '婶娘', '叔母'],
    },
    {
      code: '85',
      zh: '舅父',
      en: "Uncle (mother's brother)",
      aliases: ['舅舅', '舅', '大舅', '二舅', '小舅', '娘舅'],
    },
    {
      code: '86',
      zh: '舅母',
      en: "Aunt (wife of mother's brother)",
      aliases: ['舅妈', '舅娘', '妗子', '妗母'],
    },
    {
      code: '87',
      zh: '姨父',
      en: "Uncle (husband of mother's sister)",
      aliases: ['姨夫', '姨丈', '姨爹', '大姨夫', '小姨夫'],
    },
    {
      code: '88',
      zh: '姨母',
      en: "Aunt (mother's sister)",
      aliases: ['姨妈', '姨', '大姨', '二姨', '小姨', '姨娘'],
    },
    {
      code: '89',
      zh: '姑父',
      en: "Uncle (husband of father's sister)",
      aliases: ['姑夫', '姑丈', '姑爹'],
    },
    {
      code: '90',
      zh: '姑母',
      en: "Aunt (father's sister)",
      aliases: ['姑姑', '姑妈', '姑', '大姑', '二姑', '小姑'],
    },
    {
      code: '91',
      zh: '堂兄弟、堂姐妹',
      en: "Cousin (father's brother's child)",
      aliases: ['堂兄', '堂哥', '堂弟', '堂姐', '堂妹'],
    },
    {
      code: '92',
      zh: '表兄弟、表姐妹',
      en: 'Cousin (other)',
      aliases: ['表兄', '表哥', '表弟', '表姐', '表妹'],
    },
    { code: '97', zh: '其他亲属', en: 'Other relative', aliases: ['其他亲戚', '亲戚', '亲属'] },
    { code: '99', zh: '非亲属', en: 'Not related', aliases: ['无亲属关系', '邻居', '朋友'] },
  ],
};
