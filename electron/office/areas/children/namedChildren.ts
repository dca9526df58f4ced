/** Children as tables from outside name them: by name and class, and what is doubtful about it. */
import { type Class, parseClassName } from '../../../../shared/values/className.ts';
import { normaliseName } from '../../../../shared/values/personName.ts';
import type { ReadContext } from '../../context.ts';
import type { LoadedFile } from './files.ts';

/** Headings by which workbooks bring a child and its class. */
export const childHeadings = {
  child: /^(留守)?(儿童|学生|孩子|被帮扶人|被帮扶学生|帮扶对象|结对学生)?(姓名|名字)?$|^帮扶对象$/,
  class: /^(所在)?(班级|年级班级|班别|班)$/,
} as const;

/** No child of the name, several, or none of them in the class that the table says. */
export const namingIssues = ['childUnknown', 'childSeveral', 'classDiffers'] as const;

export interface Named {
  issue: (typeof namingIssues)[number] | null;
  /** Children whom it may mean: without an issue one alone. */
  found: readonly LoadedFile[];
}

/**
 * Looks a name and a class up among these files; a class that can't be read tells nothing. `yearsAgo`: how many school
 * years the table is old, in which a class may have gone up by so many grades.
 */
export function childNamer(context: ReadContext, files: readonly LoadedFile[]) {
  const byName = Map.groupBy(files, (file) => normaliseName(file.child.name));
  const classes = new Map(
    context.read
      .all<Class & { id: string }>('select id, grade, number from schoolClass')
      .map((each) => [each.id, each]),
  );
  const isIn = ({ child }: LoadedFile, wanted: Class, yearsAgo: number) => {
    const own = child.classId === null ? undefined : classes.get(child.classId);
    if (own?.number !== wanted.number) return false;
    return wanted.grade <= own.grade && own.grade <= wanted.grade + yearsAgo;
  };
  return (name: string, className: string, yearsAgo = 0): Named => {
    const named = byName.get(normaliseName(name)) ?? [];
    const wanted = parseClassName(className);
    const same = wanted === null ? named : named.filter((file) => isIn(file, wanted, yearsAgo));
    if (named.length === 0) return { issue: 'childUnknown', found: named };
    if (same.length === 0) return { issue: 'classDiffers', found: named };
    return { issue: same.length > 1 ? 'childSeveral' : null, found: same };
  };
}
