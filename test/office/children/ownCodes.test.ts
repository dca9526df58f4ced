import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { openLists } from '../../../shared/areas/children/ownCodes.ts';
import { childModelWith } from '../../../shared/areas/children/ownFields.ts';
import { ownCodeShape } from '../../../shared/codes/codeList.ts';
import { codeLists } from '../../../shared/codes/index.ts';
import { type Document, wordsOf } from '../../../shared/paper/document.ts';
import { addChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { cellOf, read, saysOf, sheet } from './importSheet.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const add = (label: string, list = 'relief') =>
  office.call('children.saveOwnCode', { id: null, version: null, list, label, retired: false });

describe('an entry that the school adds to a list', () => {
  it('can be added to open lists of the form, of things and of what is reported only, never to a standard’s', async () => {
    expect(openLists.map((list) => list.name)).toEqual([
      'incomeSource',
      'relief',
      'inspectionKind',
      'equipmentKind',
      'thingSource',
      'regulationKind',
      'deliveryWay',
      'meetingKind',
    ]);
    for (const { name } of codeLists.filter((list) => !list.open))
      expect(
        (
          await office.problem('children.saveOwnCode', {
            id: null,
            version: null,
            list: name,
            label: '别的',
            retired: false,
          })
        )?.code,
        name,
      ).toBe('invalidInput');
  });

  it('has a code that no list of the program has, and that no other entry ever gets', async () => {
    for (const { entries } of codeLists)
      expect(entries.filter((each) => ownCodeShape.test(each.code))).toEqual([]);
    const meals = await add('营养餐补助');
    const rent = await add('租地收入', 'incomeSource');
    expect([meals.code, rent.code]).toEqual(['x01', 'x02']);
  });

  it('is chosen, filtered by, printed with its box, and read from a workbook by its names', async () => {
    const meals = await add('营养餐');
    await office.call('children.saveOwnCode', {
      id: meals.id,
      version: meals.version,
      list: 'relief',
      label: '营养餐补助',
      retired: false,
    });
    await addChild(office, { relief: ['1', 'x01'] });
    await addChild(office, { name: '李雨' });
    const filter = { ...everyone, groups: { relief: ['x01'] } };
    expect((await office.call('children.list', { filter, columns: [] })).total).toBe(1);
    const made = childModelWith(
      await office.call('children.ownFields', null),
      await office.call('children.ownCodes', null),
    );
    expect(made.fields.relief.codes?.entries.at(-1)).toMatchObject({ code: 'x01', zh: '营养餐补助' });
    const paper = await office.call('children.archives', { filter, ids: null, format: 'document' });
    const words = (paper as Document).sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'table' ? block.body : []))
      .flatMap((row) => row.cells.map((cell) => cell.runs.map(wordsOf).join('')));
    expect(words.some((each) => each.includes('■低保') && each.includes('■营养餐补助'))).toBe(true);
    const preview = await read(
      office,
      sheet(['姓名', '救助帮扶'], ['王一', '低保、营养餐'], ['王二', '米面油']),
    );
    expect(cellOf(preview.rows[0], 'child.relief')?.shown).toBe('低保、营养餐补助');
    expect(saysOf(preview.rows[1]!)).toEqual(['child.relief codeUnknown']);
  });

  it('is taken only where the office knows it; a retired one stays where it stands', async () => {
    const child = await addChild(office);
    const saved = (id: string, version: number) =>
      office.problem('children.save', { id, version, patch: { relief: ['x01'] } });
    expect(await saved(child.id, child.version)).toEqual({
      code: 'invalidInput',
      fields: [{ path: 'patch.relief', issue: 'unknownCode' }],
    });
    const meals = await add('营养餐补助');
    expect(await saved(child.id, child.version)).toBeNull();
    const { id, version, list, label } = meals;
    await office.call('children.saveOwnCode', { id, version, list, label, retired: true });
    const other = await addChild(office, { name: '李雨' });
    expect((await saved(other.id, other.version))?.fields?.[0]?.issue).toBe('choiceRetired');
    const kept = await office.call('children.save', {
      id: child.id,
      version: child.version + 1,
      patch: { relief: ['1', 'x01'] },
    });
    expect(kept.relief).toEqual(['1', 'x01']);
  });

  it('is not named like another of its list', async () => {
    await add('营养餐补助');
    for (const label of ['营养餐补助', '低保', '低保户'])
      expect(
        (
          await office.problem('children.saveOwnCode', {
            id: null,
            version: null,
            list: 'relief',
            label,
            retired: false,
          })
        )?.fields?.[0]?.issue,
        label,
      ).toBe('labelTaken');
  });
});
