/** Every code list of the program. */
import { attachmentKind } from './attachmentKind.ts';
import type { CodeList } from './codeList.ts';
import { cameBy, leftBy } from './comingAndLeaving.ts';
import { disabilityKind, disabilityLevel } from './disability.ts';
import { ethnicity } from './ethnicity.ts';
import { householdKind } from './householdKind.ts';
import { bodyCondition, guardianshipAssessment, incomeSource, relief, schooling } from './nationalForm.ts';
import { relation } from './relation.ts';
import { sex } from './sex.ts';

export {
  attachmentKind,
  bodyCondition,
  cameBy,
  disabilityKind,
  disabilityLevel,
  ethnicity,
  guardianshipAssessment,
  householdKind,
  incomeSource,
  leftBy,
  relation,
  relief,
  schooling,
  sex,
};

export const codeLists: readonly CodeList[] = [
  sex,
  ethnicity,
  relation,
  householdKind,
  bodyCondition,
  disabilityKind,
  disabilityLevel,
  schooling,
  guardianshipAssessment,
  incomeSource,
  relief,
  attachmentKind,
  cameBy,
  leftBy,
];
