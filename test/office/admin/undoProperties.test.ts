/** Whatever was done, undoing all of it gives back every record byte for byte; doing it again gives what there was. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { models } from '../../../electron/office/areas/models.ts';
import type { Phone } from '../../../shared/record.ts';
import { behindTheOffice } from '../../make/behindTheOffice.ts';
import { idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterAll(() => office.end());

const language = 'zh-CN';

/** Every record that is not in the bin, as it lies in the file; versions and times of writing aside. */
async function records(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  await behindTheOffice(office, ({ db }) => {
    for (const name of Object.keys(models)) {
      const rows = db.prepare(`select * from ${name} where deletedAt is null order by id`).all() as Record<
        string,
        unknown
      >[];
      found[name] = rows.map(({ version: _, updatedAt: __, ...kept }) => kept);
    }
  });
  await office.signIn('lin');
  return found;
}

const next = () => office.call('admin.nextUndo', { language });
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** Ids of the children and people that this run has made, in the bin or not. */
interface Made {
  children: string[];
  kin: string[];
}

type Edit = (made: Made, mark: string | null) => Promise<void>;

const place = fc.nat({ max: 5 });
const text = fc.constantFrom(null, '青坑村', '石桥村', '下垟村', '=1+1', '“引号”');
const number = place.map((order) => idNumberOf('2016-09-04', order + 1));
const phones = fc.constantFrom<(Phone[] | null)[]>(
  null,
  [{ number: '15884624908', provedOn: null }],
  [{ number: '0577-65233623', provedOn: '2026-09-10' }],
);

/** What people do, with whatever there is then; what the office refuses has done nothing. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ idNumber: fc.option(number), village: text, boarding: fc.option(fc.boolean()) }).map(
    (patch): Edit =>
      async (made) => {
        const child = await office.call('children.save', {
          id: null,
          version: null,
          patch: { name: '高语嫣', ...patch },
        });
        made.children.push(child.id);
      },
  ),
  fc.record({ at: place, idNumber: fc.option(number), village: text, illness: text }).map(
    ({ at, ...patch }): Edit =>
      async ({ children }) => {
        const id = pick(children, at);
        if (id) await office.call('children.save', { id, version: null, patch });
      },
  ),
  fc.record({ at: place, role: fc.constantFrom('father', 'mother', 'carer'), phones }).map(
    ({ at, role, phones: told }): Edit =>
      async ({ children, kin }) => {
        const childId = pick(children, at);
        if (!childId) return;
        const patch = { name: '高大山', phones: told };
        kin.push(
          (await office.call('children.saveKin', { id: null, version: null, childId, role, patch })).id,
        );
      },
  ),
  place.map(
    (at): Edit =>
      async ({ kin }) => {
        const id = pick(kin, at);
        if (id) await office.call('children.removeKin', { id });
      },
  ),
  place.map(
    (at): Edit =>
      async ({ children }) => {
        const id = pick(children, at);
        if (id) await office.call('children.remove', { id });
      },
  ),
  place.map(
    (at): Edit =>
      async () => {
        const { entries } = await office.call('admin.bin', { before: null, language });
        const entry = pick(entries, at);
        if (entry) await office.call('admin.bringBack', { record: entry.record, id: entry.id, language });
      },
  ),
  place.map(
    (at): Edit =>
      async () => {
        await office.call('admin.saveSchool', { township: ['金山乡', '银山乡', null][at % 3] ?? null });
      },
  ),
  place.map(
    (at): Edit =>
      async () => {
        const classes = await office.call('admin.classes', null);
        const rows = classes.map(({ id, grade, number: of, pupils, headTeacherName, headTeacherId }) => ({
          id: id as string | null,
          grade,
          number: of,
          pupils: pupils === null ? at : null,
          headTeacherName,
          headTeacherId,
        }));
        const added = {
          grade: 7 + (at % 3),
          number: 1,
          pupils: null,
          headTeacherName: null,
          headTeacherId: null,
        };
        await office.call('admin.saveClasses', [...rows.slice(at % 2), { id: null, ...added }]);
      },
  ),
  fc.constant<Edit>(async (_, mark) => {
    const { undo } = await next();
    if (undo && undo.id !== mark) await office.call('admin.undoLast', { id: undo.id });
  }),
  fc.constant<Edit>(async () => {
    const { redo } = await next();
    if (redo) await office.call('admin.redoLast', { id: redo.id });
  }),
);

describe('any sequence of acts', () => {
  it('is undone to the same bytes, over a restart, and done again to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 14 }), async (edits) => {
        // a new act, so that nothing of the run before can be done again
        await office.call('admin.saveSchool', { lockMinutes: 20 });
        await office.call('admin.saveSchool', { lockMinutes: 30 });
        const mark = (await next()).undo?.id ?? null;
        const before = await records();
        const made: Made = { children: [], kin: [] };
        for (const each of edits) await each(made, mark).catch(() => {});
        const after = await records();
        let undone = 0;
        for (let act = (await next()).undo; act && act.id !== mark; act = (await next()).undo) {
          await office.call('admin.undoLast', { id: act.id });
          undone += 1;
        }
        expect(await records()).toEqual(before);
        for (; undone > 0; undone -= 1) await office.call('admin.redoLast', { id: (await next()).redo!.id });
        expect(await records()).toEqual(after);
        expect((await office.call('admin.checkChain', { language })).state).toBe('whole');
      }),
      { numRuns: 12 },
    );
  }, 300_000);
});
