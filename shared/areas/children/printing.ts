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
});
export type PrintChoice = z.output<typeof printChoice>;

/** Which children: those that the filter keeps, or of these the ones named. */
export const whichChildren = z.strictObject({
  filter: childFilter,
  ids: z.array(idField).max(5000).nullable(),
});
export type WhichChildren = z.output<typeof whichChildren>;
