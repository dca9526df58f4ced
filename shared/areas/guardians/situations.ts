/**
 * Which of the nine situations of mandatory reporting a text may speak of. It only points at words: it never decides,
 * sends or hides. Pure.
 */

export interface SituationFound {
  /** A code of dutySituation. */
  situation: string;
  /** The words of the text that point to it, each once, in their order. */
  words: string[];
}

/**
 * Words that teachers use for each situation of 高检发〔2020〕9号 Art. 4, own choice: rather one too many asked about than
 * one missed. Situations 2 and 3 are told apart by age and sex, which a text does not have: both words lead to 2.
 */
const signs: readonly (readonly [situation: string, pattern: RegExp])[] = [
  ['1', /下身(?:疼|痛|流血|出血|受伤|红肿)|隐私部位|私处|生殖器|阴部|下体/g],
  [
    '2',
    /性侵|强奸|猥亵|摸(?:她|他|我|孩子)?(?:的)?(?:身体|胸|屁股|下面)|脱(?:她|他|我)?(?:的)?(?:裤子|衣服)|怀孕|流产|堕胎|月经没来/g,
  ],
  [
    '4',
    /家暴|家庭暴力|虐待|毒打|殴打|暴打|被打|挨打|打得|打伤|打他|打她|用(?:皮带|棍|棍子|竹条|衣架)打|淤青|瘀青|青一块|伤痕|烫伤|烟头|霸凌|欺凌|被欺负|营养不良|昏迷|意识不清|不给饭吃|不给吃饭|饿肚子/g,
  ],
  ['5', /自杀|不想活|想死|活着没意思|轻生|跳楼|自残|割腕|割手|划伤自己|喝农药|服毒|中毒/g],
  [
    '6',
    /遗弃|抛弃|没人管|无人照料|无人看护|无人照看|一个人住|一个人过夜|独自(?:生活|居住|在家过夜)|单独居住|没有大人/g,
  ],
  ['7', /失踪|走失|找不到人|离家出走|下落不明|拐卖|被拐|人贩子/g],
  ['8', /乞讨|要饭|讨钱/g],
  ['9', /非法拘禁|关起来|锁在屋里|锁在家里|敲诈|勒索|威胁(?:他|她|孩子)?|跟踪|尾随|逼(?:他|她)|裸照|不雅照/g],
];

/** Words right before that turn it round: 没有被打, 不是自杀, 防性侵教育. */
const turned = /(?:没有|没|未|并非|不是|无|防|预防|防范|拒绝|反)(?:发现|发生|受到|遭受|被|过)?$/;
/** Words right behind that make it a lesson: 欺凌教育, 防溺水讲座. */
const taught = /^(?:的)?(?:教育|讲座|知识|宣传|主题班会|防护课)/;

/** In the order of the list; nothing for an empty text. */
export function situationsIn(text: string | null | undefined): SituationFound[] {
  if (!text) return [];
  return signs.flatMap(([situation, pattern]) => {
    const words = [...text.matchAll(pattern)]
      .filter((match) => isMeant(text, match.index, match[0]))
      .map((match) => match[0]);
    return words.length > 0 ? [{ situation, words: [...new Set(words)] }] : [];
  });
}

function isMeant(text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  return !turned.test(before) && !taught.test(text.slice(at + word.length));
}

/** Of several texts of one entry, joined. */
export function situationsInAll(texts: readonly (string | null | undefined)[]): SituationFound[] {
  const found = new Map<string, Set<string>>();
  for (const { situation, words } of texts.flatMap(situationsIn))
    found.set(situation, new Set([...(found.get(situation) ?? []), ...words]));
  return [...found]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([situation, words]) => ({ situation, words: [...words] }));
}

/** Of an entry: every text in it. c.f. contacts, the notebook of a file, risk answers. */
export function situationsOfEntry(entry: Readonly<Record<string, unknown>>): SituationFound[] {
  return situationsInAll(Object.values(entry).map((value) => (typeof value === 'string' ? value : null)));
}
