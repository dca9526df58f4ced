import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProse } from '../../shared/areas/admin/regulationChanges.ts';
import { regulationStarters } from '../../shared/areas/admin/regulationStarters.ts';
import { regulationKind } from '../../shared/codes/index.ts';
import { blockOf, todosIn } from '../../shared/paper/prose.ts';

const words = (pieces: { text: string }[] | undefined) => (pieces ?? []).map(({ text }) => text).join('');

describe('two versions side by side', () => {
  it('leave beside each other what both say, and mark what is between', () => {
    const rows = compareProse(
      ['## 开放时间', '每天两小时。', '周末不开放。'],
      ['## 开放时间', '每天三小时。', '寒暑假每周三天。', '周末不开放。'],
    );
    expect(rows.map(({ same }) => same)).toEqual([true, false, false, true]);
    expect(rows[0]!.before).toEqual({ kind: 'heading', pieces: [{ text: '开放时间', changed: false }] });
    expect(rows[1]!.before!.pieces).toEqual([
      { text: '每天', changed: false },
      { text: '两', changed: true },
      { text: '小时。', changed: false },
    ]);
    expect(rows[2]).toMatchObject({ before: null, after: { pieces: [{ changed: true }] } });
  });

  it('lose no line of either, keep their order, and mark nothing where nothing changed', () => {
    const lines = fc.array(fc.constantFrom('甲', '乙', '- 丙', '## 丁', '甲乙', '乙甲', ''), {
      maxLength: 9,
    });
    const texts = (all: readonly string[]) => all.map((line) => blockOf(line).text);
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const rows = compareProse(before, after);
        expect(rows.flatMap((row) => (row.before ? [words(row.before.pieces)] : []))).toEqual(texts(before));
        expect(rows.flatMap((row) => (row.after ? [words(row.after.pieces)] : []))).toEqual(texts(after));
        for (const row of rows.filter(({ same }) => same)) expect(row.before).toEqual(row.after);
        expect(compareProse(before, before).every(({ same }) => same)).toBe(true);
      }),
    );
  });
});

describe('a paper to begin with', () => {
  it('has a kind of the list, headings, and places for the school’s own words', () => {
    const kinds = regulationKind.entries.map(({ code }) => code);
    for (const { kind, prose, title } of regulationStarters) {
      expect(kinds, title).toContain(kind);
      expect(prose.filter((line) => line.startsWith('## ')).length, title).toBeGreaterThan(2);
      expect(todosIn(prose), title).toBeGreaterThan(3);
    }
    expect(new Set(regulationStarters.map(({ id }) => id)).size).toBe(regulationStarters.length);
  });
});
