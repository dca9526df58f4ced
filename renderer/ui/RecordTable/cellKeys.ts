/**
 * What can be pressed in the cells of a row (a figure that opens its list, a week, 做好了) is reached by the arrows: from the
 * row to the left or right, then from cell to cell and, in its column, from row to row. Escape gives the row back.
 */

/** Controls that a row's cells hold, in order; the mark of a row is Space's. */
function controlsIn(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[role="gridcell"] button, [role="gridcell"] a[href]')];
}

function cellOf(control: Element): number {
  const cell = control.closest('[role="gridcell"]')!;
  return [...cell.parentElement!.children].indexOf(cell);
}

/** The first control of a row from its left, or from its right; null where it has none. */
export function firstControl(row: Element | null, key: 'ArrowRight' | 'ArrowLeft'): HTMLElement | null {
  const controls = row ? controlsIn(row) : [];
  return controls.at(key === 'ArrowRight' ? 0 : -1) ?? null;
}

/** The neighbour in the same row; null at its end. */
export function besides(control: HTMLElement, key: 'ArrowRight' | 'ArrowLeft'): HTMLElement | null {
  const controls = controlsIn(control.closest('[role="row"]')!);
  return controls[controls.indexOf(control) + (key === 'ArrowRight' ? 1 : -1)] ?? null;
}

/** In another row the control of the same column, or else the nearest. */
export function sameColumn(control: HTMLElement, row: Element | null): HTMLElement | null {
  const column = cellOf(control);
  const distance = (each: HTMLElement) => Math.abs(cellOf(each) - column);
  return (row ? controlsIn(row) : []).toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
