/**
 * Which files may be one child's. Children are put side by side only where they share a key (a number, a name with a
 * birth date, a sound with a telephone), so 20,000 cost a walk, not a comparison of each with each.
 */
import { type DoubleReason, doubleReasons } from '../../../../../shared/areas/children/doubles.ts';
import { soundsOf, spellingsOf } from '../../../database/searchTokens.ts';

export interface PersonFacts {
  relation: string | null;
  name: string | null;
  idNumber: string | null;
  personId: string | null;
  numbers: readonly string[];
}

export interface DoubleFacts {
  id: string;
  name: string;
  sex: string | null;
  birthDate: string | null;
  idNumber: string | null;
  studentNumber: string | null;
  people: readonly PersonFacts[];
}

export interface FoundPair {
  one: DoubleFacts;
  other: DoubleFacts;
  reasons: DoubleReason[];
}

/** Of children that share a key and are more, neighbours only are compared: it is the key that is odd, not they. */
const mostCompared = 24;

/** `looked`: pairs that are known to be two children, by pairKey(). The likeliest first. */
export function findDoubles(files: readonly DoubleFacts[], looked: ReadonlySet<string>): FoundPair[] {
  const pairs = new Map<string, FoundPair>();
  const note = (one: DoubleFacts, other: DoubleFacts, reason: DoubleReason) => {
    if (one.id === other.id) return;
    const key = pairKey(one.id, other.id);
    if (looked.has(key)) return;
    const known = pairs.get(key);
    if (!known) pairs.set(key, { one, other, reasons: [reason] });
    else if (!known.reasons.includes(reason)) known.reasons.push(reason);
  };
  for (const { key: _, reason, among } of sharedKeys(files))
    for (const [one, other] of couples(among))
      if (!saysOtherwise(reason, one, other)) note(one, other, reason);
  for (const [one, other] of numbersOfKin(files)) note(one, other, 'numberOfKin');
  const rank = ({ reasons }: FoundPair) => Math.min(...reasons.map((each) => doubleReasons.indexOf(each)));
  return [...pairs.values()]
    .filter(({ one, other }) => !areTwins(one, other))
    .map((pair) => ({ ...pair, reasons: doubleReasons.filter((each) => pair.reasons.includes(each)) }))
    .toSorted((a, b) => b.reasons.length - a.reasons.length || rank(a) - rank(b));
}

export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

interface Shared {
  key: string;
  reason: DoubleReason;
  among: DoubleFacts[];
}

/** Every key that two children or more have. */
function sharedKeys(files: readonly DoubleFacts[]): Shared[] {
  const all = new Map<string, Shared>();
  for (const file of files) {
    for (const [reason, key] of keysOf(file)) {
      const whole = `${reason} ${key}`;
      const known = all.get(whole);
      if (known) known.among.push(file);
      else all.set(whole, { key: whole, reason, among: [file] });
    }
  }
  return [...all.values()].filter(({ among }) => among.length > 1);
}

function* keysOf(file: DoubleFacts): Generator<[DoubleReason, string]> {
  const { name, birthDate, idNumber, studentNumber } = file;
  if (studentNumber !== null) yield ['sameNumber', studentNumber];
  if (birthDate !== null) yield ['sameNameBirth', `${name} ${birthDate}`];
  for (const parent of parentsOf(file))
    if (parent.name !== null) yield ['sameNameParent', `${name} ${parent.relation} ${parent.name}`];
  for (const sound of soundsOf(name)) {
    for (const number of new Set(parentsOf(file).flatMap((each) => each.numbers)))
      yield ['soundsPhone', `${sound} ${number}`];
    if (birthDate !== null) yield ['soundsBirth', `${sound} ${birthDate}`];
    if (idNumber !== null)
      for (const [at, third] of thirdsOf(idNumber).entries()) yield ['nearNumber', `${sound} ${at} ${third}`];
  }
}

/** A digit mistyped or two exchanged leave one third as it was. */
function thirdsOf(idNumber: string): string[] {
  return [idNumber.slice(0, 6), idNumber.slice(6, 12), idNumber.slice(12, 17)];
}

function* couples(among: readonly DoubleFacts[]): Generator<[DoubleFacts, DoubleFacts]> {
  for (let first = 0; first < among.length; first++) {
    const last = among.length > mostCompared ? Math.min(first + 2, among.length) : among.length;
    for (let second = first + 1; second < last; second++) yield [among[first]!, among[second]!];
  }
}

/** What the key alone does not say. */
function saysOtherwise(reason: DoubleReason, one: DoubleFacts, other: DoubleFacts): boolean {
  if (reason === 'nearNumber') return !isNear(one.idNumber ?? '', other.idNumber ?? '');
  // the same words are told by the stronger reason
  return (
    (reason === 'soundsBirth' || reason === 'soundsPhone') && one.name === other.name && sameBirth(one, other)
  );
}

/** One digit differs, or two neighbours are exchanged; the check character follows from them (GB 11643). */
function isNear(one: string, other: string): boolean {
  if (one.length !== 18 || other.length !== 18) return false;
  const places = Array.from({ length: 17 }, (_, at) => at).filter((at) => one[at] !== other[at]);
  const [first, second] = places;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return (
    places.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}

/** A child with the number of somebody at another's side, brothers and sisters left out: they stand there rightly. */
function numbersOfKin(files: readonly DoubleFacts[]): [DoubleFacts, DoubleFacts][] {
  const children = new Map(
    files.flatMap((file) => (file.idNumber === null ? [] : [[file.idNumber, file] as const])),
  );
  return files.flatMap((file) =>
    file.people.flatMap((person): [DoubleFacts, DoubleFacts][] => {
      const child = person.idNumber === null ? undefined : children.get(person.idNumber);
      return child && !/^7/.test(person.relation ?? '') ? [[child, file]] : [];
    }),
  );
}

function parentsOf({ people }: DoubleFacts): PersonFacts[] {
  return people.filter((each) => each.relation === '51' || each.relation === '52');
}

function sameBirth(one: DoubleFacts, other: DoubleFacts): boolean {
  return one.birthDate !== null && one.birthDate === other.birthDate;
}

/**
 * Born on one day of the same parents, under other names. A name that is spelled alike (小明, 晓明) and has no number to
 * tell it apart is one child written twice.
 */
export function areTwins(one: DoubleFacts, other: DoubleFacts): boolean {
  if (!sameBirth(one, other) || one.name === other.name || !shareParent(one, other)) return false;
  if (one.idNumber !== null && other.idNumber !== null) return true;
  const spellings = spellingsOf(one.name);
  return !spellingsOf(other.name).some((each) => spellings.includes(each));
}

function shareParent(one: DoubleFacts, other: DoubleFacts): boolean {
  return parentsOf(one).some((parent) => parentsOf(other).some((each) => isSameParent(parent, each)));
}

/** Held for one person: linked, of one number, or of one name. */
export function isSameParent(
  one: Pick<PersonFacts, 'relation' | 'name' | 'idNumber' | 'personId'>,
  other: Pick<PersonFacts, 'relation' | 'name' | 'idNumber' | 'personId'>,
): boolean {
  if (one.relation !== other.relation) return false;
  if (one.personId !== null && one.personId === other.personId) return true;
  if (one.idNumber !== null && other.idNumber !== null) return one.idNumber === other.idNumber;
  return one.name !== null && one.name === other.name;
}
