import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCells } from '../../../shared/paper/grid.ts';

const rows = (...spans: [colSpan: number, rowSpan: number][][]) =>
  spans.map((row) => ({ cells: row.map(([colSpan, rowSpan]) => ({ colSpan, rowSpan })) }));

describe('the grid of a table', () => {
  it('places cells beside those that reach down from above', () => {
    const { placed, fault } = placeCells(
      rows(
        [
          [1, 2],
          [2, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ),
      3,
    );
    expect(fault).toBeNull();
    expect(placed.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
    ]);
  });

  it('tells the first row that is short, too long, runs past the end or over another cell', () => {
    expect(
      placeCells(
        rows(
          [
            [1, 1],
            [1, 1],
          ],
          [[1, 1]],
        ),
        2,
      ).fault,
    ).toBe(1);
    expect(
      placeCells(
        rows([
          [1, 1],
          [2, 1],
        ]),
        2,
      ).fault,
    ).toBe(0);
    expect(placeCells(rows([[2, 2]]), 2).fault).toBe(0);
    expect(
      placeCells(
        rows(
          [
            [1, 1],
            [1, 2],
            [1, 1],
          ],
          [[3, 1]],
        ),
        3,
      ).fault,
    ).toBe(1);
    expect(
      placeCells(
        rows(
          [
            [1, 2],
            [1, 2],
          ],
          [[1, 1]],
        ),
        2,
      ).fault,
    ).toBe(1);
  });

  it('answers quickly however large the spans are', () => {
    expect(placeCells(rows([[1e9, 1e9]]), 3).fault).toBe(0);
  });

  it('covers every place exactly once when it finds no fault', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
    const table = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 3 }), (spans, columns) => {
        const { placed, fault } = placeCells(rows(...spans), columns);
        const area = placed.reduce((sum, each) => sum + each.colSpan * each.rowSpan, 0);
        return fault !== null || area === spans.length * columns;
      }),
    );
  });
});
