/** The proposal of pairings, by generated schools. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type SuggestChild,
  type SuggestTeacher,
  suggestPairings,
} from '../../../../shared/areas/mentoring/suggest.ts';

interface School {
  children: SuggestChild[];
  teachers: SuggestTeacher[];
  most: number;
}

const classIds = ['c1', 'c2', 'c3', 'c4'];
const two = (n: number) => String(n).padStart(2, '0');

/** Children of four classes and three villages, some paired already, some of one family, some of whom little is known. */
const schools = fc
  .record({
    teachers: fc.array(fc.record({ heads: fc.subarray(classIds, { maxLength: 1 }), takes: fc.boolean() }), {
      minLength: 1,
      maxLength: 9,
    }),
    children: fc.array(
      fc.record({
        classId: fc.option(fc.constantFrom(...classIds)),
        village: fc.option(fc.constantFrom('青坑村', '上田村', '金山村')),
        mentor: fc.option(fc.nat(8), { freq: 2 }),
        family: fc.option(fc.nat(4), { freq: 2 }),
      }),
      { maxLength: 30 },
    ),
    most: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ teachers, children, most }): School => {
    const staff = teachers.map((each, at) => ({ ...each, id: `t${two(at)}` }));
    const firstOf = (family: number) => `k${two(children.findIndex((each) => each.family === family))}`;
    return {
      most,
      teachers: staff,
      children: children.map(({ mentor, family, ...child }, at) => ({
        ...child,
        id: `k${two(at)}`,
        mentorId: mentor === null ? null : (staff[mentor]?.id ?? null),
        siblings: family === null ? null : firstOf(family),
      })),
    };
  });

const suggest = ({ children, teachers, most }: School) => suggestPairings(children, teachers, most);

/** How many each teacher who takes has before and after. */
function loads({ children, teachers }: School, found: ReturnType<typeof suggest>) {
  return teachers
    .filter((each) => each.takes)
    .map(({ id }) => {
      const before = children.filter((child) => child.mentorId === id).length;
      const mine = found.filter((each) => each.teacherId === id);
      return { id, before, after: before + mine.length, mine };
    });
}

describe('the suggested pairings', () => {
  it('are the same in whatever order children and teachers come', () => {
    fc.assert(
      fc.property(schools, fc.infiniteStream(fc.double({ noNaN: true })), (school, random) => {
        const shuffled = <T>(some: readonly T[]) =>
          some.map((each) => ({ each, at: Number(random.next().value) })).toSorted((a, b) => a.at - b.at);
        const other = {
          ...school,
          children: shuffled(school.children).map(({ each }) => each),
          teachers: shuffled(school.teachers).map(({ each }) => each),
        };
        expect(suggest(other)).toEqual(suggest(school));
      }),
    );
  });

  it('give nobody more than the limit, nobody who takes none, and move nobody who is paired', () => {
    fc.assert(
      fc.property(schools, (school) => {
        const found = suggest(school);
        for (const { before, after } of loads(school, found))
          expect(after).toBeLessThanOrEqual(Math.max(before, school.most));
        const takers = new Set(school.teachers.filter((each) => each.takes).map((each) => each.id));
        expect(found.filter((each) => !takers.has(each.teacherId))).toEqual([]);
        const paired = school.children.filter((each) => each.mentorId !== null).map((each) => each.id);
        expect(found.filter((each) => paired.includes(each.childId))).toEqual([]);
        expect(new Set(found.map((each) => each.childId)).size).toBe(found.length);
      }),
    );
  });

  it('leave nobody out while anybody has room', () => {
    fc.assert(
      fc.property(schools, (school) => {
        const found = suggest(school);
        const room = loads(school, []).reduce(
          (sum, { before }) => sum + Math.max(0, school.most - before),
          0,
        );
        const waiting = school.children.filter((each) => each.mentorId === null).length;
        expect(found).toHaveLength(Math.min(room, waiting));
      }),
    );
  });

  it('give nobody a single child who then has two more than somebody else', () => {
    fc.assert(
      fc.property(schools, (school) => {
        const found = loads(school, suggest(school));
        const fewest = Math.min(...found.map((each) => each.after));
        for (const { after, mine } of found)
          if (after > fewest + 1) expect(mine.every(({ reason }) => reason.code === 'sibling')).toBe(true);
      }),
    );
  });

  it('keep brothers and sisters together wherever the limit lets them', () => {
    fc.assert(
      fc.property(schools, (school) => {
        const alone = { ...school, children: school.children.map((each) => ({ ...each, mentorId: null })) };
        const found = new Map(suggest(alone).map((each) => [each.childId, each.teacherId]));
        const families = Map.groupBy(
          alone.children.filter((each) => each.siblings !== null),
          (each) => each.siblings,
        );
        // the largest family comes first, to empty places
        const [first] = [...families.values()].toSorted(
          (a, b) => b.length - a.length || (a[0]!.id < b[0]!.id ? -1 : 1),
        );
        if (!first || first.length > school.most || !school.teachers.some((each) => each.takes)) return;
        expect(new Set(first.map((each) => found.get(each.id))).size).toBe(1);
      }),
    );
  });

  it('prefer the teacher who heads the class, then one with children of the class, then of the village', () => {
    const child = (id: string, classId: string, village: string | null, mentorId: string | null = null) => ({
      ...{ id, classId, village, mentorId },
      siblings: null,
    });
    const teacher = (id: string, ...heads: string[]) => ({ id, heads, takes: true });
    const found = suggestPairings(
      [
        child('k1', 'c1', '青坑村'),
        child('k2', 'c2', '上田村', 't1'),
        child('k3', 'c2', '青坑村'),
        child('k4', 'c3', '金山村', 't3'),
        child('k5', 'c4', '金山村'),
      ],
      [teacher('t1'), teacher('t2', 'c1'), teacher('t3')],
      2,
    );
    expect(found).toEqual([
      { childId: 'k1', teacherId: 't2', reason: { code: 'headsClass' } },
      { childId: 'k3', teacherId: 't1', reason: { code: 'sameClass' } },
      { childId: 'k5', teacherId: 't3', reason: { code: 'sameVillage' } },
    ]);
  });
});
