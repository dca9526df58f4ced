/**
 * Fonts of each typeface, in the order in which they are tried. None is bundled: 仿宋_GB2312 and 小标宋 are licensed,
 * so each chain goes from the name that the standard's readers expect to what Windows, UOS/Kylin, macOS and a bare
 * Linux have.
 */
import type { FontRole } from './document.ts';

/** Names as a file or a style sheet gives them. */
export const fontChains: Record<FontRole, readonly string[]> = {
  xiaobiaosong: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    'FZXiaoBiaoSong-B05S',
    '华文中宋',
    'STZhongsong',
  ],
  heiti: [
    '黑体',
    'SimHei',
    'STHeiti',
    '方正黑体_GBK',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
    'sans-serif',
  ],
  kaiti: [
    '楷体_GB2312',
    '楷体',
    'KaiTi',
    'STKaiti',
    '方正楷体_GBK',
    'AR PL UKai CN',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'serif',
  ],
  fangsong: [
    '仿宋_GB2312',
    '仿宋',
    'FangSong',
    'STFangsong',
    '方正仿宋_GBK',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'serif',
  ],
  songti: [
    '宋体',
    'SimSun',
    'Songti SC',
    'STSong',
    '方正书宋_GBK',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'serif',
  ],
};

/** 小标宋 is a heavy serif: where it is missing, the bold of a serif comes nearest, then 黑体. */
export const boldSerifs: readonly string[] = [
  'Songti SC Bold',
  'Noto Serif CJK SC Bold',
  'Source Han Serif SC Bold',
  'SimHei',
  'Noto Sans CJK SC Bold',
];
