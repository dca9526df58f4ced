/** The statistics table: every group of columns foots to the total, whatever is recorded and whatever is missing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChildFilter,
  type Dimension,
  dimensions,
  isInGroups,
} from '../../../shared/areas/children/filter.ts';
import type { Counted } from '../../../shared/areas/reports/rules.ts';
import {
  definitions,
  footingsOf,
  parts,
  shownParts,
  statisticsOf,
} from '../../../shared/areas/reports/statistics.ts';
import { statisticsPaper } from '../../../shared/areas/reports/statisticsPaper.ts';

const day = '2026-11-23';
const classes = [
  { id: 'c11', grade: 1, name: '一(1)班' },
  { id: 'c12', grade: 1, name: '一(2)班' },
  { id: 'c31', grade: 3, name: '三(1)班' },
];

/** For each dimension what a child can be in, the columns' groups and others besides. */
const possible: Partial<Record<Dimension, string[]>> = {
  class: [...classes.map((each) => each.id), 'unset'],
  sex: ['0', '1', '2', '9', 'unset'],
  ageBand: ['0-5', '6-13', '14-15', '16+', 'unset'],
  wider: ['yes', 'no', 'unknown'],
  leftBehind: ['yes', 'no', 'unknown'],
  schooling: ['1', '2', '3', '4', '5', '6', '7', '8', 'unset'],
  registered: ['yes', 'no', 'unset'],
  boarding: ['yes', 'no', 'unset'],
  away: ['both', 'father', 'mother', 'none', 'unknown'],
  carer: ['grandparent', 'relative', 'parent', 'other', 'none'],
  assessment: ['1', '2', '3', '4', '5', 'unset'],
  bodyCondition: ['1', '2', '3', 'unset'],
};

const child: fc.Arbitrary<Counted> = fc
  .record(
    Object.fromEntries(
      dimensions.map((each) => [each, fc.constantFrom(...(possible[each] ?? ['unset']))]),
    ) as Record<Dimension, fc.Arbitrary<string>>,
  )
  .map((one) => {
    const grade = classes.find((each) => each.id === one.class)?.grade;
    return {
      ...Object.fromEntries(dimensions.map((each) => [each, [one[each]]])),
      grade: [grade === undefined ? 'unset' : String(grade)],
    } as unknown as Counted;
  });

const tableOf = (files: readonly Counted[], definition: (typeof definitions)[number] = 'wider') =>
  statisticsOf({ files, day, definition, classes, maySee: () => true });

describe('the statistics table', () => {
  it('foots: in each row, each part’s columns and gaps add up to the total', () => {
    fc.assert(
      fc.property(
        fc.array(child, { maxLength: 60 }),
        fc.constantFrom(...definitions),
        (files, definition) => {
          const view = tableOf(files, definition);
          for (const row of view.rows)
            for (const { sum, gaps } of footingsOf(view, row))
              expect(sum + gaps.reduce((all, gap) => all + gap.count, 0)).toBe(row.total.count);
        },
      ),
    );
  });

  it('opens with each number exactly the children that it counts', () => {
    fc.assert(
      fc.property(fc.array(child, { maxLength: 40 }), (files) => {
        const counted = ({ filter, count }: { filter: Pick<ChildFilter, 'groups'>; count: number }) =>
          expect(files.filter((file) => isInGroups(file, filter.groups)).length).toBe(count);
        for (const row of tableOf(files).rows)
          for (const each of [row.total, ...row.cells, ...row.gaps]) counted(each);
      }),
    );
  });

  it('adds its classes up to their grade, and its grades with those of no class up to the school', () => {
    fc.assert(
      fc.property(fc.array(child, { maxLength: 60 }), (files) => {
        const { rows } = tableOf(files);
        const sum = (of: typeof rows) => of.reduce((all, row) => all + row.total.count, 0);
        expect(sum(rows.filter((row) => row.kind === 'class'))).toBe(rows[0]!.total.count);
        const outside = rows.filter((row) => row.group === 'unset');
        expect(sum(rows.filter((row) => row.kind === 'grade')) + sum(outside)).toBe(rows[0]!.total.count);
      }),
    );
  });

  it('names the children whose fact is missing, once even where two facts are', () => {
    const [one] = fc.sample(child, 1);
    const file = { ...one!, wider: ['yes'], ageBand: ['unset'], sex: ['unset'], schooling: ['unset'] };
    const [school] = tableOf([file]).rows;
    const told = school!.gaps.filter((gap) => gap.part === 'age' || gap.part === 'schooling');
    expect(told.map(({ part, dimension, groups, count }) => ({ part, dimension, groups, count }))).toEqual([
      { part: 'age', dimension: 'ageBand', groups: ['unset'], count: 1 },
      { part: 'schooling', dimension: 'schooling', groups: ['unset'], count: 1 },
    ]);
  });

  it('leaves out the parts that somebody may not see, and foots all the same', () => {
    const view = statisticsOf({
      files: fc.sample(child, 20),
      day,
      definition: 'wider',
      classes,
      maySee: (dimension) => dimension !== 'assessment' && dimension !== 'bodyCondition',
    });
    expect(shownParts(view).map((part) => part.id)).toEqual(parts.slice(0, 6).map((part) => part.id));
    expect(view.rows[0]!.cells).toHaveLength(parts.slice(0, 6).flatMap((part) => part.columns).length);
  });

  it('says on paper which part does not foot and why', () => {
    const files = fc.sample(child, 40).map((file) => ({ ...file, wider: ['yes'], schooling: ['3'] }));
    const view = tableOf([{ ...files[0]!, schooling: ['unset'] }, ...files.slice(1)]);
    const { sections } = statisticsPaper(view, '金山乡中心小学', day, 'A4');
    const words = JSON.stringify(sections[0]!.blocks.findLast((block) => block.kind === 'paragraph'));
    expect(words).toContain('就学情况39≠合计40（未填1人）');
    const table = sections[0]!.blocks.find((block) => block.kind === 'table')!;
    expect(table.kind === 'table' && table.body.length).toBe(view.rows.length);
  });
});
