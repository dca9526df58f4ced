/**
 * What follows from the facts of one file on one day: left-behind or not and why, alerts, what is missing, what is
 * doubtful, whom to call. Pure functions; the source stands beside each rule.
 */
import { ownCodeShape } from '../../codes/codeList.ts';
import { relief } from '../../codes/index.ts';
import { addDays, ageOn, anniversaryIn, type Day, daysBetween } from '../../values/day.ts';
import { readIdNumber } from '../../values/idNumber.ts';
import { judgePhone } from '../../values/phone.ts';
import type { Derived } from './calls.ts';
import type { ChildGroups } from './filter.ts';
import { type Kin, type KinRole, relationOfRole } from './kin.ts';
import type { Child } from './model.ts';
import { ownGroups, ownKey } from './ownValues.ts';

/** A child with the people at its side. */
export interface FileFacts {
  child: Child;
  kin: readonly Kin[];
  /** The class's grade, where the child has a class. */
  grade: number | null;
  /** Ids of the school's own fields that every file should have. */
  asked?: readonly string[];
}

type Answer = Derived['leftBehind'];

/** 非农业户口 in shared/codes/householdKind.ts. */
const nonRural = '2';

/** The person in that place, or undefined. A carer is whoever is marked so, parent or not. */
export function kinOf(kin: readonly Kin[], role: KinRole): Kin | undefined {
  if (role === 'carer') return kin.find((each) => each.carer === true && each.deceased !== true);
  return kin.find((each) => each.relation === relationOfRole[role]);
}

/** Away on that day: null when nothing is recorded of it. A start that nobody knows counts as long ago. */
export function isAway(parent: Kin | undefined, day: Day): boolean | null {
  if (!parent || parent.away === null) return null;
  if (!parent.away) return false;
  if (parent.awaySince !== null && parent.awaySince > day) return false;
  return parent.returnedOn === null || parent.returnedOn > day;
}

/** Known and at the school on that day. A file opened later tells nothing of the days before it. */
export function isHere(child: Child, day: Day): boolean {
  const come = child.fileOpenedOn <= day && (child.enrolledOn === null || child.enrolledOn <= day);
  return come && (child.leftOn === null || child.leftOn > day);
}

/** Who is out: the fact behind every definition. */
export function whoIsAway(kin: readonly Kin[], day: Day): Derived['away'] {
  const father = isAway(kinOf(kin, 'father'), day);
  const mother = isAway(kinOf(kin, 'mother'), day);
  if (father && mother) return 'both';
  if (father) return 'father';
  if (mother) return 'mother';
  return father === null && mother === null ? 'unknown' : 'none';
}

/**
 * 农村留守儿童 by 国发〔2016〕13号: under sixteen, both parents away, or one away and the other not able to care.
 * The census of 2016 adds the rural household register: a child recorded as non-rural does not count.
 */
export function leftBehind({ child, kin }: FileFacts, day: Day): Answer {
  if (child.birthDate === null) return answer('unknown', 'birthDateMissing');
  if (ageOn(child.birthDate, day) >= 16) return answer('no', 'sixteenOrOlder');
  if (child.householdKind === nonRural) return answer('no', 'notRural');
  const father = kinOf(kin, 'father');
  const mother = kinOf(kin, 'mother');
  const fatherAway = isAway(father, day);
  const motherAway = isAway(mother, day);
  if (fatherAway && motherAway) return answer('yes', 'bothAway');
  if (fatherAway) return otherParent('fatherAway', 'mother', mother, motherAway);
  if (motherAway) return otherParent('motherAway', 'father', father, fatherAway);
  if (fatherAway === null || motherAway === null) return answer('unknown', 'awayNotRecorded');
  return answer('no', 'nobodyAway');
}

function otherParent(
  away: string,
  other: 'father' | 'mother',
  kin: Kin | undefined,
  otherAway: boolean | null,
): Answer {
  if (!kin) return answer('unknown', away, `${other}NotRecorded`);
  if (kin.deceased) return answer('yes', away, `${other}Deceased`);
  if (kin.canCare === false) return answer('yes', away, `${other}CannotCare`);
  if (kin.canCare === true && otherAway !== null) return answer('no', away, `${other}CanCare`);
  return answer('unknown', away, otherAway === null ? `${other}AwayNotRecorded` : `${other}CareNotRecorded`);
}

