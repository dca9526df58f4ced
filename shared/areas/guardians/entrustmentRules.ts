/** What an entrustment's facts say on a day. Pure; the law's article stands beside each rule. */
import type { Role } from '../../roles.ts';
import { addDays, ageOn, type Day } from '../../values/day.ts';
import { sightOfField } from '../../veil.ts';
import type { Derived } from '../children/calls.ts';
import { type Kin, kinModel } from '../children/kin.ts';
import { carerGroup } from '../children/rules.ts';
import {
  type Disqualification,
  disqualifications,
  type Entrustment,
  entrustmentModel,
} from './entrustment.ts';
import { usual } from './settings.ts';

/**
 * From the most pressing. `otherCarer`: somebody else cares now than the agreement names; `unasked`: one of the four
 * questions of Art. 22 has no answer yet.
 */
export const entrustmentStates = [
  'disqualified',
  'none',
  'otherCarer',
  'ended',
  'endsSoon',
  'unasked',
  'running',
  'notNeeded',
] as const;
export type EntrustmentState = (typeof entrustmentStates)[number];

/** What of an agreement that runs is still to be done. */
export const entrustmentGaps = [
  'agreement',
  'term',
  'childAsked',
  'noticeSchool',
  'noticeVillage',
  'agreementScan',
  'noticeScan',
] as const;
export type EntrustmentGap = (typeof entrustmentGaps)[number];

/**
 * Art. 22: parents who can't fully care for a time because they work away must entrust somebody. Both away; or a
 * left-behind child with whom somebody else than a parent stays.
 */
export function needsEntrustment(
  { away, leftBehind }: Pick<Derived, 'away' | 'leftBehind'>,
  carer: Pick<Kin, 'relation'> | null,
): boolean {
  if (away === 'both') return true;
  return leftBehind.state === 'yes' && carer !== null && carerGroup(carer as Kin) !== 'parent';
}

/** Whether this role is told what the four questions say. */
export function seesFitness(role: Role): boolean {
  return sightOfField(role, entrustmentModel.fields.harmed) === 'whole';
}

/** Art. 22 (一)-(四): those that are answered with yes. */
export function disqualifiedBy(entrustment: Pick<Entrustment, Disqualification>): Disqualification[] {
  return disqualifications.filter((each) => entrustment[each] === true);
}

export function unansweredOf(entrustment: Pick<Entrustment, Disqualification>): Disqualification[] {
  return disqualifications.filter((each) => entrustment[each] === null);
}

interface StateFacts {
  needed: boolean;
  /** Who looks after the child now; null where nobody is recorded. */
  carerId: string | null;
  /** The agreement that nobody has ended. */
  present: Entrustment | null;
  day: Day;
  dueDays?: number | null;
}

/**
 * Where a child's entrustment stands on a day. A role that does not see the four answers is told nothing that follows
 * from them (`seesFitness`): for it an agreement counts as if they were in order.
 */
export function entrustmentState(facts: StateFacts, seesAnswers: boolean): EntrustmentState {
  const { needed, carerId, present, day } = facts;
  if (!present) return needed ? 'none' : 'notNeeded';
  if (seesAnswers && disqualifiedBy(present).length > 0) return 'disqualified';
  if (carerId !== null && present.kinId !== carerId) return needed ? 'otherCarer' : 'notNeeded';
  if (present.endsOn !== null && present.endsOn < day) return needed ? 'ended' : 'notNeeded';
  if (present.endsOn !== null && present.endsOn <= addDays(day, facts.dueDays ?? usual.entrustmentDueDays))
    return 'endsSoon';
  return seesAnswers && unansweredOf(present).length > 0 ? 'unasked' : 'running';
}

/** `scans`: the kinds of papers in the child's file; `seesAnswers` as in entrustmentState. */
export function gapsOf(
  present: Entrustment,
  scans: ReadonlySet<string>,
  seesAnswers: boolean,
): EntrustmentGap[] {
  const gaps: EntrustmentGap[] = [];
  if (present.agreementOn === null) gaps.push('agreement');
  if (present.startsOn === null || present.endsOn === null) gaps.push('term');
  if (seesAnswers && present.childAsked !== true) gaps.push('childAsked');
  if (present.noticeSchoolOn === null) gaps.push('noticeSchool');
  if (present.noticeVillageOn === null) gaps.push('noticeVillage');
  if (!scans.has('entrustment')) gaps.push('agreementScan');
  if (!scans.has('notice')) gaps.push('noticeScan');
  return gaps;
}

/** A carer's age on a day for a role that sees the birth date whole; null for every other, and where nobody knows. */
export function carerAge(birthDate: Day | null, day: Day, role: Role): number | null {
  if (birthDate === null || sightOfField(role, kinModel.fields.birthDate) !== 'whole') return null;
  return ageOn(birthDate, day);
}

export function isElderly(age: number | null, fromAge: number | null): boolean {
  return age !== null && age >= (fromAge ?? usual.elderlyFromAge);
}
