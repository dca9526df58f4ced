/** A census that names another carer changes who looks after the child; taken back, all is as it was. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { bringIn, files, sheet } from '../children/importSheet.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const headings = ['姓名', '身份证号', '父亲姓名', '母亲姓名', '监护人姓名', '与儿童关系', '监护人电话'];
const census = (carer: string, relation: string, phone: string) =>
  sheet(headings, ['王小芳', idNumberOf('2016-09-04', 2), '王强', '李秋月', carer, relation, phone]);

/** Who looks after the one child, who did before, and the agreements with either. */
async function carers() {
  const [file] = await files(office);
  const id = file!.child.id;
  const { spells } = await office.call('children.timeline', { id });
  const { present, former } = await office.call('guardians.care', { childId: id });
  return {
    now: file!.kin.filter((each) => each.carer === true).map((each) => [each.name, each.carerSince]),
    before: spells.filter((each) => each.kind === 'care').map((each) => each.endsOn),
    agreement: present && [present.carerName, present.record.endedWhy],
    ended: former.map((each) => each.record.endedWhy),
    notice: file!.child.writtenNoticeOn,
  };
}

describe('a carer whom an import replaces', () => {
  it('keeps the interval, ends the agreement with the old one, and is back with it when the import is undone', async () => {
    await bringIn(office, census('陈桂香', '奶奶', '13987654321'));
    const [file] = await files(office);
    await office.call('guardians.saveEntrustment', {
      ...{ id: null, version: null, childId: file!.child.id },
      patch: { startsOn: '2026-03-01', endsOn: '2027-08-31', noticeSchoolOn: '2026-03-02' },
    });
    const before = await carers();
    expect(before).toMatchObject({ now: [['陈桂香', null]], before: [], agreement: ['陈桂香', null] });
    await bringIn(office, census('王有田', '爷爷', '13987654322'));
    const after = await carers();
    expect(after.now.map(([name]) => name)).toEqual(['王有田']);
    expect(after.before).toHaveLength(1);
    expect(after).toMatchObject({ agreement: null, ended: ['carerChanged'], notice: null });
    const acts = await office.call('admin.acts', { limit: 5 });
    const act = acts.find(({ call }) => call === 'children.commitImport');
    await office.call('admin.undo', { id: act!.id });
    expect(await carers()).toEqual(before);
    await office.call('admin.redo', { id: act!.id });
    expect(await carers()).toEqual(after);
  });
});
