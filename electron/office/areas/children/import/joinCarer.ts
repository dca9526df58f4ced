/** The carer of a row is often the parent at home, written twice: one person, one record. */
import type { Phone } from '../../../../../shared/record.ts';
import { type Draft, type PersonDraft, tell, textOf, type Values } from './draft.ts';

/**
 * Marks who looks after the child. A carer with the name of a parent or grandparent of the row, or who is said to be
 * that one, is that one; where the names differ, somebody is asked and the relation stays empty. A carer who is said
 * to be a parent that the row does not have is that parent.
 */
export function joinCarer(draft: Draft): void {
  const carer = draft.people.find((each) => each.roles[0] === 'carer');
  if (!carer) return;
  carer.values.carer = true;
  const same = draft.people.find((each) => each !== carer && isSame(each, carer));
  if (same) {
    same.values = { ...carer.values, ...same.values, carer: true, ...joinPhones(same.values, carer.values) };
    same.roles.push('carer');
    draft.people = draft.people.filter((each) => each !== carer);
    return;
  }
  const relationCode = textOf(carer.values, 'relation');
  const other = draft.people.find((each) => each !== carer && each.values.relation === relationCode);
  if (other && relationCode !== null) askWhichName(draft, carer, relationCode);
}

function isSame(person: PersonDraft, carer: PersonDraft): boolean {
  const sameRelation = person.values.relation === carer.values.relation;
  const names = [textOf(person.values, 'name'), textOf(carer.values, 'name')];
  if (names[0] === null || names[1] === null) return sameRelation;
  if (names[0] !== names[1]) return false;
  const samePhone = sharePhone(person.values, carer.values);
  return sameRelation || (samePhone ?? carer.values.relation === undefined);
}

/** Null where one of the two has no telephone. */
function sharePhone(one: Values, other: Values): boolean | null {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  return a.length === 0 || b.length === 0 ? null : a.some((number) => b.includes(number));
}

function numbersOf({ phones }: Values): string[] {
  return ((phones ?? []) as readonly Phone[]).map((each) => each.number);
}

function joinPhones(one: Values, other: Values): { phones?: Phone[] } {
  const numbers = [...new Set([...numbersOf(one), ...numbersOf(other)])].slice(0, 8);
  return numbers.length > 0 ? { phones: numbers.map((number) => ({ number, provedOn: null })) } : {};
}

function askWhichName(draft: Draft, carer: PersonDraft, relation: string): void {
  const target = draft.cells.has('carer.relation') ? 'carer.relation' : 'carer.name';
  tell(draft, target, 'carerNameDiffers', { relation });
  delete carer.values.relation;
}
