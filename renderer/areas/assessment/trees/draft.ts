/** Rows of a table of indicators while they are written. */
import type { Level, TreeRow } from '../../../../shared/areas/assessment/tree.ts';

/** `key` tells a row that has no id yet from the others. */
export interface DraftRow extends TreeRow {
  key: number;
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
