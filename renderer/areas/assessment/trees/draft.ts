/** Rows of a table of indicators while they are written. */
import { isLeaf, type Level, type TreeRow } from '../../../../shared/areas/assessment/tree.ts';
import type { TypedPoints } from '../HalvesInput.tsx';

/** `key` tells a row that has no id yet from the others. */
export interface DraftRow extends TreeRow {
  key: number;
  /** Points as they are typed; `halves` is null while they are no half steps. */
  typed?: TypedPoints;
}

let last = 0;

export function withKeys(rows: readonly TreeRow[]): DraftRow[] {
  return rows.map((row) => {
    last += 1;
    return { ...row, key: last };
  });
}

export function emptyRow(level: Level): TreeRow {
  return { id: null, level, name: '', target: null, halves: 2, criterion: null, look: null, rules: [] };
}

/** As they are kept: points of leaves only. */
export function asKept(rows: readonly TreeRow[]): TreeRow[] {
  return rows.map(({ id, level, name, target, halves, criterion, look, rules }, at) => ({
    ...{ id, level, name: name.trim(), target, criterion, look, rules },
    halves: isLeaf(rows, at) ? halves : null,
  }));
}
