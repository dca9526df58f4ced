/** Views of the list that are kept under a name: a person's own, and those that everybody finds. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { childFilter } from './filter.ts';

const viewName = z.string().trim().min(1).max(30);
const viewColumns = z.array(z.string().max(40)).max(60);
export const listSort = z.strictObject({ column: z.string().max(40), descending: z.boolean() });
export type ListSort = z.output<typeof listSort>;

export const listViewModel = record(
  'listView',
  { zh: '名单视图', en: 'View of the list' },
  {
    name: field({ check: viewName, kind: 'text', zh: '名称', en: 'Name', section: 'view', required: true }),
    /** Whose it is; empty where everybody finds it. */
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '属于',
      en: 'Belongs to',
      section: 'view',
    }),
    filter: field({
      check: childFilter,
      kind: 'json',
      zh: '筛选',
      en: 'Filter',
      section: 'view',
      required: true,
    }),
    columns: field({
      check: viewColumns,
      kind: 'json',
      zh: '列',
      en: 'Columns',
      section: 'view',
      required: true,
    }),
    sort: field({ check: listSort, kind: 'json', zh: '排序', en: 'Order', section: 'view' }),
  },
);
export type ListView = RecordOf<typeof listViewModel>;

export const listViewInput = z.strictObject({
  id: idField.nullable(),
  version: z.int().nullable(),
  name: viewName,
  /** For everybody: for roles that see the whole school only. */
  shared: z.boolean(),
  filter: childFilter,
  columns: viewColumns,
  sort: listSort.nullable(),
});
export type ListViewInput = z.output<typeof listViewInput>;

export const listViewCalls = {
  /** One's own and the shared ones, by name. */
  listViews: query(nothing, z.array(listViewModel.whole), 'children.read'),
  saveListView: command(listViewInput, listViewModel.whole, 'children.read', ['children']),
  removeListView: command(z.strictObject({ id: idField }), nothing, 'children.read', ['children']),
};
