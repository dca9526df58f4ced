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
  'databaseReadOnly',
  'diskFull',
  'diskError',
  'keysDamaged',
  'keysMissing',
  'backupFailed',
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
  // the window: printing and saving
  'printFailed',
  'fileOpenElsewhere',
  // work
  'importGone',
  'importHasOpenRows',
  'undoConflict',
  'nothingToUndo',
  'inUse',
  'termsOverlap',
  'duplicateIdNumber',
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
