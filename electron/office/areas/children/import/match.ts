/** Which file a row is about, and which rows of the workbook are the same child. */
import type { ImportIssue } from '../../../../../shared/areas/children/import.ts';
import { forgetId } from './checkChild.ts';
import { classOf, type Draft, tell, textOf } from './draft.ts';
import { type ExistingFile, type ExistingFiles, nameAndBirth, nameAndClass } from './existing.ts';
import { issue } from './issues.ts';

export interface Match {
  file: ExistingFile | null;
  /** The row repeats an earlier one. */
  repeats: boolean;
  issues: ImportIssue[];
}

/**
 * Goes down the rows once. By ID number; else by name and birth date; else by name and class, with a question. Rows
 * without a name are matched with nothing.
 */
export class Matcher {
  private readonly files: ExistingFiles;
  private readonly byId = new Map<string, Draft>();
  private readonly byWords = new Map<string, Draft>();
  private readonly byNameAndBirth = new Map<string, Draft>();
  private readonly byName = new Map<string, Draft>();
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
    const idNumber = textOf(draft.child, 'idNumber');
    const sameId = idNumber === null ? undefined : this.byId.get(idNumber);
    if (!sameId || sameId.name === draft.name) return sameId;
    // One number for two names: wrong on one of the two rows, and the database takes it once.
    forgetId(draft);
    tell(draft, 'child.idNumber', 'idTwiceInFile', { row: sameId.row });
    return undefined;
  }

  private findFile(draft: Draft): { file: ExistingFile | null; issues: ImportIssue[] } {
    const idNumber = textOf(draft.child, 'idNumber');
    const byId = idNumber === null ? undefined : this.files.byIdNumber.get(idNumber);
    if (byId) {
      const otherName = byId.child.name !== draft.name;
      return { file: byId, issues: otherName ? [issue('idTakenByOther')] : [] };
    }
    const birthDate = textOf(draft.child, 'birthDate');
    const inClass = classOf(draft);
    const byBirth = birthDate === null ? [] : this.named(nameAndBirth(draft.name, birthDate));
    const byClass = inClass === null ? [] : this.named(nameAndClass(draft.name, inClass));
    const mayBe = (file: ExistingFile) => !differs(file.child.idNumber, idNumber);
    const sure = byBirth.filter(mayBe);
    if (sure[0]) return { file: sure[0], issues: sure.length > 1 ? [issue('sameNameMaybe')] : [] };
    const maybe = byClass.find((file) => mayBe(file) && !differs(file.child.birthDate, birthDate));
    if (maybe) return { file: maybe, issues: [issue('sameNameMaybe')] };
    const other = byBirth.length + byClass.length > 0;
    return { file: null, issues: other ? [issue('sameNameOther')] : [] };
  }

  private named(key: string): readonly ExistingFile[] {
    return this.files.byName.get(key) ?? [];
  }

  /** Earlier rows of the same name that are other children, or may be the same. */
  private sameNames(draft: Draft): ImportIssue[] {
    const birthDate = textOf(draft.child, 'birthDate');
    const sameBirth =
      birthDate === null ? undefined : this.byNameAndBirth.get(nameAndBirth(draft.name, birthDate));
    if (sameBirth && !differs(textOf(sameBirth.child, 'idNumber'), textOf(draft.child, 'idNumber')))
      return [issue('duplicateMaybe', { row: sameBirth.row })];
    const sameName = this.byName.get(draft.name);
    if (!sameName) return [];
    sameName.issues.push(issue('sameNameInFile', { row: draft.row }));
    return [issue('sameNameInFile', { row: sameName.row })];
  }

  private remember(draft: Draft): void {
    const idNumber = textOf(draft.child, 'idNumber');
    const birthDate = textOf(draft.child, 'birthDate');
    this.byWords.set(draft.words, draft);
    this.byName.set(draft.name, draft);
    if (idNumber !== null) this.byId.set(idNumber, draft);
    if (birthDate !== null) this.byNameAndBirth.set(nameAndBirth(draft.name, birthDate), draft);
  }
}

function repeats(draft: Draft, earlier: Draft): Match {
  const code = draft.words === earlier.words ? 'duplicateRow' : 'duplicateRowDiffers';
  return { file: null, repeats: true, issues: [issue(code, { row: earlier.row })] };
}

function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
