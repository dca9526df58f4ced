/** The child's own values held against each other: ID number, birth, sex, class; and what follows from them. */

import { ageOn, type Day } from '../../../../../shared/values/day.ts';
import { readIdNumber } from '../../../../../shared/values/idNumber.ts';
import { classOf, type Draft, tell, textOf } from './draft.ts';
import { issue } from './issues.ts';
import type { RowReader } from './readRow.ts';

/** `birthMonth`: the birth date came without its day. */
export function checkChild(reader: RowReader, draft: Draft, birthMonth: string | null): void {
  const { child } = draft;
  draft.name = textOf(child, 'name') ?? '';
  if (draft.name === '') tell(draft, 'child.name', 'nameMissing');
  const idNumber = textOf(child, 'idNumber');
  const id = idNumber === null ? null : readIdNumber(idNumber, reader.today);
  const known = id?.ok ? id : null;
  checkBirth(draft, known?.birthDate ?? null, birthMonth);
  checkSex(draft, known?.sex ?? null);
  checkAge(draft, reader.today);
  if (!reader.mapped.has('child.village')) deriveVillage(draft);
  if (!reader.mapped.has('child.schooling')) deriveSchooling(draft);
}

function checkBirth(draft: Draft, fromId: Day | null, month: string | null): void {
  const written = textOf(draft.child, 'birthDate');
  if (month !== null) {
    if (fromId === null) tell(draft, 'child.birthDate', 'birthDayMissing');
    else if (fromId.startsWith(month)) {
      draft.child.birthDate = fromId;
      tell(draft, 'child.birthDate', 'birthDayFromId');
    } else tell(draft, 'child.birthDate', 'idBirthDiffers', { idSays: fromId });
  } else if (written === null) fillFromId(draft, 'birthDate', fromId);
  else if (fromId !== null && written !== fromId)
    tell(draft, 'child.birthDate', 'idBirthDiffers', { idSays: fromId });
}

function checkSex(draft: Draft, fromId: string | null): void {
  const written = textOf(draft.child, 'sex');
  if (written === null) fillFromId(draft, 'sex', fromId);
  else if (fromId !== null && written !== fromId)
    tell(draft, 'child.sex', 'idSexDiffers', { idSays: fromId });
}

/** GB 11643: the number says birth and sex. A formula that computed the same is no loss then. */
function fillFromId(draft: Draft, key: 'birthDate' | 'sex', value: string | null): void {
  if (value === null) return;
  const target = `child.${key}`;
  derive(draft, key, value);
  const cell = draft.cells.get(target);
  if (cell) cell.issues = cell.issues.filter((each) => each.code !== 'formulaCell');
  tell(draft, target, 'filledFromId');
}

/** Takes back what an ID number said that turns out to be another child's. */
export function forgetId({ child, cells, derived }: Draft): void {
  delete child.idNumber;
  for (const key of ['birthDate', 'sex']) {
    const cell = cells.get(`child.${key}`);
    const filled = cell?.issues.some(({ code }) => code === 'filledFromId' || code === 'birthDayFromId');
    if (!cell || !filled) continue;
    delete child[key];
    derived.delete(key);
    cell.issues = cell.issues.map((each) =>
      each.code === 'birthDayFromId' ? issue('birthDayMissing') : each,
    );
    cell.issues = cell.issues.filter(({ code }) => code !== 'filledFromId');
  }
}

/** The same measure as the file's own doubts (rules.ts). */
function checkAge(draft: Draft, today: Day): void {
  const birthDate = textOf(draft.child, 'birthDate');
  const grade = classOf(draft)?.grade;
  if (birthDate === null || grade === undefined) return;
  const age = ageOn(birthDate, today);
  if (Math.abs(age - (grade + 6)) > 3) tell(draft, 'child.birthDate', 'ageUnusualForGrade', { age, grade });
}

/** What stands between the township and the house number; else what ends in 村 after the last larger unit. */
const villagePatterns = [
  /(?:乡|镇|街道|办事处)(?!.{0,3}[市县旗])(\D{1,10}?(?:村|社区))/,
  /^(?:.*[省市县区旗])?(\D{1,10}?(?:村|社区))/,
];

/** The village that an address names, if it does. */
export function villageIn(address: string): string | null {
  for (const pattern of villagePatterns) {
    const village = pattern.exec(address)?.[1];
    if (village) return village;
  }
  return null;
}

function deriveVillage(draft: Draft): void {
  const address = textOf(draft.child, 'homeAddress');
  if (address === null || draft.child.village !== undefined) return;
  const village = villageIn(address);
  if (village) derive(draft, 'village', village);
}

/** 小学 for grades 1 to 6, 初中 for 7 to 9, in the national form's codes. */
function deriveSchooling(draft: Draft): void {
  const inClass = classOf(draft);
  if (inClass && draft.child.schooling === undefined)
    derive(draft, 'schooling', inClass.grade <= 6 ? '3' : '4');
}

function derive(draft: Draft, key: string, value: string): void {
  draft.child[key] = value;
  draft.derived.add(key);
  if (!draft.cells.has(`child.${key}`))
    draft.cells.set(`child.${key}`, { raw: '', mended: false, issues: [] });
}
