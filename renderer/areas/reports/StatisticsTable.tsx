/** The table itself: the school, its grades and classes by the parts' columns, headings written downwards. */
import { UnstyledButton } from '@mantine/core';
import type { ChildFilter } from '../../../shared/areas/children/filter.ts';
import {
  type StatisticsRow,
  type StatisticsView,
  shownParts,
} from '../../../shared/areas/reports/statistics.ts';
import { columnWords, partName, rowName } from '../../../shared/areas/reports/statisticsWords.ts';
import { useText } from '../../app/text.ts';
import { useOpenList } from '../children/openList.ts';
import styles from './statistics.module.css';

export function StatisticsTable({ view }: { view: StatisticsView }) {
  const { t, language } = useText();
  const columns = shownParts(view).flatMap((part) =>
    part.columns.map((column, index) => ({
      column,
      first: index === 0,
      words: [partName(part.id, language), ...columnWords(part, column, language)],
    })),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is moved by the keys
    <section className={styles.frame} tabIndex={0} aria-label={t('reports.statistics.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={styles.name}>
              {t('reports.statistics.row')}
            </th>
            <th rowSpan={2} scope="col" className={styles.total}>
              {t('reports.statistics.total')}
            </th>
            {shownParts(view).map((part) => (
              <th key={part.id} colSpan={part.columns.length} scope="colgroup" className={styles.part}>
                {partName(part.id, language)}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ words, column, first }) => (
              <th
                key={words.join()}
                scope="col"
                className={styles.column}
                data-first={first || undefined}
                data-subtotal={column.subtotal || undefined}
              >
                <span>{words.slice(1).join(' ')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={`${row.kind}${row.group}`} data-kind={row.kind}>
              <th scope="row" className={styles.name}>
                {rowName(row, language)}
              </th>
              <td className={styles.total}>
                <Count {...row.total} label={[rowName(row, language)]} />
              </td>
              {row.cells.map((cell, index) => {
                const { words, column, first } = columns[index]!;
                return (
                  <td
                    key={words.join()}
                    data-first={first || undefined}
                    data-subtotal={column.subtotal || undefined}
                  >
                    <Count {...cell} label={[rowName(row, language), ...words]} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CountProps {
  count: StatisticsRow['total']['count'];
  filter: ChildFilter;
  label: readonly string[];
}

function Count({ count, filter, label }: CountProps) {
  const { t } = useText();
  const openList = useOpenList();
  if (count === 0) return <span className={styles.none}>0</span>;
  return (
    <UnstyledButton
      className={styles.count}
      aria-label={t('reports.statistics.open', { what: label.join(' '), count })}
      onClick={() => openList(filter)}
    >
      {count}
    </UnstyledButton>
  );
}
