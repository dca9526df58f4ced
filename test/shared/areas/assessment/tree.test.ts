/** A table of indicators stays a tree whatever is moved, and its points add up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleTree } from '../../../../shared/areas/assessment/example.ts';
import {
  allPoints,
  isLeaf,
  type Level,
  moved,
  pathOf,
  pointsOf,
  shifted,
  type TreeRow,
  treeFault,
} from '../../../../shared/areas/assessment/tree.ts';
import { formatHalves, parseHalves } from '../../../../shared/values/halfPoints.ts';
import { treeRowOf } from '../../../make/assessment.ts';

/** Any tree: each row at most one level below the one above it. */
const anyTree = fc
  .array(fc.record({ step: fc.integer({ min: -2, max: 1 }), halves: fc.integer({ min: 0, max: 40 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((steps) => {
    let level = 0;
    const rows = steps.map(({ step, halves }, at): TreeRow => {
      level = Math.min(3, Math.max(1, level + step), level + 1);
      return treeRowOf({ level: level as Level, name: `第${at}项`, halves });
    });
    return rows;
  });

describe('a table of indicators', () => {
  it('that ships as an example has the 21 points of its three blocks', () => {
    const rows = exampleTree.rows;
    expect(treeFault(rows)).toBeNull();
    const blocks = pointsOf(rows).filter((_, at) => rows[at]!.level === 1);
    expect(blocks.map(formatHalves)).toEqual(['5', '6', '10']);
    expect(formatHalves(allPoints(rows))).toBe('21');
  });

  it('has at every level the sum of the leaves below, counted by another path', () => {
    fc.assert(
      fc.property(anyTree, (rows) => {
        // each leaf is given to all that its path names
        const sums = new Map<string, number>();
        rows.forEach((row, at) => {
          if (!isLeaf(rows, at)) return;
          const path = [...pathOf(rows, at), row.name];
          for (const name of path) sums.set(name, (sums.get(name) ?? 0) + (row.halves ?? 0));
        });
        expect(pointsOf(rows)).toEqual(rows.map(({ name }) => sums.get(name)));
        const tops = pointsOf(rows).filter((_, at) => rows[at]!.level === 1);
        expect(allPoints(rows)).toBe(tops.reduce((sum, each) => sum + each, 0));
      }),
    );
  });

  it('stays a tree with the same rows when one is moved or taken a level in or out', () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.nat(),
        fc.constantFrom<-1 | 1>(-1, 1),
        fc.boolean(),
        (rows, seed, by, sideways) => {
          const at = seed % rows.length;
          const after = (sideways ? shifted : moved)(rows, at, by);
          expect(['halves', null]).toContain(treeFault(after)?.key ?? null);
          expect(after.map(({ name }) => name).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
          if (!sideways) expect(pointsOf(after).toSorted()).toEqual(pointsOf(rows).toSorted());
        },
      ),
    );
  });

  it('comes back to what it was when a move is taken back', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (rows, seed) => {
        const at = seed % rows.length;
        const down = moved(rows, at, 1);
        const now = down.findIndex(({ name }) => name === rows[at]!.name);
        if (now !== at) expect(moved(down, now, -1)).toEqual(rows);
      }),
    );
  });

  it('names the row that skips a level, has no points, or is there twice', () => {
    expect(treeFault([treeRowOf({ level: 2, name: '甲', halves: 2 })])).toMatchObject({
      at: 0,
      key: 'level',
    });
    const branch = treeRowOf({ level: 1, name: '甲' });
    const leaf = treeRowOf({ level: 2, name: '乙', halves: 2 });
    expect(treeFault([branch, leaf, leaf])).toMatchObject({ at: 2, key: 'name', issue: 'twice' });
    expect(treeFault([branch])).toMatchObject({ at: 0, key: 'halves', issue: 'required' });
    expect(treeFault([branch, leaf])).toBeNull();
  });
});

describe('half points', () => {
  it('are read as people write them and written as they are read', () => {
    expect(['1', '1.5分', '（5分）', '0.5 分', '２'].map(parseHalves)).toEqual([2, 3, 10, 1, 4]);
    expect(['', '很多', '0.3', '-1', '1.25', '1e3'].map(parseHalves)).toEqual(Array(6).fill(null));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1998 }), (halves) => {
        expect(parseHalves(formatHalves(halves))).toBe(halves);
      }),
    );
  });
});
