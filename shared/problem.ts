import type * as z from 'zod';

/**
 * What can go wrong, as a value: a code with parameters. The sentence that a person reads is written once per
 * language in shared/text under `problem.<code>`; a test fails when one is missing.
 */
export const problemCodes = [
  // the door (electron/office/serve.ts)
  'unknownCall',
  'invalidInput',
  'notSignedIn',
  'notAllowed',
  'notFound',
  'cancelled',
  'unexpected',
  'officeGone',
  'changedMeanwhile',
  // keys and sign-in
  'wrongPassword',
  'waitAfterWrongTries',
  'accountDisabled',
  'passwordTooShort',
  'passwordTooCommon',
  'wrongRecoveryCode',
  'recoveryCodeMistyped',
  'alreadySetUp',
  'notSetUp',
  'nameTaken',
  'lastPrincipal',
  // the database file
  'databaseInUse',
  'databaseMissing',
  'databaseNotOurs',
  'databaseDamaged',
  'databaseNewer',
  'databaseOtherBuild',
  'journalMissing',
  'databaseReadOnly',
  'diskFull',
  'diskError',
  'keysDamaged',
  'keysMissing',
  'backupFailed',
  'backupGone',
  'backupPlaceGone',
  'backupPlaceFull',
  'backupPlaceReadOnly',
  'backupOfOtherSchool',
  'restoreFailed',
  // files from outside
  'fileTooLarge',
  'fileKindUnknown',
  'fileDamaged',
  'fileEncrypted',
  'fileBomb',
  'fileTooManyRows',
  'fileTooManyColumns',
  'fileTooSlow',
  'fileEmpty',
  'fileEncodingUnknown',
  'headerNotFound',
  // pictures and papers of a child
  'attachmentKindUnknown',
  'attachmentTooLarge',
  'pictureTooLarge',
  'attachmentDamaged',
  'attachmentLocked',
  'attachmentGone',
  'attachmentAltered',
  // the window: printing and saving
  'printFailed',
  'fileOpenElsewhere',
  // work
  'importGone',
  'importHasOpenRows',
  'undoConflict',
  'nothingToUndo',
  'restoreConflict',
  'inUse',
  'termsOverlap',
  'noSharedParent',
  'duplicateIdNumber',
  'spellOverlaps',
  'revealFirst',
  'pageSealed',
  'emptyPage',
  'onlyOwnSealed',
  'helperUnchecked',
  'dutyTwice',
  'awayThen',
  'dutyPast',
  'dutyAhead',
  'swapAnswered',
  'helperInUse',
  'alreadyPaired',
  // rooms and bookings
  'roomFull',
  'roomNotInUse',
  'roomTooSmall',
  'notYourBooking',
  'notYourActivity',
  'bookingOver',
  'holdOver',
  'seriesFull',
  // calls home
  'callRunning',
  'childAtPage',
  'phoneLineInUse',
  'phoneLineTaken',
  'phoneChildTaken',
  // books
  'copyOut',
  'isbnTaken',
  'sameTitle',
  // equipment and keeping
  'notSoMany',
  // the lending desk
  'holdHasIt',
  'notYourReservation',
  'intakeClosed',
  // reports upward
  'changesUntold',
  'evidenceMissing',
  'reasonMissing',
  'assessmentApproved',
  'leavesUnscored',
  'recheckFirst',
  'findingClosed',
  'notYourItem',
  'reportLacks',
  'tooManyAtOnce',
  // the school's rules
  'regulationEmpty',
  'regulationTodos',
  'versionFrozen',
  'versionUntold',
  'nothingOnTheWall',
  'stocktakeClosed',
  'stocktakeOpen',
  'thingOut',
  'nothingKept',
  // packages on a stick
  'packageNotOurs',
  'packageNewer',
  'packageTooLarge',
  'packageBomb',
  'packageEncrypted',
  'packageWrongPassphrase',
  'packageDamaged',
  'packagePath',
  'packageTwice',
  'packageManifest',
  'packagePartMissing',
  'packagePartExtra',
  'packagePartAltered',
  'packagePartKind',
  'packageRows',
  'packageCounts',
  'packageNotVerified',
  'packageGone',
  'packagePlaceGone',
  'packagePlaceFull',
  'packagePlaceReadOnly',
  'packageOnlyNumbersPlain',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Parameters are numbers, codes, field paths and file-level facts; never a child's data. */
export interface Problem {
  code: ProblemCode;
  params?: Record<string, string | number>;
  /** For 'invalidInput': what is wrong where; path as in the input, `issue` an issue code of shared/record.ts. */
  fields?: FieldProblem[];
}

export interface FieldProblem {
  path: string;
  issue: string;
  params?: Record<string, string | number>;
}

/** The one error class that crosses inside the office; serve.ts turns it into the reply's `problem`. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, { cause });
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** Throws a Refusal with this code. `params` never hold personal data: they may reach a log. */
export function refuse(code: ProblemCode, params?: Record<string, string | number>, cause?: unknown): never {
  throw new Refusal(params ? { code, params } : { code }, cause);
}

/** Refuses invalidInput at one field of the input, so that the form says it there; `issue` is an issue code of shared/record.ts. */
export function refuseField(path: string, issue: string, params?: Record<string, number>): never {
  throw new Refusal({ code: 'invalidInput', fields: [{ path, issue, ...(params && { params }) }] });
}

/** Zod's issues as field problems with our own codes; both sides use it, so a form and the office say the same. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue): FieldProblem => {
    const path = issue.path.join('.');
    switch (issue.code) {
      case 'invalid_type':
        return { path, issue: issue.input === null || issue.input === undefined ? 'required' : 'wrongKind' };
      case 'too_small':
        return Number(issue.minimum) === 1 && issue.origin === 'string'
          ? { path, issue: 'required' }
          : { path, issue: 'tooSmall', params: { least: Number(issue.minimum) } };
      case 'too_big':
        return {
          path,
          issue: issue.origin === 'string' ? 'tooLong' : 'tooBig',
          params: { most: Number(issue.maximum) },
        };
      case 'custom':
        return { path, issue: /^[a-zA-Z]+$/.test(issue.message) ? issue.message : 'wrongKind' };
      case 'unrecognized_keys':
        return { path, issue: 'unknownField' };
      default:
        return { path, issue: /^[a-z][a-zA-Z]+$/.test(issue.message) ? issue.message : 'wrongKind' };
    }
  });
}