/** 教育口径, the schools' wider one: one parent or both away, under sixteen. */
export function leftBehindWider({ child, kin }: FileFacts, day: Day): Answer {
  if (child.birthDate !== null && ageOn(child.birthDate, day) >= 16) return answer('no', 'sixteenOrOlder');
  const away = whoIsAway(kin, day);
  if (away === 'unknown') return answer('unknown', 'awayNotRecorded');
  if (away === 'none') return answer('no', 'nobodyAway');
  return answer('yes', away === 'both' ? 'bothAway' : `${away}Away`);
}

function answer(state: Answer['state'], ...codes: string[]): Answer {
  return { state, reasons: codes.map((code) => ({ code })) };
}

/** 未成年人保护法 Art. 21: under eight never unattended; under sixteen never living alone apart from a guardian. */
export function alerts(child: Child, day: Day): string[] {
  const age = child.birthDate === null ? null : ageOn(child.birthDate, day);
  const found: string[] = [];
  if (child.leftUnattended && (age === null || age < 8)) found.push('unattendedUnder8');
  if (child.livesAlone && (age === null || age < 16)) found.push('livesAloneUnder16');
  return found;
}

/** The facts without which a school can't reach a home or answer an inspector; codes of problem-free words. */
export function missing({ child, kin, asked = [] }: FileFacts, day: Day): string[] {
  const father = kinOf(kin, 'father');
  const mother = kinOf(kin, 'mother');
  const gone = (parent: Kin | undefined) => parent?.deceased === true;
  const found: string[] = [];
  if (child.sex === null) found.push('sex');
  if (child.birthDate === null) found.push('birthDate');
  if (child.idNumber === null && !confirmed(child, 'idNumber', 'noIdNumber', null)) found.push('idNumber');
  if (child.classId === null) found.push('class');
  if (child.homeAddress === null) found.push('homeAddress');
  if (!father) found.push('father');
  if (!mother) found.push('mother');
  for (const parent of [father, mother])
    if (parent && !gone(parent) && parent.away === null && !found.includes('away')) found.push('away');
  if (!kinOf(kin, 'carer')) found.push('carer');
  if (contactsOf({ kin }).length === 0) found.push('contact');
  const state = leftBehind({ child, kin, grade: null }, day);
  if (state.reasons.some((each) => each.code.endsWith('CareNotRecorded'))) found.push('canCare');
  return [...found, ...asked.filter((id) => child.own?.[id] == null).map(ownKey)];
}

export interface Contact {
  kin: Kin;
  number: string;
  provedOn: Day | null;
  carer: boolean;
}

/** Whom to ring now, best first: the carer's phones, then the parents' at home, then those away; each in its order. */
export function contactsOf({ kin }: Pick<FileFacts, 'kin'>): Contact[] {
  const rank = (each: Kin) => (each.carer ? 0 : each.away === false ? 1 : 2);
  return kin
    .filter((each) => each.deceased !== true)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((each) =>
      (each.phones ?? []).map((phone) => ({ kin: each, ...phone, carer: each.carer === true })),
    );
}

/** Values that may be right but look wrong: asked, and kept once somebody says why. */
export function doubts({ child, kin, grade }: FileFacts, day: Day): Derived['doubts'] {
  const found: Derived['doubts'] = [];
  const ask = (field: string, issue: string, value: string | null) => {
    if (!confirmed(child, field, issue, value)) found.push({ field, issue, value });
  };
  const id = child.idNumber === null ? null : readIdNumber(child.idNumber, day);
  if (id?.ok && child.birthDate !== null && child.birthDate !== id.birthDate)
    ask('birthDate', 'idBirthDiffers', child.birthDate);
  if (id?.ok && child.sex !== null && child.sex !== id.sex) ask('sex', 'idSexDiffers', child.sex);
  if (child.birthDate !== null && grade !== null) {
    const usual = grade + 6;
    if (Math.abs(ageOn(child.birthDate, day) - usual) > 3)
      ask('birthDate', 'ageUnusualForGrade', child.birthDate);
  }
  if (
    child.studentNumber?.startsWith('G') &&
    child.idNumber !== null &&
    !child.studentNumber.endsWith(child.idNumber)
  )
    ask('studentNumber', 'studentNumberDiffers', child.studentNumber);
  for (const each of kin) {
    for (const phone of each.phones ?? [])
      if (judgePhone(phone.number) === 'doubtful')
        ask(`kin.${each.id}.phones`, 'phoneDoubtful', phone.number);
    if (each.carer && each.birthDate !== null && ageOn(each.birthDate, day) < 18)
      ask(`kin.${each.id}.birthDate`, 'carerUnder18', each.birthDate);
    if (each.carer && isAway(each, day)) ask(`kin.${each.id}.carer`, 'carerIsAway', null);
  }
  return found;
}

