import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { termModel } from '../../../../shared/areas/admin/model.ts';
import { labelOfField } from '../../../../shared/record.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import classes from '../editorTable.module.css';
import { RemoveRow } from '../RemoveRow.tsx';
import { emptyTerm, type RowIssues, type TermRow } from './rows.ts';

interface TermRowsProps {
  rows: readonly TermRow[];
  onChange(rows: TermRow[]): void;
  issues: RowIssues<TermRow>;
}

/** The terms as rows of inputs; used by the set-up and by the settings. */
export function TermRows({ rows, onChange, issues }: TermRowsProps) {
  const { t, language } = useText();
  const put = (at: number, changes: Partial<TermRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const wordFor = (key: string | undefined) => key && t(key);
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['name', 'startsOn', 'endsOn'] as const).map((key) => (
              <th key={key}>{labelOfField(termModel.fields[key], language)}</th>
            ))}
            <th className={classes.act}>
              <VisuallyHidden>{t('admin.rows.remove')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is saved
            <tr key={index}>
              <td>
                <TextInput
                  aria-label={t('admin.rows.cell', {
                    row: index + 1,
                    column: labelOfField(termModel.fields.name, language),
                  })}
                  value={row.name}
                  error={wordFor(issues[index]?.name)}
                  onChange={(event) => put(index, { name: event.currentTarget.value })}
                />
              </td>
              {(['startsOn', 'endsOn'] as const).map((key) => (
                <td key={key}>
                  <DayInput
                    aria-label={t('admin.rows.cell', {
                      row: index + 1,
                      column: labelOfField(termModel.fields[key], language),
                    })}
                    value={row[key]}
                    error={wordFor(issues[index]?.[key])}
                    onChange={(day) => put(index, { [key]: day })}
                  />
                </td>
              ))}
              <RemoveRow row={index + 1} onRemove={() => onChange(rows.filter((_, at) => at !== index))} />
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.7} />}
          onClick={() => onChange([...rows, emptyTerm])}
        >
          {t('admin.terms.add')}
        </Button>
      </div>
    </>
  );
}
