/** Figures of use, a row a room or a week; each number opens the bookings that it counts. */
import { UnstyledButton } from '@mantine/core';
import { useText } from '../../../app/text.ts';
import { type Counted, type CountedRow, countedBy, useColumns } from './counted.ts';
import styles from './use.module.css';

interface CountTableProps {
  /** Over the names. */
  head: string;
  rows: readonly CountedRow[];
  onOpen(counted: Counted): void;
}

export function CountTable({ head, rows, onOpen }: CountTableProps) {
  const { t } = useText();
  const columns = useColumns.filter((each) => rows.some(({ values }) => values[each] !== undefined));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((each) => (
            <th key={each} scope="col">
              {t(`rooms.use.column.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, values, has }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {columns.map((each) => {
              const title = `${name} ${t(`rooms.use.column.${each}`)}`;
              return (
                <td key={each}>
                  <Figure
                    value={values[each] ?? 0}
                    label={title}
                    decimals={each === 'hours' ? 1 : 0}
                    onOpen={() => onOpen({ title, has: (row) => has(row) && countedBy[each](row) })}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureProps {
  value: number;
  label: string;
  decimals?: number;
  onOpen(): void;
}

export function Figure({ value, label, decimals = 0, onOpen }: FigureProps) {
  const shown = value.toFixed(decimals);
  if (value === 0) return <>{shown}</>;
  return (
    <UnstyledButton className={styles.figure} aria-label={`${label} ${shown}`} onClick={onOpen}>
      {shown}
    </UnstyledButton>
  );
}
