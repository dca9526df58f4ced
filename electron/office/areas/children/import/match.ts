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
}

/** What tells children of one name apart. */
interface Marks {
  idNumber: string | null;
  birthDate: string | null;
  inClass: Class | null;
}

/** What is remembered of an earlier row; a draft with all its cells would be ten times the memory. */
interface Seen {
  row: number;
  name: string;
  words: string;
  marks: Marks;
  /** The row's own list, to which a later row may add a note. */
  issues: ImportIssue[];
}

/**
 * Goes down the rows once and says on each what it finds. By ID number; else by name and birth date; else, with a
 * question, by the name alone where neither ID number nor birth date speaks against it: a class changes every year.
 * Without a name there is no match.
 */
export class Matcher {
  private readonly files: ExistingFiles;
  private readonly byId = new Map<string, Seen>();
  private readonly byWords = new Map<string, Seen>();
  private readonly byName = new Map<string, Seen[]>();
  private readonly claimed = new Map<ExistingFile, Seen>();

  constructor(files: ExistingFiles) {
    this.files = files;
  }

  match(draft: Draft): Match {
    if (draft.name === '') return { file: null, repeats: false };
    const earlier = this.sameChild(draft);
    if (earlier) return repeats(draft, earlier);
    const marks = marksOf(draft);
    const found = this.findFile(draft.name, marks);
    const claimer = found.file && this.claimed.get(found.file);
    if (claimer) return repeats(draft, claimer);
    draft.issues.push(...found.issues, ...this.sameNames(draft, marks));
    this.remember(
      { row: draft.row, name: draft.name, words: draft.words, marks, issues: draft.issues },
      found.file,
    );
    return { file: found.file, repeats: false };
  }

  /** An earlier row that is this one word for word, or has this child's ID number. */
  private sameChild(draft: Draft): Seen | undefined {
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

  private findFile(name: string, marks: Marks): { file: ExistingFile | null; issues: ImportIssue[] } {
    const byId = marks.idNumber === null ? undefined : this.files.byIdNumber.get(marks.idNumber);
    if (byId) {
      const otherName = byId.child.name !== name;
      return { file: byId, issues: otherName ? [issue('idTakenByOther')] : [] };
    }
    const named = (this.files.byName.get(name) ?? []).map((file) => ({ file, marks: marksIn(file) }));
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
  private sameNames(draft: Draft, marks: Marks): ImportIssue[] {
    const named = this.byName.get(draft.name) ?? [];
    const maybe = named.find(({ marks: other }) => {
      const otherClass = other.inClass && marks.inClass && !sameClass(other, marks);
      return mayBeSame(other, marks) && (sameBirth(other, marks) || !otherClass);
    });
    if (maybe) return [issue('duplicateMaybe', { row: maybe.row })];
    const last = named.at(-1);
    if (!last) return [];
    last.issues.push(issue('sameNameInFile', { row: draft.row }));
    return [issue('sameNameInFile', { row: last.row })];
  }

  private remember(seen: Seen, file: ExistingFile | null): void {
    if (file) this.claimed.set(file, seen);
    this.byWords.set(seen.words, seen);
    if (seen.marks.idNumber !== null) this.byId.set(seen.marks.idNumber, seen);
    const named = this.byName.get(seen.name);
    if (named) named.push(seen);
    else this.byName.set(seen.name, [seen]);
  }
}

function repeats(draft: Draft, earlier: Seen): Match {
  const code = draft.words === earlier.words ? 'duplicateRow' : 'duplicateRowDiffers';
  draft.issues.push(issue(code, { row: earlier.row }));
  return { file: null, repeats: true };
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
