import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../../shared/areas/children/filter.ts';
import type { ListViewInput } from '../../../shared/areas/children/listViews.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  await office.addStaff('caretaker', 'zhou');
  await office.addStaff('mentor', 'chen');
});
afterEach(() => office.end());

const view = (said: Partial<ListViewInput> = {}): ListViewInput => ({
  id: null,
  version: null,
  name: '寄宿的孩子',
  shared: false,
  filter: { ...everyone, groups: { boarding: ['yes'] } },
  columns: ['className', 'homeAddress'],
  sort: { column: 'className', descending: true },
  ...said,
});
const names = async () => (await office.call('children.listViews', null)).map((each) => each.name);

describe('a view of the list', () => {
  it('keeps filter, columns and order', async () => {
    const { id, version } = await office.call('children.saveListView', view());
    const { filter, columns, sort } = view();
    expect(await office.call('children.listViews', null)).toMatchObject([{ id, filter, columns, sort }]);
    await office.call('children.saveListView', view({ id, version, name: '住校生', sort: null }));
    expect(await office.call('children.listViews', null)).toMatchObject([{ id, name: '住校生', sort: null }]);
    await office.call('children.removeListView', { id });
    expect(await names()).toEqual([]);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await names()).toEqual(['住校生']);
  });

  it('is its owner’s alone until it is shared with all', async () => {
    const { id, version } = await office.call('children.saveListView', view());
    await office.signIn('chen');
    expect(await names()).toEqual([]);
    expect(await office.problem('children.removeListView', { id })).toMatchObject({ code: 'notFound' });
    await office.signIn('lin');
    await office.call('children.saveListView', view({ id, version, shared: true }));
    await office.signIn('chen');
    expect(await names()).toEqual(['寄宿的孩子']);
  });

  it('is shared, and changed while shared, only by who sees the whole school', async () => {
    await office.signIn('chen');
    expect(await office.problem('children.saveListView', view({ shared: true }))).toEqual({
      code: 'notAllowed',
    });
    await office.signIn('zhou');
    const { id, version } = await office.call('children.saveListView', view({ shared: true }));
    await office.signIn('chen');
    expect(await office.problem('children.saveListView', view({ id, version }))).toEqual({
      code: 'notAllowed',
    });
    expect(await office.problem('children.removeListView', { id })).toEqual({ code: 'notAllowed' });
    await office.call('children.saveListView', view({ name: '我帮扶的' }));
    expect((await names()).toSorted()).toEqual(['寄宿的孩子', '我帮扶的'].toSorted());
  });

  it('shows each person only the children in their reach', async () => {
    await office.call('children.save', {
      id: null,
      version: null,
      patch: { name: '王小芳', boarding: true },
    });
    const { filter } = await office.call('children.saveListView', view({ shared: true }));
    expect((await office.call('children.list', { filter, columns: [] })).total).toBe(1);
    await office.signIn('chen');
    expect((await office.call('children.list', { filter, columns: [] })).total).toBe(0);
  });
});
