/** Nothing personal leaves unsaid: every paper of the demo school against what shared/leaving.ts declares of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls } from '../../shared/areas.ts';
import {
  type ExportName,
  leavingOf,
  onTheWall,
  type PaperCall,
  paperLeaving,
  type Wanted,
} from '../../shared/leaving.ts';
import { DemoPapers, type Found } from '../make/demoPapers.ts';
import { sourcesUnder } from '../make/sources.ts';
import { textOf } from '../make/textOf.ts';

const papers = Object.keys(paperLeaving) as PaperCall[];

/** By which declared fields a kind of value is said to leave; a masked one is not said to leave whole. */
const saidBy: Record<Found, (path: string) => boolean> = {
  childName: (field) => field === 'child.name',
  kinName: (field) => field === 'kin.name',
  helperName: (field) => field === 'helper.name',
  phone: (field) =>
    /^(?:kin\.phones|child\.homePhone|helper\.phone|phoneCall\.number|staff\.phone)$/.test(field),
  idNumber: (field) => /\.idNumber$/.test(field),
};

let demo: DemoPapers;
beforeAll(async () => {
  demo = new DemoPapers();
  await demo.make();
}, 240_000);
afterAll(() => demo.end());

function undeclared(name: ExportName, wanted: Wanted, text: string): Found[] {
  const whole = leavingOf(name, wanted).flatMap(({ fields }) =>
    fields.filter(({ masked }) => !masked).map((field) => field.path),
  );
  return demo.foundIn(text).filter((kind) => !whole.some(saidBy[kind]));
}

describe('a paper with personal fields', () => {
  it.each(papers)(
    '%s says which',
    async (name) => {
      const made = await demo.textsOf(name);
      expect(made.length).toBeGreaterThan(0);
      for (const { input, text } of made) expect(undeclared(name, input as Wanted, text)).toEqual([]);
    },
    120_000,
  );

  it('the bound whole of an assessment says whose names its evidence lists', async () => {
    const texts: string[] = [];
    for (const { assessment } of await demo.office.call('assessment.assessments', null)) {
      const { parts } = await demo.office.call('assessment.bindingParts', { id: assessment.id });
      for (const { document } of parts) if (document) texts.push(await textOf(document));
    }
    const text = texts.join('\n');
    expect(demo.foundIn(text)).toContain('childName');
    expect(undeclared('binding', {}, text)).toEqual([]);
  }, 120_000);

  it('is one of those declared: no other call makes a paper', () => {
    const makers = [...calls]
      .filter(([, { kind, input }]) => kind === 'job' && takesFormat(input))
      .map(([name]) => name);
    expect(makers.filter((name) => !(name in paperLeaving))).toEqual([]);
  });
});

/** Jobs that answer a Document or a file take the format. */
function takesFormat(input: unknown): boolean {
  const shape = (input as { shape?: Record<string, unknown> }).shape;
  return shape !== undefined && 'format' in shape;
}

describe('a paper for the wall', () => {
  it.each(Object.entries(onTheWall) as [PaperCall, Wanted][])(
    '%s has no child’s or carer’s name or number whole',
    async (name, wanted) => {
      const made = await demo.textsOf(name, wanted);
      for (const { text } of made) expect(demo.foundIn(text)).toEqual([]);
    },
    120_000,
  );
});

it('a file is saved in one place, which asks', () => {
  const root = path.resolve(import.meta.dirname, '../../renderer');
  const savers = sourcesUnder(root).filter((file) => /shell\s*\.save\(/.test(readFileSync(file, 'utf8')));
  expect(savers.map((file) => path.relative(root, file))).toEqual(['ui/Saving.tsx']);
});
