import { describe, expect, it } from 'vitest';
import type { TableColumn } from '../../renderer/ui/RecordTable/index.ts';
import { sortRows } from '../../renderer/ui/RecordTable/sortRows.ts';

interface Row {
  name: string | null;
  age: number | null;
}

const columns: TableColumn<Row>[] = [
  { key: 'name', title: '姓名', width: 100, sortValue: (row) => row.name, render: (row) => row.name },
  { key: 'age', title: '年龄', width: 100, sortValue: (row) => row.age, render: (row) => row.age },
  { key: 'plain', title: '备注', width: 100, render: () => '' },
];
const rows: Row[] = [
  { name: '张小雨', age: 9 },
  { name: null, age: 10 },
  { name: '阿米娜', age: null },
  { name: '李大山', age: 11 },
];
const namesBy = (column: string, descending = false) =>
  sortRows(rows, columns, { column, descending }).map((row) => row.name);

describe('the order of table rows', () => {
  it('goes by pinyin, as a class list does', () => {
    expect(namesBy('name')).toEqual(['阿米娜', '李大山', '张小雨', null]);
  });

  it('goes by size for numbers, with unknown ones last in either direction', () => {
    expect(namesBy('age')).toEqual(['张小雨', null, '李大山', '阿米娜']);
    expect(namesBy('age', true)).toEqual(['李大山', null, '张小雨', '阿米娜']);
  });

  it('stays as it came by a column that has no order, and without one', () => {
    expect(namesBy('plain')).toEqual(rows.map((row) => row.name));
    expect(sortRows(rows, columns, null)).toBe(rows);
  });
});
