import { Button, Group, NumberInput, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { schoolClassModel } from '../../../../shared/areas/admin/model.ts';
import { labelOfField } from '../../../../shared/record.ts';
import { gradeName } from '../../../../shared/values/className.ts';
import { useText } from '../../../app/text.ts';
import classes from '../editorTable.module.css';
import { RemoveRow } from '../RemoveRow.tsx';
import type { RowIssues } from '../terms/rows.ts';
import { type ClassRow, grades, nextRow } from './rows.ts';

interface ClassRowsProps {
  rows: readonly ClassRow[];
  onChange(rows: ClassRow[]): void;
  issues: RowIssues<ClassRow>;
  /** With it, a head teacher's phone can be typed and the account chosen. */
  staff?: readonly { id: string; name: string }[];
}

const { fields } = schoolClassModel;

/** The classes as rows of inputs; Enter and the arrows go down and up a column, Enter at the foot adds a row. */
export function ClassRows({ rows, onChange, issues, staff }: ClassRowsProps) {
  const { t, language } = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const put = (at: number, changes: Partial<ClassRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const columns = staff
    ? (['grade', 'number', 'pupils', 'headTeacherName', 'headTeacherPhone', 'headTeacherId'] as const)
    : (['grade', 'number', 'pupils', 'headTeacherName'] as const);

  const goTo = (row: number, column: number) => {
    const input = body.current?.rows[row]?.cells[column]?.querySelector('input');
    input?.focus();
    input?.select();
  };
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (event.key === 'Enter' && row === rows.length - 1) {
      onChange([...rows, nextRow(rows)]);
      setTimeout(() => goTo(row + 1, 2));
    } else goTo(row + step, column);
  };
  const cell = (row: number, key: keyof typeof fields) => ({
    'aria-label': t('admin.rows.cell', { row: row + 1, column: labelOfField(fields[key], language) }),
    error: issues[row]?.[key] && t(issues[row][key]),
  });

  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key}>{labelOfField(fields[key], language)}</th>
            ))}
            <th className={classes.act}>
              <VisuallyHidden>{t('admin.rows.remove')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is saved
            <tr key={index}>
              <td className={classes.narrow}>
                <Select
                  {...cell(index, 'grade')}
                  data={grades.map((grade) => ({ value: String(grade), label: gradeName(grade, language) }))}
                  value={row.grade === null ? null : String(row.grade)}
                  onChange={(grade) => put(index, { grade: grade === null ? null : Number(grade) })}
                  allowDeselect={false}
                />
              </td>
              <td className={classes.narrow}>
                <NumberInput
                  {...cell(index, 'number')}
                  value={row.number ?? ''}
                  onChange={(number) => put(index, { number: typeof number === 'number' ? number : null })}
                  onKeyDown={(event) => onKeyDown(event, index, 1)}
                  withKeyboardEvents={false}
                  allowDecimal={false}
                  allowNegative={false}
                  hideControls
                />
              </td>
              <td className={classes.narrow}>
                <NumberInput
                  {...cell(index, 'pupils')}
                  value={row.pupils ?? ''}
                  onChange={(pupils) => put(index, { pupils: typeof pupils === 'number' ? pupils : null })}
                  onKeyDown={(event) => onKeyDown(event, index, 2)}
                  withKeyboardEvents={false}
                  allowDecimal={false}
                  allowNegative={false}
                  hideControls
                />
              </td>
              <td>
                <TextInput
                  {...cell(index, 'headTeacherName')}
                  value={row.headTeacherName}
                  onChange={(event) => put(index, { headTeacherName: event.currentTarget.value })}
                  onKeyDown={(event) => onKeyDown(event, index, 3)}
                  maxLength={60}
                />
              </td>
              {staff && (
                <td>
                  <TextInput
                    {...cell(index, 'headTeacherPhone')}
                    value={row.headTeacherPhone}
                    onChange={(event) => put(index, { headTeacherPhone: event.currentTarget.value })}
                    onKeyDown={(event) => onKeyDown(event, index, 4)}
                    maxLength={30}
                  />
                </td>
              )}
              {staff && (
                <td>
                  <Select
                    {...cell(index, 'headTeacherId')}
                    data={staff.map(({ id, name }) => ({ value: id, label: name }))}
                    value={row.headTeacherId}
                    onChange={(headTeacherId) => put(index, { headTeacherId })}
                    placeholder={t('admin.classes.noAccount')}
                    searchable
                    clearable
                  />
                </td>
              )}
              <RemoveRow row={index + 1} onRemove={() => onChange(rows.filter((_, at) => at !== index))} />
            </tr>
          ))}
        </tbody>
      </table>
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.7} />}
          onClick={() => {
            onChange([...rows, nextRow(rows)]);
            setTimeout(() => goTo(rows.length, 2));
          }}
        >
          {t('admin.classes.add')}
        </Button>
      </Group>
    </>
  );
}
