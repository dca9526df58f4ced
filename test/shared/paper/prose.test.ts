import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../shared/paper/build.ts';
import {
  blockKinds,
  blockOf,
  exhibitIn,
  exhibitLine,
  joinPieces,
  lineOf,
  type Piece,
  piecesOf,
  proseBlocks,
  todosIn,
} from '../../../shared/paper/prose.ts';

const names = new Set(['留守儿童', '家访次数']);

describe('a block of prose', () => {
  it('is a heading, a point or a paragraph by the mark at its beginning', () => {
    expect(blockOf('## 结对帮扶')).toEqual({ kind: 'heading', text: '结对帮扶' });
    expect(blockOf('### 家访')).toEqual({ kind: 'subheading', text: '家访' });
    expect(blockOf('- 每周一次')).toEqual({ kind: 'item', text: '每周一次' });
    expect(blockOf('#没有空格')).toEqual({ kind: 'paragraph', text: '#没有空格' });
  });

  it('is the same line again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...blockKinds),
        fc.string().filter((words) => !/^(#|- )/.test(words)),
        (kind, text) => {
          expect(blockOf(lineOf({ kind, text }))).toEqual({ kind, text });
        },
      ),
    );
  });

  it('keeps a name that is no number, and ** without its end, as words', () => {
    expect(piecesOf('{不认识}人', names)).toEqual([{ kind: 'text', text: '{不认识}人' }]);
    expect(piecesOf('2**3', names)).toEqual([{ kind: 'text', text: '2**3' }]);
    expect(piecesOf('**重点**和2**3', names)).toEqual([
      { kind: 'text', text: '重点', bold: true },
      { kind: 'text', text: '和2**3' },
    ]);
  });

  it('is the same text again after its pieces are joined', () => {
    const piece = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: fc.stringMatching(/^[a-z一-九，。]{1,8}$/) }),
      fc.record({ kind: fc.constant('figure' as const), name: fc.constantFrom(...names) }),
      fc.record({ kind: fc.constant('todo' as const), hint: fc.stringMatching(/^[一-九]{0,6}$/) }),
    );
    const written = fc
      .array(fc.tuple(piece, fc.boolean()))
      .map((all) => joinPieces(all.map(([each, bold]): Piece => (bold ? { ...each, bold: true } : each))));
    fc.assert(
      fc.property(written, (line) => {
        expect(joinPieces(piecesOf(line, names))).toBe(line);
      }),
    );
  });

  it('counts the places that are still to be filled in', () => {
    expect(todosIn(['家访{家访次数}次。[待填：做法]', '## 成效', '[待填]和**[待填：事例]**'])).toBe(3);
  });

  it('stands on paper with its numbers, their rows and what is still to be filled in', () => {
    const trace = { call: 'children.list', input: {} };
    const figures = new Map([
      ['留守儿童', { name: '留守儿童', value: 82, text: '82', trace }],
      ['家访次数', { name: '家访次数', value: null, text: '' }],
    ]);
    expect(proseBlocks(['## 基本情况', '共**{留守儿童}**人，家访{家访次数}次'], figures)).toEqual([
      { kind: 'heading', level: 2, runs: [{ kind: 'text', text: '基本情况' }] },
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: '共' },
          { kind: 'number', value: 82, text: '82', trace, bold: true },
          { kind: 'text', text: '人，家访' },
          { kind: 'todo', hint: '家访次数' },
          { kind: 'text', text: '次' },
        ],
      },
    ]);
  });
});

describe('a chart in the place of a line', () => {
  it('is a line of its own; within words it is words', () => {
    expect(exhibitIn('[图：每月家访次数]')).toBe('图：每月家访次数');
    expect(exhibitIn('[表：性别]')).toBe('表：性别');
    expect(exhibitIn('见[图：每月家访次数]')).toBeNull();
    expect(exhibitIn('[待填：图]')).toBeNull();
    expect(exhibitIn(exhibitLine('图：每月活动次数'))).toBe('图：每月活动次数');
  });

  it('stands on paper as its blocks, and stays words where nobody knows it', () => {
    const drawn = paragraph('画好的');
    const exhibit = (name: string) => (name === '图：有' ? [drawn] : null);
    expect(proseBlocks(['[图：有]', '[图：没有]'], new Map(), exhibit)).toEqual([
      drawn,
      paragraph('[图：没有]'),
    ]);
  });
});
