/**
 * All that an import says about a cell, a row or a layout: the code, how grave it is, and what stands in `params`.
 * The sentence is written once per language under `children.import.issue.<code>`.
 */
import type { ImportIssue } from '../../../../../shared/areas/children/import.ts';

/** `error`: the value is not taken; the row can be, without it. `question`: taken once somebody says so. `note`: told. */
export const issueLevels = {
  // -- a cell: the value is not taken
  /** The row can't be taken at all. */
  nameMissing: 'error',
  /** ID numbers: what readIdNumber says. */
  idLength: 'error',
  idCharacters: 'error',
  idDate: 'error',
  idFuture: 'error',
  idCheckDigit: 'error',
  /** The workbook kept the number as a number, so its last digits are gone. */
  idDigitsLost: 'error',
  /** {row}: another child has the same number there. */
  idTwiceInFile: 'error',
  birthInFuture: 'error',
  dateUnreadable: 'error',
  /** A formula, whose result nothing has checked. */
  formulaCell: 'error',
  /** #N/A, #REF! and the like. */
  errorCell: 'error',
  /** {most}: characters, or telephone numbers, that the field holds. */
  tooLong: 'error',
  studentNumberShape: 'error',
  // -- a cell: left empty unless it is mended
  /** {value}: the part of the cell that no code list knows. */
  codeUnknown: 'question',
  classUnreadable: 'question',
  yesNoUnreadable: 'question',
  numberUnreadable: 'question',
  /** No member of staff of that name. */
  mentorUnknown: 'question',
  /** Year and month only: the birth date stays open. */
  birthDayMissing: 'question',
  /** The same for any other date. */
  dayMissing: 'question',
  // -- a cell: kept if the row is taken
  /** {idSays}: the code of the sex by the ID number. */
  idSexDiffers: 'question',
  /** {idSays}: the birth date by the ID number. */
  idBirthDiffers: 'question',
  /** {relation}, a code: the carer is said to be this parent or grandparent, whose name is another; the relation stays empty. */
  carerNameDiffers: 'question',
  /** {who, day}: changed in the workbook and, by somebody here, in the file since the last census; one of the two is to be chosen. */
  changedHereToo: 'question',
  // -- a cell: told
  /** The workbook says what it said before, and the file was changed here since: it stays. */
  keptHere: 'note',
  /** The workbook has year and month; the day is the ID number's. */
  birthDayFromId: 'note',
  /** Sex or birth date as the ID number has it: the cell is blank, a formula or not usable. */
  filledFromId: 'note',
  /** {age, grade}; the file asks about it (rules.ts, doubts). */
  ageUnusualForGrade: 'note',
  /** Neither a mobile nor a fixed number; kept as written. */
  phoneDoubtful: 'note',
  /** The text holds markup; kept as plain text. */
  markupText: 'note',
  /** The text begins like a formula; kept as plain text, never reckoned. */
  formulaText: 'note',
  /** 已故 and the like where a name is asked: recorded as deceased. */
  readAsDeceased: 'note',
  /** 奶奶 and the like where the carer's name is asked: recorded as the relation. */
  readAsRelation: 'note',
  // -- a row
  hiddenRow: 'question',
  /** {row}: the same child, word for word; this row is skipped. */
  duplicateRow: 'note',
  /** {row}: the same child with other details; this row is skipped, so look which is right. */
  duplicateRowDiffers: 'note',
  /** {row}: same name, and neither ID number nor birth date tells the two apart; taken, it makes a second file. */
  duplicateMaybe: 'question',
  /** {row}: another child of the same name. */
  sameNameInFile: 'note',
  /** A file has the same name, and no ID number or birth date to make sure; taken, that file is changed. */
  sameNameMaybe: 'question',
  /** A file has the same name, with the same birth date or class but another ID number or birth date; taken, it makes a second file. */
  sameNameOther: 'question',
  /** The file with this ID number has another name; taken, that file gets this name. */
  idTakenByOther: 'question',
  // -- the layout, once for all rows
  /** {role}: a filled work place counts as being away, since no column says so. */
  awayByPlace: 'note',
  /** {label}: the column holds ticks only, so a blank in it is a no. */
  blankMeansNo: 'note',
  /** The village is read out of the address. */
  villageByAddress: 'note',
  /** 小学 or 初中 by the grade. */
  schoolingByClass: 'note',
  /** {label}: a second column of the same kind, which is left out. */
  columnTwice: 'note',
  /** Corrections of an earlier import of this layout are used. */
  layoutKnown: 'note',
  /** The workbook holds macros, or links to other files; only values were read. */
  macros: 'note',
  externalLinks: 'note',
} as const satisfies Record<string, ImportIssue['level']>;

export type IssueCode = keyof typeof issueLevels;

export function issue(code: IssueCode, params?: Record<string, string | number>): ImportIssue {
  const level = issueLevels[code];
  return params ? { level, code, params } : { level, code };
}

/** Whether somebody has to say a word before the row is taken. */
export function isOpenIssue({ level }: ImportIssue): boolean {
  return level !== 'note';
}
