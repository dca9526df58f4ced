/**
 * Syllables as the ear of the Jianghuai and southern dialects has them: what those who speak so write for one another.
 * zh, ch, sh are z, c, s; n is l; f is h, and so is hu before a vowel (方 and 黄); -ng is -n after a, e, i and u, but
 * yang and -iang stay (杨 is not 严, 梁 not 连); ü is u.
 */

/** Each beginning with the endings that Mandarin has after it. */
const endingsAfter: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo ue v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ue v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const softened: Record<string, string> = { zh: 'z', ch: 'c', sh: 's', n: 'l', f: 'h', '': '0' };
const unrounded: Record<string, string> = { ua: 'a', uai: 'ai', uan: 'an', ui: 'ei', un: 'en', uo: 'o' };
const endings =
  'a ai an ang ao e ei en er i ia ian iang iao ie in iong iu o ong ou u ua uai uan ue ui un uo'.split(' ');

function foldBeginning(beginning: string): string {
  return softened[beginning] ?? beginning;
}

function foldEnding(beginning: string, ending: string): string {
  let folded = ending.replace('v', 'u');
  if (beginning + ending !== 'yang') folded = folded.replace(/^(u?a|e|i)ng$/, '$1n');
  if (foldBeginning(beginning) === 'h') folded = unrounded[folded] ?? folded;
  return folded;
}

/**
 * A class is three characters: its beginning, the first vowel of its ending, and which of the endings with that vowel
 * it is, so that every class of a begun ending begins alike: one look-up instead of eight.
 */
function classOf(beginning: string, ending: string): string {
  const folded = foldEnding(beginning, ending);
  const sameVowel = endings.filter((each) => each[0] === folded[0]);
  return `${foldBeginning(beginning)}${folded[0]}${sameVowel.indexOf(folded)}`;
}

const classes = new Map<string, string>();
for (const [beginning, list] of Object.entries(endingsAfter))
  for (const ending of list.split(' ')) classes.set(beginning + ending, classOf(beginning, ending));

const longestSyllable = 6;
const begun = new Map<string, readonly string[]>();

/** What typed letters may become, as beginnings of classes: 'xi' becomes xi, xia, xian …; 'f' whatever h is. */
function classesBegunBy(typed: string): readonly string[] {
  if (typed.length > longestSyllable) return [];
  let found = begun.get(typed);
  if (!found) {
    const some = new Set([...classes].filter(([each]) => each.startsWith(typed)).map(([, each]) => each));
    found = Object.hasOwn(endingsAfter, typed) ? [foldBeginning(typed)] : shortened(some);
    begun.set(typed, found);
  }
  return found;
}

/** The same with one beginning in the place of all classes that have it. */
function shortened(some: ReadonlySet<string>): string[] {
  const shared = new Set([...some].map((each) => each.slice(0, 2)));
  const whole = [...shared].filter((begins) =>
    [...classes.values()].every((each) => !each.startsWith(begins) || some.has(each)),
  );
  return [...whole, ...[...some].filter((each) => !whole.includes(each.slice(0, 2)))];
}

/**
 * How syllables without tones sound, three characters for each, so that a name's key begins with the key of its
 * beginning; '' when one of them is no syllable. Names of one key are told apart by spelling only.
 */
export function earKey(syllables: readonly string[]): string {
  const heard = syllables.map((syllable) => classes.get(syllable));
  return heard.includes(undefined) ? '' : heard.join('');
}

/** Far above what a name's letters can mean; a pasted text would go on without an end. */
const mostMeanings = 60;

/**
 * The beginnings of keys that typed letters can mean, the last syllable as far as it is typed: 'xian' is xian and
 * xi-an. [] where they hold no whole syllable ('wxm', 'n') or are no pinyin; the likeliest sixty of a long text.
 */
export function earKeysTyped(letters: string): string[] {
  const found = new Set<string>();
  const dead = new Set<number>();
  /** False where no reading of the rest is pinyin to its end. */
  const go = (at: number, key: string): boolean => {
    if (dead.has(at) || found.size >= mostMeanings) return false;
    const rest = letters.slice(at);
    // the first syllable has to be heard whole
    const last = key === '' && !classes.has(rest) ? [] : classesBegunBy(rest);
    for (const each of last) found.add(key + each);
    let alive = last.length > 0;
    for (let length = Math.min(longestSyllable, rest.length - 1); length > 0; length--) {
      const heard = classes.get(rest.slice(0, length));
      if (heard && go(at + length, key + heard)) alive = true;
    }
    if (!alive && found.size < mostMeanings) dead.add(at);
    return alive;
  };
  go(0, '');
  return [...found].slice(0, mostMeanings);
}
