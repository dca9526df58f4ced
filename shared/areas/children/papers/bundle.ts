/**
 * Several papers of several children as one Document with an outline, class by class or paper by paper. A generator:
 * whoever asks for 300 children's papers can tell how far they are, and stop between two children.
 */
import type { Document, Section } from '../../../paper/document.ts';
import type { Day } from '../../../values/day.ts';
import type { BoundPaper, PrintChoice } from '../printing.ts';
import { archive, type PaperModel } from './archive.ts';
import { smallCards, wallCard } from './cards.ts';
import { labelSheet, labelsOf } from './labels.ts';
import type { PaperFile, PaperSchool } from './parts.ts';
import { phoneList } from './phones.ts';
import { type OwnColumn, roster } from './roster.ts';

export interface BundleOf {
  /** The same children in the same order for every paper, as that paper shows them; in class order. */
  filesFor(paper: BoundPaper): readonly PaperFile[];
  choice: PrintChoice;
  /** With the school's own fields, for archives. */
  model?: PaperModel;
  /** Further columns of rosters. */
  columns?: readonly OwnColumn[];
  school: PaperSchool;
  day: Day;
  /** The statistics table, where it was chosen; it is the whole school's and stands at the end. */
  statistics: Document | null;
}

/** What each paper is called in the outline. */
export const paperNames: Record<BoundPaper, string> = {
  archive: '档案',
  wallCard: '家用联系卡',
  smallCards: '联系卡',
  labels: '信封标签',
  phoneList: '通讯录',
  roster: '花名册',
  statistics: '统计表',
};

/** Papers that are of one child each; the others hold many children. */
const single: readonly BoundPaper[] = ['archive', 'wallCard'];

/** A step: the sections made in it and for how many children. */
export interface BundleStep {
  sections: Section[];
  children: number;
}

/** How many children's papers the bundle makes in all: the total of its steps' `children`. */
export function bundleSize({ choice, filesFor }: BundleOf): number {
  return choice.papers.reduce((sum, paper) => sum + (paper === 'statistics' ? 0 : filesFor(paper).length), 0);
}

export function* bundleSteps(of: BundleOf): Generator<BundleStep> {
  const papers = of.choice.papers.filter((paper) => paper !== 'statistics');
  yield* of.choice.order === 'byClass' ? classByClass(of, papers) : paperByPaper(of, papers);
  if (of.statistics) yield { sections: marked(of.statistics.sections, [paperNames.statistics]), children: 0 };
}

/** A whole bundle at once, named for what is in it. */
export function bundleTitle(choice: PrintChoice, count: number): string {
  return `${choice.papers.map((paper) => paperNames[paper]).join('、')}（${count}人）`;
}

function* classByClass(of: BundleOf, papers: readonly BoundPaper[]): Generator<BundleStep> {
  const [first] = papers;
  if (first === undefined) return;
  let start = 0;
  for (const [name, inClass] of Map.groupBy(of.filesFor(first), (file) => file.className)) {
    const end = start + inClass.length;
    for (const [index, paper] of papers.entries()) {
      const trail = [...(index === 0 ? [classWord(name)] : ['']), paperNames[paper]];
      yield* paperOf(of, paper, of.filesFor(paper).slice(start, end), trail);
    }
    start = end;
  }
}

function* paperByPaper(of: BundleOf, papers: readonly BoundPaper[]): Generator<BundleStep> {
  for (const paper of papers) {
    const files = of.filesFor(paper);
    if (!single.includes(paper)) yield* paperOf(of, paper, files, [paperNames[paper]]);
    else
      for (const [index, [name, inClass]] of [...Map.groupBy(files, (file) => file.className)].entries())
        yield* paperOf(of, paper, inClass, [index === 0 ? paperNames[paper] : '', classWord(name)]);
  }
}

/** One paper of these children; `trail` names the outline's levels over it, '' for one that stands already. */
function* paperOf(
  of: BundleOf,
  paper: BoundPaper,
  files: readonly PaperFile[],
  trail: readonly string[],
): Generator<BundleStep> {
  if (!single.includes(paper)) {
    yield { sections: marked(sheetsOf(of, paper, files), trail), children: files.length };
    return;
  }
  for (const [index, file] of files.entries()) {
    const over = index === 0 ? trail : trail.map(() => '');
    const sections =
      paper === 'archive'
        ? archive(file, of.school, of.day, of.model).sections
        : [wallCard(file, of.school, of.choice.wallSize)];
    yield { sections: marked(sections, [...over, file.child.name]), children: 1 };
  }
}

function sheetsOf(of: BundleOf, paper: BoundPaper, files: readonly PaperFile[]): Section[] {
  switch (paper) {
    case 'smallCards':
      return [smallCards(files, of.school, of.day)];
    case 'labels':
      return [labelSheet(labelsOf(files, of.choice.labelsTo, of.day), of.school)];
    case 'phoneList':
      return [phoneList(files, of.school, of.day, { flat: false })];
    default:
      return roster(files, of.school, of.day, null, of.columns).sections;
  }
}

/** The levels of the outline lead to the first section; the others have no entry of their own. */
function marked(sections: readonly Section[], trail: readonly string[]): Section[] {
  const levels = trail.flatMap((text, index) =>
    text === '' ? [] : [{ level: (index + 1) as 1 | 2 | 3, text }],
  );
  return sections.map((section, index) => ({ ...section, bookmarks: index === 0 ? levels : [] }));
}

function classWord(name: string | null): string {
  return name ?? '未分班';
}
