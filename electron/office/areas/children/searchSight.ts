/**
 * Searching by numbers that a role sees in part only: the whole number finds its child, and so do the last four, which
 * the mask shows. The index knows every beginning too, so that what it finds is looked at again: digit by digit a
 * number could be guessed from who is found.
 */
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import type { Role } from '../../../../shared/roles.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import type { ReadContext } from '../../context.ts';
import { childTokens, numberWords, searchTerms } from '../../database/searchTokens.ts';

const numberFields = [childModel.fields.idNumber, childModel.fields.studentNumber];

/** Whether what is found has to be looked at again: a term may be the beginning of a number seen in part. */
export function asksForNumbers(role: Role, text: string): boolean {
  if (numberFields.every((field) => sightOfField(role, field) === 'whole')) return false;
  return searchTerms(text).some((term) => /^[gjl]?\d*x?$/.test(term.text));
}

type Searched = Pick<
  Child,
  'id' | 'name' | 'idNumber' | 'studentNumber' | 'birthDate' | 'homePhone' | 'village'
>;

/** Of the places found, in their order, the first `limit` that what the role sees would have found. */
export function withinSight<P extends { seq: number }>(
  context: Pick<ReadContext, 'read' | 'session'>,
  found: readonly P[],
  text: string,
  limit: number,
): P[] {
  const terms = searchTerms(text);
  const kept: P[] = [];
  for (const place of found) {
    if (kept.length >= limit) break;
    const child = context.read.get<Searched>(
      'select id, name, idNumber, studentNumber, birthDate, homePhone, village from child where seq = ?',
      place.seq,
    );
    if (!child) continue;
    const words = wordsSeen(context, child);
    const exact = numbersSeen(context.session.role, child);
    const isFound = terms.every(
      (term) =>
        exact.has(term.text) ||
        words.some((word) => (term.whole ? word === term.text : word.startsWith(term.text))),
    );
    if (isFound) kept.push(place);
  }
  return kept;
}

/** What the child is found by but for the numbers. */
function wordsSeen({ read }: Pick<ReadContext, 'read'>, child: Searched): string[] {
  const phones = read
    .all<{ number: string }>(
      `select json_extract(phone.value, '$.number') as number from kin, json_each(kin.phones) as phone
       where kin.childId = ? and kin.deletedAt is null`,
      child.id,
    )
    .map((each) => each.number);
  return childTokens({
    names: [child.name],
    idNumber: null,
    studentNumber: null,
    phones: child.homePhone === null ? phones : [child.homePhone, ...phones],
    birthDate: child.birthDate,
    others: child.village === null ? [] : [child.village],
  }).split(' ');
}

/** Whole numbers and last fours. */
function numbersSeen(role: Role, child: Searched): ReadonlySet<string> {
  const words = new Set<string>();
  for (const key of ['idNumber', 'studentNumber'] as const) {
    const number = child[key];
    if (number === null || sightOfField(role, childModel.fields[key]) === 'absent') continue;
    for (const word of numberWords(number)) words.add(word);
  }
  return words;
}
