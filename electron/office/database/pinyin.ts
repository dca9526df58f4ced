/** How the characters of a name are read: every reading that a person may type, without tones, ü as v and as u. */
import { pinyin } from 'pinyin-pro';

/**
 * Characters of names with more than one living reading, the commonest first, at most three. The choice is made
 * here because pinyin-pro lists archaic readings too (家 as gu, 许 as hu), which would find the wrong children.
 */
const severalReadings = readingTable(`
  阿 a e, 般 ban bo, 柏 bai bo, 伯 bo bai, 泊 bo po, 薄 bo bao, 堡 bao bu pu, 扁 bian pian, 便 bian pian,
  参 can shen cen, 藏 cang zang, 曾 zeng ceng, 长 chang zhang, 朝 chao zhao, 车 che ju, 晟 sheng cheng,
  盛 sheng cheng, 乘 cheng sheng, 澄 cheng deng, 重 chong zhong, 传 chuan zhuan, 枞 cong zong, 大 da dai,
  单 dan shan, 弹 tan dan, 调 tiao diao, 侗 dong tong, 峒 dong tong, 都 du dou, 度 du duo, 佛 fo fu,
  龟 gui jun qiu, 合 he ge, 和 he huo, 还 huan hai, 嬛 huan xuan qiong, 会 hui kuai, 见 jian xian, 将 jiang qiang,
  降 jiang xiang, 角 jiao jue, 觉 jue jiao, 解 jie xie, 劲 jin jing, 炅 jiong gui, 隽 jun juan, 焌 jun qu,
  浚 jun xun, 卡 ka qia, 勒 le lei, 乐 le yue, 了 le liao, 栎 li yue, 六 liu lu, 露 lu lou, 纶 lun guan, 落 luo la,
  绿 lv, 蔓 man wan, 缪 miao mou mu, 模 mo mu, 牟 mu mou, 娜 na nuo, 辟 pi bi, 屏 ping bing, 朴 pu piao, 埔 pu bu,
  栖 qi xi, 奇 qi ji, 乾 qian gan, 茜 qian xi, 强 qiang jiang, 雀 que qiao, 若 ruo re, 婼 ruo chuo, 塞 sai se,
  莎 sha suo, 杉 shan sha, 裳 shang chang, 什 shi shen, 歙 she xi, 省 sheng xing, 识 shi zhi, 率 shuai lv,
  硕 shuo shi, 似 si shi, 宿 su xiu, 覃 tan qin, 提 ti di, 拓 tuo ta, 菀 wan yuan, 莞 wan guan, 崴 wei wai,
  蔚 wei yu, 尉 wei yu, 系 xi ji, 厦 xia sha, 纤 xian qian, 校 xiao jiao, 莘 xin shen, 行 xing hang, 荨 xun qian,
  叶 ye xie, 殷 yin yan, 员 yuan yun, 筠 yun jun, 择 ze zhai, 翟 zhai di, 扎 zha za, 召 zhao shao, 折 zhe she,
  种 zhong chong, 著 zhu zhuo, 仔 zi zai, 兹 zi ci, 琢 zhuo zuo
`);

/** Readings that the first character of a name has besides, as a surname or the first half of one. */
const surnameReadings = readingTable(`
  卜 bu bo, 查 zha, 谌 chen shen, 仇 qiu, 褚 chu zhu, 啜 chuai, 单 shan chan, 澹 tan dan, 繁 po, 费 bi, 盖 ge, 谷 yu, 句 gou,
  黑 he, 郇 xun huan, 祭 zhai, 贾 gu, 隗 wei kui, 秘 bi, 宓 mi fu, 万 mo, 那 nuo, 乜 nie mie, 能 nai, 佴 nai er,
  瞿 ju, 郄 qie xi, 区 ou, 沈 chen, 石 dan, 适 kuo, 汤 shang, 洗 xian, 郗 xi chi, 解 xie, 於 yu wu, 藏 zang
`);

/** Surnames of two characters whose second one is read so nowhere else. */
const secondOfSurname = readingTable('万俟 qi');

/** 'X a b, Y c' as a map; lv and nv are typed lu and nu as well. */
function readingTable(text: string): ReadonlyMap<string, readonly string[]> {
  const entries = text.split(',').map((entry) => entry.trim().split(/\s+/));
  return new Map(entries.map(([character = '', ...readings]) => [character, withPlainU(readings)]));
}

function withPlainU(readings: readonly string[]): readonly string[] {
  return [...new Set(readings.flatMap((reading) => [reading, reading.replace('v', 'u')]))];
}

const known = new Map<string, readonly string[]>();

/** The readings of a character wherever it stands, the commonest first; [] when nobody knows one. */
export function characterReadings(character: string): readonly string[] {
  let readings = known.get(character);
  if (!readings) {
    readings = severalReadings.get(character) ?? commonReading(character);
    known.set(character, readings);
  }
  return readings;
}

function commonReading(character: string): readonly string[] {
  const reading = pinyin(character, { toneType: 'none', v: true });
  return /^[a-z]+$/.test(reading) ? withPlainU([reading]) : [];
}

const knownFirst = new Map<string, readonly string[]>();

/** The readings of the character at `at` in a name: a surname's own come first, the ordinary ones stay. */
export function readingsInName(characters: readonly string[], at: number): readonly string[] {
  const character = characters[at] ?? '';
  if (at === 0) return firstReadings(character);
  const asSurname = at === 1 ? secondOfSurname.get(`${characters[0]}${character}`) : undefined;
  const ordinary = characterReadings(character);
  return asSurname ? [...new Set([...asSurname, ...ordinary])] : ordinary;
}

function firstReadings(character: string): readonly string[] {
  let readings = knownFirst.get(character);
  if (!readings) {
    readings = [...new Set([...(surnameReadings.get(character) ?? []), ...characterReadings(character)])];
    knownFirst.set(character, readings);
  }
  return readings;
}
