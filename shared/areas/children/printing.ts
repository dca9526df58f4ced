/** What the print centre can be asked for: papers of several children in one file. */
import * as z from 'zod';
import { idField } from '../../record.ts';
import { childFilter } from './filter.ts';

/** In the order in which they are offered and bound. */
export const boundPapers = [
  'archive',
  'wallCard',
  'smallCards',
  'labels',
  'phoneList',
  'roster',
  'statistics',
] as const;
export type BoundPaper = (typeof boundPapers)[number];

export const wallSizes = ['A4', 'A5'] as const;
export type WallSize = (typeof wallSizes)[number];

/** Whom the letters go to: the home, or each parent who is away at the place of work. */
export const labelAddressees = ['home', 'parents'] as const;
export type LabelAddressee = (typeof labelAddressees)[number];

export const printChoice = z.strictObject({
  papers: z.array(z.enum(boundPapers)).min(1).max(boundPapers.length),
  /** Each class with all its papers, or each paper with all its classes. */
  order: z.enum(['byClass', 'byPaper']),
  wallSize: z.enum(wallSizes),
  labelsTo: z.enum(labelAddressees),
  /** The list's columns: those of the school's own fields go into rosters too. */
  columns: z.array(z.string().max(60)).max(80).optional(),
});
export type PrintChoice = z.output<typeof printChoice>;

/** Which children: those that the filter keeps, or of these the ones named. */
export const whichChildren = z.strictObject({
  filter: childFilter,
  ids: z.array(idField).max(5000).nullable(),
});
export type WhichChildren = z.output<typeof whichChildren>;

/** What somebody had printed, to be printed again after a change. Of more children than `mostRemembered` only the filter. */
export const printedBefore = z.strictObject({
  at: z.int(),
  count: z.int(),
  choice: printChoice,
  which: z.strictObject({ filter: childFilter, ids: z.array(idField).max(300).nullable() }),
});
export type PrintedBefore = z.output<typeof printedBefore>;
export const mostRemembered = { prints: 5, ids: 300 };

/** The latest first; the same choice for the same children stands once. */
export function rememberPrint(
  before: readonly PrintedBefore[],
  { at, count, choice, which }: PrintedBefore,
): PrintedBefore[] {
  const same = (each: PrintedBefore) =>
    JSON.stringify([each.choice, each.which]) === JSON.stringify([choice, which]);
  return [{ at, count, choice, which }, ...before.filter((each) => !same(each))].slice(
    0,
    mostRemembered.prints,
  );
}

const perSheet = { smallCards: 8, labels: 24, phoneList: 22, roster: 14 };

/** About how many pages come out, for the children in each class: what a person puts into the printer. */
export function pagesOf(choice: PrintChoice, classSizes: readonly number[]): number {
  const children = classSizes.reduce((sum, each) => sum + each, 0);
  const runs = choice.order === 'byClass' ? classSizes : [children];
  const sheets = (size: number) => runs.reduce((sum, each) => sum + Math.ceil(each / size), 0);
  return choice.papers.reduce((sum, paper) => {
    if (paper === 'archive') return sum + 2 * children;
    if (paper === 'wallCard') return sum + children;
    return sum + (paper === 'statistics' ? 1 : sheets(perSheet[paper]));
  }, 0);
}
