/** The charts and tables of a summary as they stand in its text: every bar and number opens what it counts. */
import { Anchor, Table } from '@mantine/core';
import { useMemo } from 'react';
import type { SummaryView } from '../../../shared/areas/reports/calls.ts';
import {
  type Chart,
  exhibitNames,
  type SummaryTable,
  tableName,
} from '../../../shared/areas/reports/exhibits.ts';
import { useText } from '../../app/text.ts';
import { OpenNumber } from '../../ui/OpenNumber.tsx';
import type { EditorExhibits } from '../../ui/ProseEditor/index.ts';
import { useOpenList } from '../children/openList.ts';
import styles from './exhibits.module.css';
import { isOpened, useOpenFigure } from './openFigure.ts';

export function useExhibits(view: Pick<SummaryView, 'tables' | 'charts'>): EditorExhibits {
  const { tables, charts } = view;
  return useMemo(() => {
    const show = (name: string) => {
      const chart = charts.find((each) => each.name === name);
      if (chart) return <Bars chart={chart} />;
      const table = tables.find((each) => tableName(each) === name);
      return table ? <NumberTable table={table} /> : null;
    };
    return { names: exhibitNames({ tables, charts }), show };
  }, [tables, charts]);
}

/** As on paper: a bar a line to one scale, the number behind it. */
function Bars({ chart }: { chart: Chart }) {
  const open = useOpenFigure();
  const most = Math.max(1, ...chart.bars.map(({ value }) => value ?? 0));
  return (
    <ul className={styles.bars}>
      {chart.bars.map((bar) => (
        <li key={bar.name} className={styles.line}>
          <span className={styles.name}>{bar.name}</span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ width: `${(100 * (bar.value ?? 0)) / most}%` }} />
            <OpenNumber
              words={bar.text}
              nought={!isOpened(bar)}
              name={`${chart.name.slice(2)} ${bar.name}`}
              onOpen={() => open(bar)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

export function NumberTable({ table, caption }: { table: SummaryTable; caption?: string }) {
  const { t } = useText();
  const openList = useOpenList();
  return (
    <div className={styles.tableBox}>
      <Table captionSide="top" withTableBorder withColumnBorders verticalSpacing={4} fz="xs">
        {caption !== undefined && <Table.Caption className={styles.caption}>{caption}</Table.Caption>}
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.label}>
              <Table.Td>{row.label}</Table.Td>
              {row.cells.map((cell, index) => {
                const column = table.columns[index + 1] ?? '';
                return (
                  <Table.Td key={column} className={styles.numeric}>
                    {cell.filter && cell.text !== '0' ? (
                      <Anchor
                        component="button"
                        type="button"
                        inherit
                        title={t('reports.summary.openCell', { row: row.label, column, text: cell.text })}
                        onClick={() => openList(cell.filter!)}
                      >
                        {cell.text}
                      </Anchor>
                    ) : (
                      cell.text
                    )}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
