/** Where the cells of a table stand when some span columns or rows. */

interface Spanning {
  colSpan?: number | undefined;
  rowSpan?: number | undefined;
}

export interface Placed<C> {
  cell: C;
  /** 0-based place of the cell's upper left corner. */
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
}

export interface Grid<C> {
  placed: Placed<C>[];
  /** The first row (0-based) that its cells leave open, overfill or overrun; null when each place is covered once. */
  fault: number | null;
}

/** Places the cells row by row as HTML does: each takes the first place that no span from above covers. */
export function placeCells<C extends Spanning>(
  rows: readonly { cells: readonly C[] }[],
  columnCount: number,
): Grid<C> {
  const placed: Placed<C>[] = [];
  const covered = rows.map(() => new Array<boolean>(columnCount).fill(false));
  for (const [row, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const column = covered[row]!.indexOf(false);
      const { colSpan = 1, rowSpan = 1 } = cell;
      const fits = column >= 0 && column + colSpan <= columnCount && row + rowSpan <= rows.length;
      if (!fits) return { placed, fault: row };
      for (const line of covered.slice(row, row + rowSpan)) {
        if (line.slice(column, column + colSpan).includes(true)) return { placed, fault: row };
        line.fill(true, column, column + colSpan);
      }
      placed.push({ cell, row, column, colSpan, rowSpan });
    }
    if (covered[row]!.includes(false)) return { placed, fault: row };
  }
  return { placed, fault: null };
}
