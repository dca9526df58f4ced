/** The summary as it will read, with its tables, and beside it what was approved and the numbers that the text can use. */
import { Anchor, Table } from '@mantine/core';
import type { SummaryTable, SummaryView } from '../../../shared/areas/reports/calls.ts';
import type { FiledReport } from '../../../shared/areas/reports/filed.ts';
import { useText } from '../../app/text.ts';
import { useOpenList } from '../children/openList.ts';
import { FigureList } from './FigureList.tsx';
import { Filed } from './Filed.tsx';
import { Former } from './Former.tsx';
import { ChangedNumbers, ReportSheet, TodoCount } from './ReportSheet.tsx';
import styles from './summary.module.css';
import type { ReportDraft } from './useReportDraft.ts';

interface SummaryEditorProps {
  view: SummaryView;
  draft: ReportDraft;
  mayWrite: boolean;
  approve: (changes: string | null) => Promise<FiledReport>;
}

/** The tables follow the first section on paper, and so here. */
const tablesAfter = 'situation';

export function SummaryEditor({ view, draft, mayWrite, approve }: SummaryEditorProps) {
  const { t } = useText();
  const { year, half } = view;
  return (
    <div className={styles.columns}>
      <ReportSheet
        title={view.title}
        sections={draft.sections}
        figures={view.figures}
        seen={view.seen}
        onPut={draft.put}
        mayWrite={mayWrite}
        after={(id) => id === tablesAfter && <Tables tables={view.tables} />}
      />
      <aside className={styles.side}>
        <TodoCount sections={draft.sections} />
        <Filed
          kind={half === 0 ? 'year' : 'half'}
          period={half === 0 ? String(year) : `${year}-H${half}`}
          receiver={null}
          approve={approve}
          hindered={draft.changed ? t('reports.filed.saveFirst') : null}
        />
        <ChangedNumbers figures={view.figures} seen={view.seen} />
        <Former year={year} half={half} />
        <FigureList figures={view.figures} />
      </aside>
    </div>
  );
}

function Tables({ tables }: { tables: SummaryTable[] }) {
  const { t } = useText();
  const openList = useOpenList();
  return (
    <section className={styles.tables} aria-label={t('reports.summary.tablesTitle')}>
      {tables.map((table) => (
        <div key={table.id} className={styles.tableBox}>
          <Table captionSide="top" withTableBorder withColumnBorders verticalSpacing={4} fz="xs">
            <Table.Caption className={styles.caption}>{table.title}</Table.Caption>
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
                            title={t('reports.summary.openCell', {
                              row: row.label,
                              column,
                              text: cell.text,
                            })}
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
      ))}
    </section>
  );
}
