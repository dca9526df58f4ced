/** Which file a row is about, and which rows of the workbook are the same child. */
import type { ImportIssue } from '../../../../../shared/areas/children/import.ts';
import type { Class } from '../../../../../shared/values/className.ts';
import { forgetId } from './checkChild.ts';
import { classOf, type Draft, tell, textOf } from './draft.ts';
import type { ExistingFile, ExistingFiles } from './existing.ts';
import { issue } from './issues.ts';

export interface Match {
  file: ExistingFile | null;
  /** The row repeats an earlier one. */
  repeats: boolean;
  issues: ImportIssue[];
}

/** What tells children of one name apart. */
interface Marks {
  idNumber: string | null;
  birthDate: string | null;
  inClass: Class | null;
}

/**
 * Goes down the rows once. By ID number; else by name and birth date; else, with a question, by the name alone where
 * neither ID number nor birth date speaks against it: a class changes every year. Without a name there is no match.
 */
export class Matcher {
  private readonly files: ExistingFiles;
  private readonly byId = new Map<string, Draft>();
  private readonly byWords = new Map<string, Draft>();
  private readonly byName = new Map<string, Draft[]>();
  private readonly claimed = new Map<ExistingFile, Draft>();

  constructor(files: ExistingFiles) {
    this.files = files;
  }

  match(draft: Draft): Match {
    if (draft.name === '') return { file: null, repeats: false, issues: [] };
    const earlier = this.sameChild(draft);
    if (earlier) return repeats(draft, earlier);
    const { file, issues } = this.findFile(draft);
    const claimer = file && this.claimed.get(file);
    if (claimer) return repeats(draft, claimer);
    if (file) this.claimed.set(file, draft);
    issues.push(...this.sameNames(draft));
    this.remember(draft);
    return { file, repeats: false, issues };
  }

  /** An earlier row that is this one word for word, or has this child's ID number. */
  private sameChild(draft: Draft): Draft | undefined {
    const same = this.byWords.get(draft.words);
    if (same) return same;
    const { idNumber } = marksOf(draft);
    const sameId = idNumber === null ? undefined : this.byId.get(idNumber);
    if (!sameId || sameId.name === draft.name) return sameId;
    // One number for two names: wrong on one of the two rows, and the database takes it once.
    forgetId(draft);
    tell(draft, 'child.idNumber', 'idTwiceInFile', { row: sameId.row });
    return undefined;
  }

  private findFile(draft: Draft): { file: ExistingFile | null; issues: ImportIssue[] } {
    const marks = marksOf(draft);
    const byId = marks.idNumber === null ? undefined : this.files.byIdNumber.get(marks.idNumber);
    if (byId) {
      const otherName = byId.child.name !== draft.name;
      return { file: byId, issues: otherName ? [issue('idTakenByOther')] : [] };
    }
    const named = (this.files.byName.get(draft.name) ?? []).map((file) => ({ file, marks: marksIn(file) }));
    const candidates = named.filter((each) => mayBeSame(each.marks, marks));
    const free = candidates.filter((each) => !this.claimed.has(each.file));
    const [born, alsoBorn] = candidates.filter((each) => sameBirth(each.marks, marks));
    if (born && !alsoBorn) return { file: born.file, issues: [] };
    const maybe =
      free.find((each) => sameBirth(each.marks, marks)) ??
      born ??
      free.find((each) => sameClass(each.marks, marks)) ??
      free[0];
    if (maybe) return { file: maybe.file, issues: [issue('sameNameMaybe')] };
    const other = named.some((each) => sameBirth(each.marks, marks) || sameClass(each.marks, marks));
    return { file: null, issues: other ? [issue('sameNameOther')] : [] };
  }

  /** Earlier rows of the same name that may be the same child, or are others. */
  private sameNames(draft: Draft): ImportIssue[] {
    const named = this.byName.get(draft.name) ?? [];
    const marks = marksOf(draft);
    const maybe = named.find((each) => {
      const other = marksOf(each);
      const otherClass = other.inClass && marks.inClass && !sameClass(other, marks);
      return mayBeSame(other, marks) && (sameBirth(other, marks) || !otherClass);
    });
    if (maybe) return [issue('duplicateMaybe', { row: maybe.row })];
    const last = named.at(-1);
    if (!last) return [];
    last.issues.push(issue('sameNameInFile', { row: draft.row }));
    return [issue('sameNameInFile', { row: last.row })];
  }

  private remember(draft: Draft): void {
    const { idNumber } = marksOf(draft);
    this.byWords.set(draft.words, draft);
    if (idNumber !== null) this.byId.set(idNumber, draft);
    const named = this.byName.get(draft.name);
    if (named) named.push(draft);
    else this.byName.set(draft.name, [draft]);
  }
}

function repeats(draft: Draft, earlier: Draft): Match {
  const code = draft.words === earlier.words ? 'duplicateRow' : 'duplicateRowDiffers';
  return { file: null, repeats: true, issues: [issue(code, { row: earlier.row })] };
}

function marksOf(draft: Draft): Marks {
  return {
    idNumber: textOf(draft.child, 'idNumber'),
    birthDate: textOf(draft.child, 'birthDate'),
    inClass: classOf(draft),
  };
}

function marksIn({ child, inClass }: ExistingFile): Marks {
  return { idNumber: child.idNumber, birthDate: child.birthDate, inClass };
}

/** Neither ID number nor birth date speaks against it. */
function mayBeSame(one: Marks, other: Marks): boolean {
  return !differs(one.idNumber, other.idNumber) && !differs(one.birthDate, other.birthDate);
}

function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function sameBirth(one: Marks, other: Marks): boolean {
  return one.birthDate !== null && one.birthDate === other.birthDate;
}

function sameClass({ inClass: one }: Marks, { inClass: other }: Marks): boolean {
  return one !== null && one.grade === other?.grade && one.number === other.number;
}