function confirmed(child: Child, field: string, issue: string, value: string | null): boolean {
  return (child.confirmations ?? []).some(
    (each) => each.field === field && each.issue === issue && each.value === value,
  );
}

/** Everything at once, for the file and for lists. */
export function derive(file: FileFacts, day: Day): Derived {
  const { child, kin } = file;
  return {
    age: child.birthDate === null ? null : ageOn(child.birthDate, day),
    leftBehind: leftBehind(file, day),
    wider: leftBehindWider(file, day),
    away: whoIsAway(kin, day),
    turns16On: child.birthDate === null ? null : anniversaryIn(child.birthDate, 16),
    alerts: alerts(child, day),
    missing: missing(file, day),
    doubts: doubts(file, day),
  };
}

/** 儿童年龄段 of the census of 2016: 0–5, 6–13, 14–under 16. */
export function ageBand(age: number | null): string {
  if (age === null) return 'unset';
  if (age <= 5) return '0-5';
  if (age <= 13) return '6-13';
  return age <= 15 ? '14-15' : '16+';
}

/** Who looks after the child, in the groups that summaries name (隔代、亲友、单独监护). */
export function carerGroup(carer: Kin | undefined): string {
  const code = carer?.relation;
  if (!carer) return 'none';
  if (code === '51' || code === '52') return 'parent';
  if (code === '61' || code === '62' || code === '63' || code === '64') return 'grandparent';
  return code === null || code === undefined || code === '99' ? 'other' : 'relative';
}

/** The days before a date on which it is called near: a term's worth for turning sixteen, a week for birthdays. */
export const soonDays = { sixteen: 90, birthday: 7 };

/** The next birthday on or after that day, with the age reached. */
export function nextBirthday(birthDate: Day, day: Day): { day: Day; age: number } {
  const age = ageOn(birthDate, day);
  const today = anniversaryIn(birthDate, age);
  return today === day ? { day, age } : { day: anniversaryIn(birthDate, age + 1), age: age + 1 };
}

/** The groups of each dimension that a child belongs to on a day; filters and counts use nothing else. */
export function groupsOf(file: FileFacts, derived: Derived, day: Day): ChildGroups {
  const { child, kin, grade } = file;
  const code = (value: string | null) => [value ?? 'unset'];
  const flag = (value: boolean | null) => [value === null ? 'unset' : value ? 'yes' : 'no'];
  const soon: string[] = [];
  if (
    derived.turns16On !== null &&
    derived.turns16On > day &&
    derived.turns16On <= addDays(day, soonDays.sixteen)
  )
    soon.push('sixteen');
  if (
    child.birthDate !== null &&
    daysBetween(day, nextBirthday(child.birthDate, day).day) <= soonDays.birthday
  )
    soon.push('birthday');
  const knownRelief = (child.relief ?? []).filter(
    (each) => ownCodeShape.test(each) || relief.entries.some((entry) => entry.code === each),
  );
  return {
    class: code(child.classId),
    grade: [grade === null ? 'unset' : String(grade)],
    sex: code(child.sex),
    ageBand: [ageBand(derived.age)],
    ethnicity: code(child.ethnicity),
    village: code(child.village),
    away: [derived.away],
    leftBehind: [derived.leftBehind.state],
    wider: [derived.wider.state],
    carer: [carerGroup(kinOf(kin, 'carer'))],
    schooling: code(child.schooling),
    bodyCondition: code(child.bodyCondition),
    boarding: flag(child.boarding),
    registered: flag(child.registered),
    assessment: code(child.guardianshipAssessment),
    relief: knownRelief.length > 0 ? knownRelief : ['none'],
    mentor: code(child.mentorId),
    contact: [derived.missing.includes('contact') ? 'no' : 'yes'],
    missing: derived.missing.length > 0 ? ['any', ...derived.missing] : ['none'],
    alert: derived.alerts.length > 0 ? ['any', ...derived.alerts] : ['none'],
    ...ownGroups(child.own),
    attention: [needsAttention(derived) ? 'yes' : 'no'],
    soon,
  };
}

/** In danger, out of reach, or something has to be found out: what the school looks at first. */
export function needsAttention(derived: Derived): boolean {
  return (
    derived.alerts.length > 0 ||
    derived.missing.includes('contact') ||
    derived.leftBehind.state === 'unknown' ||
    derived.doubts.length > 0
  );
}
